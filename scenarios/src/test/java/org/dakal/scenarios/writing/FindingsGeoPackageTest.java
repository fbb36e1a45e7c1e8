package org.dakal.scenarios.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.geopackage.GeometryBlob;
import org.dakal.study.StudyResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FindingsGeoPackageTest {
    @TempDir
    Path temporary;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = temporary.resolve("findings.gpkg");
        write(file);
    }

    @Test
    void isAGeoPackageOfVersion13() throws SQLException {
        assertThat(ask("PRAGMA application_id")).containsExactly(String.valueOf(0x47504B47));
        assertThat(ask("PRAGMA user_version")).containsExactly("10300");
        assertThat(ask("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(ask("PRAGMA foreign_key_check")).isEmpty();
    }

    @Test
    void contentsNameAllLayersWithTheirExtentAndNotices() throws SQLException {
        assertThat(ask("SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY 1"))
                .containsExactly("places", "proposals", "sectors", "sites", "spots");
        // Spots reach from column 13 to the province's east edge: 480,000 + 13 * 500 to 491,000.
        assertThat(ask("SELECT min_x || ' ' || max_x || ' ' || min_y || ' ' || max_y || ' ' || srs_id"
                        + " FROM gpkg_contents WHERE table_name = 'spots'"))
                .containsExactly("486500.0 491000.0 3833000.0 3839000.0 32639");
        assertThat(ask("SELECT description FROM gpkg_contents WHERE table_name = 'spots'"))
                .containsExactly("Weak, blind and unknown areas of the province. Masts are illustrative. "
                        + "Costs are illustrative, in toman.");
        assertThat(ask("SELECT value FROM study WHERE name = 'notice'"))
                .containsExactly("Masts are illustrative.", "Costs are illustrative, in toman.");
        assertThat(ask("SELECT value FROM study WHERE name = 'serviceProfileStatus'"))
                .containsExactly("proposed until it is confirmed");
    }

    @Test
    void spotsKeepAttributesAndOutlines() throws SQLException {
        assertThat(ask("SELECT id || ' ' || coverageClass || ' ' || people || ' ' || villages FROM spots"))
                .containsExactly(
                        "W-13S-1 weak 200.0 Sarab, upper", "B-18S-1 blind 64.0 Dar \"Bala\"", "U-20S-1 unknown 0.0 ");
        assertThat(ask("SELECT id FROM spots WHERE worstRsrpDbm IS NULL")).containsExactly("B-18S-1", "U-20S-1");
        List<Geometry> outlines = shapes("spots");
        for (int i = 0; i < outlines.size(); i++) {
            assertThat(outlines.get(i).getGeometryType()).isEqualTo("MultiPolygon");
            assertThat(outlines.get(i)
                            .equalsTopo(SmallStudy.result().spots().get(i).outline()))
                    .isTrue();
        }
    }

    @Test
    void sectorsAreWedgesAlongTheirAzimuth() throws SQLException {
        List<Geometry> wedges = shapes("sectors");
        assertThat(wedges).hasSize(4);
        // The panel is 3 dB down at 32.5 degrees, so 33 whole degrees; sector A of Q001 looks to true north.
        Geometry north = wedges.get(0);
        assertThat(north.getEnvelopeInternal().getMinY()).isEqualTo(3_836_250);
        assertThat(north.getEnvelopeInternal().getMaxY()).isBetween(3_836_748.0, 3_836_750.0);
        assertThat(north.getEnvelopeInternal().getWidth()).isBetween(2 * 500 * 0.5446 - 1, 2 * 500 * 0.5446 + 1);
        // Grid north leans 0.1 degrees west of true north there, so true north is to the right of it.
        assertThat(north.getCentroid().getX()).isGreaterThan(482_250);
        // The isotropic antenna of the second band: a whole circle of 620 m.
        assertThat(wedges.get(2).getEnvelopeInternal().getWidth()).isBetween(1235.0, 1240.0);
        assertThat(ask("SELECT count(*) FROM sectors WHERE number = fid - 1")).containsExactly("4");
    }

    @Test
    void everyLayerHasASpatialIndexThatFindsItsShapes() throws SQLException {
        for (String layer : List.of("places", "proposals", "sectors", "sites", "spots")) {
            assertThat(ask("SELECT count(*) FROM rtree_" + layer + "_geom"))
                    .isEqualTo(ask("SELECT count(*) FROM " + layer));
            assertThat(ask("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '" + layer + "'"))
                    .containsExactly("6");
            assertThat(ask("SELECT extension_name FROM gpkg_extensions WHERE table_name = '" + layer + "'"))
                    .containsExactly("gpkg_rtree_index");
        }
        // West of 483,000 lies only the first mast.
        assertThat(ask("SELECT id FROM sites WHERE fid IN (SELECT id FROM rtree_sites_geom WHERE maxx < 483000)"))
                .containsExactly("Q001");
    }

    @Test
    void stylesAreWellFormedDefaultsForEveryLayer() throws Exception {
        assertThat(ask("SELECT f_table_name FROM layer_styles WHERE useAsDefault = 1 ORDER BY 1"))
                .containsExactly("places", "proposals", "sectors", "sites", "spots");
        for (String qml : ask("SELECT styleQML FROM layer_styles")) {
            Element root = parse(qml);
            assertThat(root.getTagName()).isEqualTo("qgis");
            assertThat(root.getElementsByTagName("symbol").getLength()).isPositive();
        }
        // where there is no room for all, the names of places stay before those of spots, and each by its people
        assertThat(priority("places")).isEqualTo("min(10, 3 + log10(max(1, coalesce(\"people\", 1))))");
        assertThat(priority("spots")).isEqualTo("min(10, 0 + log10(max(1, coalesce(\"people\", 1))))");
        assertThat(priority("sites")).isEqualTo("1");
        Element spots = parse(ask("SELECT styleQML FROM layer_styles WHERE f_table_name = 'spots'")
                .get(0));
        Element renderer = (Element) spots.getElementsByTagName("renderer-v2").item(0);
        assertThat(renderer.getAttribute("attr")).isEqualTo("coverageClass");
        Element first = (Element) spots.getElementsByTagName("category").item(0);
        assertThat(first.getAttribute("value")).isEqualTo("weak");
        Element color = (Element) spots.getElementsByTagName("prop").item(0);
        assertThat(color.getAttribute("k")).isEqualTo("color");
        assertThat(color.getAttribute("v")).isEqualTo("245,195,66,255");
    }

    /** The schema extension of the standard: what QGIS and GDAL show beside a column's name. */
    @Test
    void everyColumnSaysWhatItMeansInBothLanguages() throws SQLException {
        assertThat(ask("SELECT title || ' | ' || description FROM gpkg_data_columns"
                        + " WHERE table_name = 'spots' AND column_name = 'areaSquareKm'"))
                .containsExactly("area (km²) | مساحت (کیلومتر مربع)");
        for (String layer : List.of("places", "proposals", "sectors", "sites", "spots", "study")) {
            assertThat(ask("SELECT column_name FROM gpkg_data_columns WHERE table_name = '" + layer + "'"))
                    .containsExactlyInAnyOrderElementsOf(ask(
                            "SELECT name FROM pragma_table_info('" + layer + "') WHERE name NOT IN ('fid', 'geom')"));
        }
        assertThat(ask("SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_schema' ORDER BY 1"))
                .containsExactly("gpkg_data_column_constraints", "gpkg_data_columns");
    }

    @Test
    void sameContentSameBytes() throws IOException {
        Path again = temporary.resolve("again.gpkg");
        write(again);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void ogrReadsEveryLayer() throws Exception {
        String said = ExternalTool.run("ogrinfo", "-ro", "-al", file);
        assertThat(said)
                .contains("Layer name: spots", "Layer name: sectors", "Layer name: proposals", "Layer name: study")
                .contains("WGS 84 / UTM zone 39N")
                .contains("Geometry: Multi Polygon")
                .contains("coverageClass (String) = blind")
                .contains("worsens (Integer(Boolean)) = 1")
                .contains("گردنه")
                .doesNotContain("Warning")
                .doesNotContain("ERROR");
    }

    /** Editing works: the triggers run with the functions GDAL brings and keep the index right. */
    @Test
    void ogrEditsALayer() throws Exception {
        ExternalTool.run("ogrinfo", file, "-sql", "DELETE FROM sites WHERE id = 'Q001'");
        assertThat(ask("SELECT count(*) FROM rtree_sites_geom")).containsExactly("1");
        ExternalTool.run("ogrinfo", file, "-sql", "INSERT INTO sites (fid, id, geom) SELECT 9, 'X', geom FROM sites");
        assertThat(ask("SELECT count(*) FROM rtree_sites_geom")).containsExactly("2");
    }

    private static void write(Path file) throws IOException {
        Scenario scenario = SmallStudy.scenario();
        StudyResult result = SmallStudy.result();
        FindingsGeoPackage.write(file, scenario, result, StudyTables.of(scenario, result), SmallStudy.runInfo());
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private List<Geometry> shapes(String layer) throws SQLException {
        List<Geometry> shapes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT geom FROM " + layer + " ORDER BY fid")) {
            while (rows.next()) {
                shapes.add(GeometryBlob.read(rows.getBytes(1)));
            }
        }
        return shapes;
    }

    private static Element parse(String xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private String priority(String layer) throws Exception {
        Element style = parse(ask("SELECT styleQML FROM layer_styles WHERE f_table_name = '" + layer + "'")
                .get(0));
        NodeList options = style.getElementsByTagName("Option");
        return IntStream.range(0, options.getLength())
                .mapToObj(i -> (Element) options.item(i))
                .filter(option -> option.getAttribute("name").equals("expression"))
                .map(option -> option.getAttribute("value"))
                .findFirst()
                .orElseThrow();
    }
}
