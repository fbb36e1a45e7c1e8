package org.dakal.scenarios.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.findings.Spot;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.ProposalSites;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.GeoPackage;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyResult;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** findings.gpkg: everything a study found, as layers that QGIS opens in colour. */
final class FindingsGeoPackage {
    private static final double WEDGE_METERS = 500;
    private static final double WEDGE_STEP_METERS = 120;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private FindingsGeoPackage() {}

    private static final Columns<Fact> FACTS = Columns.<Fact>of("study", "a fact about the study")
            .text("name", Fact::name)
            .means("what", "چه")
            .text("value", Fact::value)
            .means("its value", "مقدار آن")
            .build();

    private record Fact(String name, String value) {}

    static void write(Path file, Scenario scenario, StudyResult result, StudyTables tables, RunInfo run)
            throws IOException {
        Network network = result.coverage().network();
        Network all = ProposalSites.withNew(network, scenario.request().proposals());
        String notices = String.join(" ", scenario.notices());
        try (GeoPackage made =
                GeoPackage.create(file, scenario.request().province().grid().epsgCode())) {
            made.addTable(
                    "study", "What was studied, and what must be said with it", FACTS.table(facts(scenario, run)));
            made.addLayer(new FeatureLayer(
                    "places",
                    describe("Settlements and the signal in their centres.", notices),
                    "POINT",
                    tables.places(),
                    scenario.request().surroundings().settlements().stream()
                            .map(place -> point(place.xMeters(), place.yMeters()))
                            .toList(),
                    LayerStyles.places()));
            made.addLayer(new FeatureLayer(
                    "spots",
                    describe(
                            "Weak, blind and unknown areas of the "
                                    + scenario.words().province() + ".",
                            notices),
                    "MULTIPOLYGON",
                    tables.spots(),
                    result.spots().stream().map(FindingsGeoPackage::outline).toList(),
                    LayerStyles.spots()));
            made.addLayer(new FeatureLayer(
                    "sectors",
                    describe("Sectors; the wedge is as wide as the beam, its length means nothing.", notices),
                    "POLYGON",
                    tables.sectors(),
                    wedges(network),
                    LayerStyles.sectors(network.bands())));
            made.addLayer(new FeatureLayer(
                    "sites",
                    describe("Masts.", notices),
                    "POINT",
                    tables.sites(),
                    network.sites().stream()
                            .map(site -> point(site.xMeters(), site.yMeters()))
                            .toList(),
                    LayerStyles.sites()));
            made.addLayer(new FeatureLayer(
                    "proposals",
                    describe("Proposals by rank, at the first site each touches.", notices),
                    "POINT",
                    tables.proposals(),
                    result.proposals().stream()
                            .map(b -> ProposalSites.of(b.proposal(), all).get(0))
                            .map(site -> point(site.xMeters(), site.yMeters()))
                            .toList(),
                    LayerStyles.proposals()));
            made.finish();
        }
    }

    private static String describe(String layer, String notices) {
        return notices.isEmpty() ? layer : layer + " " + notices;
    }

    private static List<Fact> facts(Scenario scenario, RunInfo run) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("scenario", scenario.name()));
        facts.add(new Fact("title", scenario.title()));
        facts.add(new Fact("localTitle", scenario.localTitle()));
        facts.add(new Fact("serviceProfile", scenario.request().serviceProfile().name()));
        facts.add(new Fact(
                "serviceProfileStatus", scenario.request().serviceProfile().status()));
        facts.add(new Fact("madeBy", ("dakal " + run.version() + " " + run.commit()).trim()));
        scenario.notices().forEach(notice -> facts.add(new Fact("notice", notice)));
        return facts;
    }

    private static Geometry outline(Spot spot) {
        Geometry outline = spot.outline();
        if (outline instanceof MultiPolygon) {
            return outline;
        }
        return SHAPES.createMultiPolygon(new Polygon[] {(Polygon) outline});
    }

    /** Each band a little longer than the one before, so that none hides another. */
    private static List<Geometry> wedges(Network network) {
        List<String> bands = network.bands().stream().map(Band::id).toList();
        List<Geometry> wedges = new ArrayList<>();
        for (InstalledSector sector : network.sectors()) {
            int band = bands.indexOf(sector.band().id());
            wedges.add(SectorWedge.of(sector, WEDGE_METERS + band * WEDGE_STEP_METERS));
        }
        return wedges;
    }

    private static Geometry point(double xMeters, double yMeters) {
        return SHAPES.createPoint(new Coordinate(xMeters, yMeters));
    }
}
