package org.dakal.scenarios.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.findings.Spot;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.ProposalSites;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.GeoPackage;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.dakal.scenarios.writing.maps.CoverageColors;
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
        facts.add(new Fact("madeBy", run.software()));
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

    /** How QGIS draws each layer of findings.gpkg when it is opened. */
    static final class LayerStyles {
        /** ColorBrewer's Dark2: far apart, also in print. */
        private static final int[] BAND_RGB = {0x1B9E77, 0xD95F02, 0x7570B3, 0xE7298A, 0x66A61E, 0xE6AB02, 0xA6761D};

        private static final int DARK_RGB = 0x404040;

        private LayerStyles() {}

        static String spots() {
            List<QgisStyle.Category> categories = CoverageClass.BEST_FIRST.stream()
                    .filter(c -> !c.isServed())
                    .map(c -> category(c, MapSymbol.fill(CoverageColors.rgb(c), DARK_RGB, 0.6)))
                    .toList();
            return QgisStyle.categorized(
                    "coverageClass", categories, QgisStyle.Label.byPeople("coalesce(\"nearestPlace\", \"id\")", 0));
        }

        static String places() {
            List<QgisStyle.Category> categories = new ArrayList<>();
            for (CoverageClass c : CoverageClass.BEST_FIRST) {
                categories.add(category(c, MapSymbol.marker("circle", CoverageColors.rgb(c), 2)));
            }
            categories.add(new QgisStyle.Category("", "outside the grid", MapSymbol.marker("circle", 0xFFFFFF, 2)));
            return QgisStyle.categorized("coverageClass", categories, QgisStyle.Label.byPeople("\"name\"", 3));
        }

        static String sectors(List<Band> bands) {
            List<QgisStyle.Category> categories = new ArrayList<>();
            for (int i = 0; i < bands.size(); i++) {
                String id = bands.get(i).id();
                MapSymbol symbol = MapSymbol.fill(BAND_RGB[i % BAND_RGB.length], DARK_RGB, 0.5);
                categories.add(new QgisStyle.Category(id, id, symbol));
            }
            return QgisStyle.categorized("band", categories, "");
        }

        static String sites() {
            return QgisStyle.single(MapSymbol.marker("triangle", DARK_RGB, 2.4), new QgisStyle.Label("\"id\"", "1"));
        }

        static String proposals() {
            return QgisStyle.single(
                    MapSymbol.marker("star", CoverageColors.PROPOSAL_RGB, 4.5),
                    new QgisStyle.Label("concat(\"rank\", '. ', \"name\")", "max(4, 10 - \"rank\" / 4)"));
        }

        private static QgisStyle.Category category(CoverageClass coverageClass, MapSymbol symbol) {
            String word = Words.of(coverageClass);
            return new QgisStyle.Category(word, word, symbol);
        }
    }
}
