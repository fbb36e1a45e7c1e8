package org.dakal.scenarios.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
