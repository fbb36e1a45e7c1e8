package org.dakal.scenarios.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dakal.scenarios.source.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The same two polygons as GDAL 3.6.2 writes them ({@code ogr2ogr} from two.geojson): KML and KMZ; GeoPackage and
 * Shapefile in UTM zone 39, the latter's table in the Arabic code page 1256.
 */
class ImportFilesTest {
    private static final List<String> FIXTURES =
            List.of("two.geojson", "two.kml", "two.kmz", "two.gpkg", "two.shp", "two.dbf", "two.prj", "two.cpg");

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private final List<ImportedRow> rows = new ArrayList<>();

    @BeforeEach
    void copyFixtures() throws IOException {
        for (String name : FIXTURES) {
            try (InputStream in = ImportFilesTest.class.getResourceAsStream("/org/dakal/scenarios/importing/" + name)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(name));
            }
        }
    }

    private ImportFiles.@Nullable Read read(String name) {
        return ImportFiles.read(folder.resolve(name), rows::add, problems);
    }

    private String firstProblem(String name) {
        read(name);
        return problems.sorted().get(0).message();
    }

    /**
     * East is 0.12 by 0.18 degrees with a hole of 0.03 by 0.05: 0.0216 - 0.0015 = 0.0201 square degrees. Between
     * corners a straight line of UTM is not one of degrees, but the corners are the same ones within a centimetre
     * (1e-7 degrees).
     */
    @ParameterizedTest
    @CsvSource({
        "two.geojson, GeoJSON, 0",
        "two.kml, KML or KMZ, 0",
        "two.kmz, KML or KMZ, 0",
        "two.gpkg, GeoPackage, 32639",
        "two.shp, Shapefile, 32639"
    })
    void samePolygonsOutOfEveryFormat(String name, String format, int epsgCode) {
        ImportFiles.Read read = Objects.requireNonNull(read(name));
        assertThat(problems.sorted()).isEmpty();
        assertThat(read.format()).isEqualTo(format);
        assertThat(read.origin().epsgCode()).isEqualTo(epsgCode);
        assertThat(rows).hasSize(2);
        Geometry east = Objects.requireNonNull(rows.get(0).geometry());
        assertThat(east.getArea()).isEqualTo(0.0201, within(1e-7));
        assertThat(((Polygon) east.getGeometryN(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(east.getEnvelopeInternal().getMaxX()).isEqualTo(50.62, within(1e-7));
        assertThat(rows).extracting(row -> row.values().get("name")).containsExactly("East", "West");
        assertThat(rows).extracting(row -> row.values().get("name_fa")).containsExactly("شرق", "غرب");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two.geojson", "two.kml", "two.kmz", "two.gpkg", "two.shp"})
    void halfAFileIsNamedAsBroken(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        read(name);
        assertThat(problems.errorCount()).as(name).isEqualTo(1);
    }

    /** It packs to a few hundred kilobytes; what lies before or beside the .kml was unpacked without end. */
    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.kmz")))) {
            for (int i = 0; i < 3; i++) {
                zip.putNextEntry(new ZipEntry(i + ".png"));
                zip.write(new byte[50 << 20]);
            }
        }
        assertThat(firstProblem("bomb.kmz")).isEqualTo("unpacks to more than 134217728 bytes");
    }

    /**
     * A collection in a collection, ten thousand deep, ended the reader's stack; a view may compute rows without end.
     */
    @Test
    void aGeoPackageMayNotMakeWorkWithoutEnd() throws Exception {
        byte[] nested = new byte[8 + 9 * 10_000];
        ByteBuffer blob = ByteBuffer.wrap(nested).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(32639);
        while (blob.hasRemaining()) {
            blob.put((byte) 1).putInt(7).putInt(1);
        }
        String table;
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("two.gpkg"))) {
            try (Statement ask = database.createStatement();
                    ResultSet found = ask.executeQuery("SELECT table_name, column_name FROM gpkg_geometry_columns")) {
                table = found.getString(1);
                try (Statement drop = database.createStatement();
                        ResultSet triggers =
                                drop.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
                    List<String> names = new ArrayList<>();
                    while (triggers.next()) {
                        names.add(triggers.getString(1));
                    }
                    for (String name : names) {
                        drop.executeUpdate("DROP TRIGGER \"" + name + "\"");
                    }
                }
                try (PreparedStatement change =
                        database.prepareStatement("UPDATE \"" + table + "\" SET \"" + found.getString(2) + "\" = ?")) {
                    change.setBytes(1, nested);
                    change.executeUpdate();
                }
            }
        }
        assertThat(firstProblem("two.gpkg"))
                .isEqualTo("has a shape that cannot be read: its collections lie in each other without end");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("two.gpkg"));
                Statement change = database.createStatement()) {
            change.executeUpdate("ALTER TABLE \"" + table + "\" RENAME TO other");
            change.executeUpdate("CREATE VIEW \"" + table + "\" AS SELECT * FROM other");
            change.executeUpdate("UPDATE gpkg_geometry_columns SET table_name = '" + table + "'");
        }
        problems.sorted();
        read("two.gpkg");
        assertThat(problems.sorted())
                .anyMatch(problem -> problem.message().startsWith("is a view; only tables are read"));
    }

    /** A record of minus eight bytes begins where it began: it was read for ever. */
    @Test
    void aRecordThatGoesBackwardsIsBroken() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("two.shp"));
        ByteBuffer.wrap(bytes).putInt(104, -4);
        Files.write(folder.resolve("two.shp"), bytes);
        assertThat(firstProblem("two.shp")).isEqualTo("breaks off, or its .dbf does");
        Files.write(folder.resolve("two.shp"), Arrays.copyOf(bytes, 50));
        rows.clear();
        read("two.shp");
        assertThat(problems.sorted()).allMatch(problem -> problem.message().equals("breaks off, or its .dbf does"));
    }

    /** A decimal comma in a table of commas moves every value behind it one column on. */
    @Test
    void tablesWhoseValuesAreUnderOtherNamesAreRefused() throws IOException {
        Files.writeString(folder.resolve("shift.csv"), "site,lat,lon\nA,34,49,50,5\nB,34.5,50.5,,\n");
        assertThat(firstProblem("shift.csv")).isEqualTo("has more values than there are columns, 3");
        assertThat(problems.sorted().get(0).place()).endsWith("shift.csv:2");
        Files.writeString(folder.resolve("shift.csv"), "site,lat,lat\nA,34,35\n");
        read("shift.csv");
        assertThat(problems.sorted()).anyMatch(problem -> problem.message().equals("is the name of two columns"));
    }

    @Test
    void numbersOfKmlAreDecimals() throws IOException {
        String kml = Files.readString(folder.resolve("two.kml"))
                .replaceFirst("<coordinates>\\s*[\\d.]+", "<coordinates>0x1p5");
        Files.writeString(folder.resolve("two.kml"), kml);
        assertThat(firstProblem("two.kml"))
                .isEqualTo("has a shape that cannot be read: '0x1p5' is no number of degrees");
    }

    /** Wrong bytes were told of on standard error too, by Java's reader of XML. */
    @Test
    void textsOfKmlAreInTheEncodingTheyState() throws IOException {
        String kml = Files.readString(folder.resolve("two.kml"));
        Files.writeString(folder.resolve("two.kml"), "\uFEFF" + kml);
        read("two.kml");
        assertThat(rows).hasSize(2);
        rows.clear();
        String persian = "<?xml version='1.0' encoding='windows-1256'?><kml><Placemark><name>\u0642\u0645</name>"
                + "<Point><coordinates>50,34</coordinates></Point></Placemark></kml>";
        Files.writeString(folder.resolve("two.kml"), persian, Charset.forName("windows-1256"));
        read("two.kml");
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry("name", "\u0642\u0645"));
        Files.writeString(folder.resolve("two.kml"), persian.replace("windows-1256", "klingon"));
        assertThat(firstProblem("two.kml")).isEqualTo("is an encoding that is not known here");
    }

    /** SQLite's own words tell nobody what to do. */
    @Test
    void aSpoiledGeoPackageIsToldInPlainWords() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("two.gpkg"));
        Arrays.fill(bytes, 4096, 8192, (byte) 'x');
        Files.write(folder.resolve("two.gpkg"), bytes);
        assertThat(firstProblem("two.gpkg")).isEqualTo("is no sound GeoPackage: it is cut short, or spoiled within");
    }

    @Test
    void whatASystemIsMustBeSaid() throws IOException {
        Files.delete(folder.resolve("two.prj"));
        assertThat(firstProblem("two.shp")).isEqualTo("has no .prj beside it, which says what system it is in");
    }

    @Test
    void unknownSystemsAreNamed() throws IOException {
        Files.writeString(folder.resolve("two.prj"), "PROJCS[\"Somewhere\"]");
        assertThat(firstProblem("two.shp")).isEqualTo("cannot be used: PROJCS[\"Somewhere\"] is not known");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        Files.createFile(folder.resolve("nothing.kml"));
        assertThat(firstProblem("nothing.kml")).isEqualTo("is empty");
    }

    @Test
    void aTableOfAShapefileIsNoShapefile() throws IOException {
        assertThat(firstProblem("two.dbf")).startsWith("is of no known kind, must be one of GeoJSON, GeoPackage");
    }
}
