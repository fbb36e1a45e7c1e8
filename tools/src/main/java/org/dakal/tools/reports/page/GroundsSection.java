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
import org.dakal.network.ServiceProfile;
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
import org.dakal.tools.reports.words.Quantities;

/** What was assumed: service, radio, network, ground, people. */
public final class GroundsSection {
    private GroundsSection() {}

    public static Html write(ReportContext context) {
        Markup out = new Markup().open("section", "class", "grounds", "id", "grounds");
        out.element("h2", context.text("grounds.title"));
        writeService(context, out);
        writeModels(context, out);
        writeTerrain(context, out);
        writeLandCover(context, out);
        writeNetwork(context, out);
        return out.close().toHtml();
    }

    private static void writeService(ReportContext context, Markup out) {
        ServiceProfile profile = context.result().coverage().serviceProfile();
        Quantities q = context.quantities();
        out.element("h3", context.text("grounds.service"));
        out.open("p").add(Html.name(profile.name())).text(" ");
        out.element("span", Html.name(Names.known("status.", profile.status(), context.messages())), "class", "flag")
                .close();
        HtmlTable table = HtmlTable.begin(
                context.messages(),
                out,
                "grounds.technology",
                "class.name.good",
                "class.name.served",
                "class.name.weak");
        profile.thresholds().entrySet().stream()
                .filter(e -> isUsed(e.getKey(), context))
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> thresholds(table, q, e.getKey(), e.getValue()));
        table.end();
        out.p(Html.prose(context.text(
                "grounds.margin",
                q.percent(profile.edgeProbabilityPercent() / 100),
                q.plain(profile.shadowingSigmaDb()),
                q.number(profile.shadowingMarginDb(), 1),
                q.plain(profile.receiverHeightAboveGroundMeters()))));
        out.p(Html.prose(context.text(
                "grounds.interference",
                q.percent(profile.loadFraction()),
                q.plain(profile.noiseFigureDb()),
                q.plain(profile.overlapMarginDb()))));
    }

    private static boolean isUsed(Technology technology, ReportContext context) {
        return context.result().coverage().network().bands().stream().anyMatch(b -> b.technology() == technology);
    }

    private static void thresholds(HtmlTable table, Quantities q, Technology technology, Thresholds levels) {
        table.row(
                Html.text(technology.name()),
                Html.prose(q.level(levels.goodDbm())),
                Html.prose(q.level(levels.servedDbm())),
                Html.prose(q.level(levels.weakDbm())));
    }

    private static void writeModels(ReportContext context, Markup out) {
        Quantities q = context.quantities();
        Network network = context.result().coverage().network();
        out.element("h3", context.text("grounds.models"));
        HtmlTable table = HtmlTable.begin(
                context.messages(),
                out,
                "grounds.band",
                "grounds.technology",
                "grounds.frequency",
                "grounds.bandwidth",
                "grounds.radius",
                "grounds.sectors",
                "grounds.model");
        for (Band band : network.bands()) {
            List<InstalledSector> sectors = network.sectors().stream()
                    .filter(s -> s.band().id().equals(band.id()))
                    .toList();
            table.row(
                    Html.name(band.id()),
                    Html.text(band.technology().name()),
                    Html.text(q.plain(band.frequencyMhz())),
                    Html.text(q.plain(band.bandwidthMhz())),
                    Html.text(radius(q, sectors)),
                    Html.text(q.count(sectors.size())),
                    models(context, band.models()));
        }
        table.end();
        RadioEnvironment air = context.scenario().request().coverageOptions().environment();
        out.p(Html.prose(context.text(
                "grounds.air",
                q.plain(air.surfaceRefractivityNUnits()),
                q.plain(air.refractivityLapseRateNUnitsPerKm()),
                q.number(air.effectiveEarthRadiusKm(), 0),
                q.plain(air.groundPermittivity()),
                q.plain(air.groundConductivitySiemensPerMeter()))));
        out.p(context.text("grounds.quality."
                + context.scenario().request().coverageOptions().quality().id()));
    }

    /** The common model first, then those of some land cover, each with what is set about it. */
    private static Html models(ReportContext context, ModelChoice models) {
        ClutterRaster clutter = context.scenario().request().terrain().clutter();
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

    private static String radius(Quantities q, List<InstalledSector> sectors) {
        DoubleSummaryStatistics radii =
                sectors.stream().mapToDouble(s -> s.sector().radiusKm()).summaryStatistics();
        if (radii.getCount() == 0) {
            return "–";
        }
        String largest = q.distanceKm(radii.getMax());
        return radii.getMin() == radii.getMax() ? largest : q.distanceKm(radii.getMin()) + " – " + largest;
    }

    private static void writeTerrain(ReportContext context, Markup out) {
        Quantities q = context.quantities();
        TerrainReport report = context.scenario().terrainReport();
        CellGrid grid = context.scenario().request().terrain().grid();
        out.element("h3", context.text("grounds.terrain"));
        HtmlTable table = HtmlTable.begin(context.messages(), out, "grounds.source", "grounds.cells", "table.share");
        for (TerrainReport.Source source : report.sources()) {
            Html name = context.messages().language() == Language.PERSIAN
                    ? Html.prose(
                            Illustrative.localDescription(source.description().replace(" (illustrative)", "")))
                    : Html.name(source.description());
            table.row(
                    source.illustrative() ? name.plus(flag(context)) : name,
                    Html.text(q.count(source.cellCount())),
                    Html.text(q.percent(ReportContext.share(source.cellCount(), report.cellCount()))));
        }
        table.row(
                Html.text(context.text("grounds.unknownCells")),
                Html.text(q.count(report.unknownCellCount())),
                Html.text(q.percent(ReportContext.share(report.unknownCellCount(), report.cellCount()))));
        table.end();
        out.p(Html.prose(context.text(
                "grounds.grid",
                Names.isolated("EPSG:" + grid.epsgCode()),
                q.plain(grid.cellSizeMeters()),
                q.count(grid.columnCount()),
                q.count(grid.rowCount()))));
    }

    private static void writeLandCover(ReportContext context, Markup out) {
        Quantities q = context.quantities();
        LandCoverSummary cover = LandCoverSummary.of(
                context.scenario().landCover(),
                context.scenario().request().terrain().clutter());
        int cellCount = context.scenario().request().terrain().grid().cellCount();
        out.element("h3", context.text("grounds.landCover"));
        out.p(context.text("grounds.landCover." + cover.source()));
        if (context.messages().language() == Language.ENGLISH) {
            out.p(Html.name(cover.description()), "class", "small");
        }
        if (!cover.classes().isEmpty()) {
            HtmlTable table = HtmlTable.begin(
                    context.messages(),
                    out,
                    "grounds.class",
                    "grounds.roof",
                    "grounds.variability",
                    "grounds.cells",
                    "table.share");
            double ofProfileDb = context.scenario().request().serviceProfile().shadowingSigmaDb();
            for (LandCoverSummary.CoverClass one : cover.classes()) {
                table.row(
                        Html.name(Names.known("cover.", one.name(), context.messages())),
                        Html.text(q.plain(one.heightMeters())),
                        Html.text(q.plain(
                                one.locationVariabilityDb() == null ? ofProfileDb : one.locationVariabilityDb())),
                        Html.text(q.count(one.cellCount())),
                        Html.text(q.percent(ReportContext.share(one.cellCount(), cellCount))));
            }
            table.end();
        }
    }

    private static Html flag(ReportContext context) {
        return Html.text(" ")
                .plus(new Markup()
                        .element("span", context.text("grounds.illustrative"), "class", "flag")
                        .toHtml());
    }

    private static void writeNetwork(ReportContext context, Markup out) {
        Quantities q = context.quantities();
        Network network = context.result().coverage().network();
        List<Settlement> settlements =
                context.scenario().request().surroundings().settlements();
        long invented = settlements.stream().filter(Settlement::illustrative).count();
        double people = settlements.stream().mapToDouble(Settlement::people).sum();
        String largest = settlements.stream()
                .max(Comparator.comparingDouble(Settlement::people))
                .map(s -> Names.of(s, context.wording().language()))
                .orElse("–");
        out.element("h3", context.text("grounds.network"));
        out.p(Html.prose(context.text(
                settlements.isEmpty() ? "grounds.counts.noPeople" : "grounds.counts",
                q.count(network.sites().size()),
                q.counted("count.sectors", network.sectors().size()),
                q.count(settlements.size()),
                q.counted("count.people", people),
                largest,
                q.count((double) invented))));
    }
}
