package org.dakal.tools.reports.page;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.reading.shared.Illustrative;
import org.dakal.scenarios.writing.summary.LandCoverSummary;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Names;

/** What was assumed: service, radio, network, ground, people. */
public final class GroundsSection extends ReportSection {
    public GroundsSection(ReportContext context) {
        super(context);
    }

    @Override
    public Html write() {
        section("grounds.title", "class", "grounds", "id", "grounds");
        writeService();
        writeModels();
        writeTerrain();
        writeLandCover();
        writeNetwork();
        return out.close().toHtml();
    }

    private void writeService() {
        out.element("h3", text("grounds.service"));
        out.open("p").add(Html.name(profile.name())).text(" ");
        out.element("span", Html.name(Names.known("status.", profile.status(), messages)), "class", "flag")
                .close();
        HtmlTable table = table("grounds", "technology", "class.name.good", "class.name.served", "class.name.weak");
        profile.thresholds().entrySet().stream()
                .filter(e -> isUsed(e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> thresholds(table, e.getKey(), e.getValue()));
        table.end();
        out.p(prose(
                "grounds.margin",
                q.percent(profile.edgeProbabilityPercent() / 100),
                q.plain(profile.shadowingSigmaDb()),
                q.number(profile.shadowingMarginDb(), 1),
                q.plain(profile.receiverHeightAboveGroundMeters())));
        out.p(prose(
                "grounds.interference",
                q.percent(profile.loadFraction()),
                q.plain(profile.noiseFigureDb()),
                q.plain(profile.overlapMarginDb())));
    }

    private boolean isUsed(Technology technology) {
        return result.coverage().network().bands().stream().anyMatch(b -> b.technology() == technology);
    }

    private void thresholds(HtmlTable table, Technology technology, Thresholds levels) {
        table.row(
                Html.text(technology.name()),
                q.level(levels.goodDbm()),
                q.level(levels.servedDbm()),
                q.level(levels.weakDbm()));
    }

    private void writeModels() {
        Network network = result.coverage().network();
        out.element("h3", text("grounds.models"));
        HtmlTable table =
                table("grounds", "band", "technology", "frequency", "bandwidth", "radius", "sectors", "model");
        for (Band band : network.bands()) {
            List<InstalledSector> sectors = network.sectors().stream()
                    .filter(s -> s.band().id().equals(band.id()))
                    .toList();
            table.row(
                    Html.name(band.id()),
                    Html.text(band.technology().name()),
                    Html.text(q.plain(band.frequencyMhz())),
                    Html.text(q.plain(band.bandwidthMhz())),
                    Html.text(radius(sectors)),
                    Html.text(q.count(sectors.size())),
                    models(band.models()));
        }
        table.end();
        RadioEnvironment air = scenario.request().coverageOptions().environment();
        out.p(prose(
                "grounds.air",
                q.plain(air.surfaceRefractivityNUnits()),
                q.plain(air.refractivityLapseRateNUnitsPerKm()),
                q.number(air.effectiveEarthRadiusKm(), 0),
                q.plain(air.groundPermittivity()),
                q.plain(air.groundConductivitySiemensPerMeter())));
        say("grounds.quality." + scenario.request().coverageOptions().quality().id());
    }

    /** The common model first, then those of some land cover, each with what is set about it. */
    private Html models(ModelChoice models) {
        ClutterRaster clutter = scenario.request().terrain().clutter();
        Markup all = new Markup().add(model(models.standard()));
        models.byClutterCode().forEach((code, setup) -> {
            ClutterClass known = clutter == null ? null : clutter.classOf(code);
            String name = known == null ? code.toString() : known.name();
            all.element("div", Html.name(name).plus(Html.text(": ")).plus(model(setup)));
        });
        return all.toHtml();
    }

    private static Html model(ModelSetup setup) {
        PathLossModel model = setup.model();
        String set = setup.parameters().isEmpty() ? "" : "; " + setup;
        return Html.name(model.title())
                .plus(new Markup()
                        .element("span", model.source() + set, "class", "small", "dir", "ltr")
                        .toHtml());
    }

    private String radius(List<InstalledSector> sectors) {
        DoubleSummaryStatistics radii =
                sectors.stream().mapToDouble(s -> s.sector().radiusKm()).summaryStatistics();
        if (radii.getCount() == 0) {
            return "–";
        }
        String largest = q.distanceKm(radii.getMax());
        return radii.getMin() == radii.getMax() ? largest : q.distanceKm(radii.getMin()) + " – " + largest;
    }

    private void writeTerrain() {
        TerrainReport report = scenario.terrainReport();
        CellGrid grid = scenario.request().terrain().grid();
        out.element("h3", text("grounds.terrain"));
        HtmlTable table = table("grounds", "source", "cells", "table.share");
        for (TerrainReport.Source source : report.sources()) {
            Html name = messages.language() == Language.PERSIAN
                    ? Html.prose(
                            Illustrative.localDescription(source.description().replace(" (illustrative)", "")))
                    : Html.name(source.description());
            table.row(
                    source.illustrative() ? name.plus(flag()) : name,
                    q.count(source.cellCount()),
                    q.percent(share(source.cellCount(), report.cellCount())));
        }
        table.row(
                words("grounds.unknownCells"),
                q.count(report.unknownCellCount()),
                q.percent(share(report.unknownCellCount(), report.cellCount())));
        table.end();
        out.p(prose(
                "grounds.grid",
                Names.isolated("EPSG:" + grid.epsgCode()),
                q.plain(grid.cellSizeMeters()),
                q.count(grid.columnCount()),
                q.count(grid.rowCount())));
    }

    private void writeLandCover() {
        LandCoverSummary cover = LandCoverSummary.of(
                scenario.landCover(), scenario.request().terrain().clutter());
        int cellCount = scenario.request().terrain().grid().cellCount();
        out.element("h3", text("grounds.landCover"));
        say("grounds.landCover." + cover.source());
        if (messages.language() == Language.ENGLISH) {
            out.p(Html.name(cover.description()), "class", "small");
        }
        if (!cover.classes().isEmpty()) {
            HtmlTable table = table("grounds", "class", "roof", "variability", "cells", "table.share");
            double ofProfileDb = scenario.request().serviceProfile().shadowingSigmaDb();
            for (LandCoverSummary.CoverClass one : cover.classes()) {
                table.row(
                        Html.name(Names.known("cover.", one.name(), messages)),
                        q.plain(one.heightMeters()),
                        q.plain(one.locationVariabilityDb() == null ? ofProfileDb : one.locationVariabilityDb()),
                        q.count(one.cellCount()),
                        q.percent(share(one.cellCount(), cellCount)));
            }
            table.end();
        }
    }

    private Html flag() {
        return Html.text(" ")
                .plus(new Markup()
                        .element("span", text("grounds.illustrative"), "class", "flag")
                        .toHtml());
    }

    private void writeNetwork() {
        Network network = result.coverage().network();
        List<Settlement> settlements = given.settlements();
        long invented = settlements.stream().filter(Settlement::illustrative).count();
        double people = settlements.stream().mapToDouble(Settlement::people).sum();
        String largest = settlements.stream()
                .max(Comparator.comparingDouble(Settlement::people))
                .map(s -> Names.of(s, messages.language()))
                .orElse("–");
        out.element("h3", text("grounds.network"));
        out.p(prose(
                settlements.isEmpty() ? "grounds.counts.noPeople" : "grounds.counts",
                q.count(network.sites().size()),
                q.counted("count.sectors", network.sectors().size()),
                q.count(settlements.size()),
                q.counted("count.people", people),
                largest,
                q.count((double) invented)));
    }
}
