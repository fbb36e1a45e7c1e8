package org.dakal.scenarios.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.writing.geopackage.GeoPackage;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Names are cleaned when they are read; should one come through all the same, what is written stays readable. */
class HostileTextTest {
    /** A control, half a pair, a non-character, the end of CDATA, a tag, an entity, and quotes of SQL. */
    private static final String HOSTILE = "a\u0001\u0000b\ud800c\uFFFFd]]></value><x>&lt;'); DROP TABLE t; --\"";

    private static final String CLEAN = "a\uFFFD\uFFFDb\uFFFDc\uFFFDd]]></value><x>&lt;'); DROP TABLE t; --\"";

    private static final Columns<String> COLUMNS =
            Columns.<String>of("t", "").text("id", id -> id).means("", "").build();

    @TempDir
    private Path folder;

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void kmlStaysXml() throws Exception {
        KmlText kml = new KmlText();
        kml.open("Placemark");
        kml.element("name", HOSTILE);
        kml.data(COLUMNS, COLUMNS.row(HOSTILE));
        kml.close("Placemark");
        Document document = parse(kml.end());
        assertThat(document.getElementsByTagName("name").item(0).getTextContent())
                .isEqualTo(CLEAN);
        assertThat(document.getElementsByTagName("value").item(0).getTextContent())
                .isEqualTo(CLEAN);
    }

    @Test
    void stylesStayXml() throws Exception {
        MapSymbol symbol = MapSymbol.fill(0xff0000, 0, 1);
        String qml = QgisStyle.categorized("band", List.of(new QgisStyle.Category(HOSTILE, HOSTILE, symbol)), HOSTILE);
        assertThat(parse(qml)
                        .getElementsByTagName("category")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("label")
                        .getNodeValue())
                .isEqualTo(CLEAN);
    }

    @Test
    void tablesStayTables() throws Exception {
        Path csv = folder.resolve("rows.csv");
        TableCsv.write(csv, COLUMNS.table(List.of(HOSTILE)));
        assertThat(Files.readString(csv)).isEqualTo("\uFEFFid\n\"" + CLEAN.replace("\"", "\"\"") + "\"\n");
        assertThat(SummaryJson.read(SummaryJson.text(COLUMNS.row(HOSTILE)), Row.class))
                .isEqualTo(COLUMNS.row(CLEAN));
    }

    @Test
    void databasesStayDatabases() throws Exception {
        Path file = folder.resolve("rows.gpkg");
        try (GeoPackage out = GeoPackage.create(file, 32639)) {
            out.addTable("t", HOSTILE, COLUMNS.table(List.of(HOSTILE, "next")));
            out.finish();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT id FROM t ORDER BY fid")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(CLEAN);
            assertThat(rows.next()).isTrue();
        }
    }
}
