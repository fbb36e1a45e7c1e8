package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result's maps as areas for other programs. */
class ExportCommandTest {
    @TempDir
    private static Path folder;

    private static Path result;

    @BeforeAll
    static void run() throws IOException {
        Path land = TinyScenario.write(folder);
        result = folder.resolve("result");
        RunOfDakal run =
                RunOfDakal.of("run", land.toString(), "--cell-size", "1000", "--no-store", "--out", result.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static RunOfDakal export(String file, String... more) {
        return RunOfDakal.of(Stream.concat(
                        List.of(
                                "export",
                                result.toString(),
                                "--out",
                                folder.resolve(file).toString())
                                .stream(),
                        List.of(more).stream())
                .toArray(String[]::new));
    }

    /** The classes' areas are those of the cells that summary.json counts, whatever simplifying does to the shapes. */
    @Test
    void areasOfClassesAreThoseOfTheSummary() throws IOException {
        RunOfDakal run = export("classes.geojson");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode areas =
                new ObjectMapper().readTree(folder.resolve("classes.geojson").toFile());
        assertThat(areas.path("notices").toString()).contains("All of it is made up.");
        JsonNode summary =
                new ObjectMapper().readTree(result.resolve("summary.json").toFile());
        double sum = 0;
        for (JsonNode feature : areas.path("features")) {
            JsonNode properties = feature.path("properties");
            double squareKm = properties.path("areaSquareKm").asDouble();
            sum += squareKm;
            assertThat(squareKm)
                    .isCloseTo(
                            summary.path("totals")
                                    .path("byClass")
                                    .path(properties.path("coverageClass").asText())
                                    .path("areaSquareKm")
                                    .asDouble(),
                            within(0.01));
            assertThat(feature.path("geometry").path("type").asText()).isEqualTo("MultiPolygon");
        }
        assertThat(sum).isGreaterThan(300);
    }

    @Test
    void aGeoPackageHasAllLayers() throws Exception {
        RunOfDakal run = export("areas.gpkg", "--levels", "-110,-90");
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("areas.gpkg"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT (SELECT group_concat(table_name) FROM (SELECT table_name FROM gpkg_geometry_columns ORDER BY 1)),"
                                + " (SELECT sector FROM best_server), (SELECT count(*) FROM neighbours)")) {
            assertThat(rows.getString(1)).isEqualTo("best_server,coverage_class,level_contours");
            assertThat(rows.getString(2)).isEqualTo("S1/A");
            assertThat(rows.getInt(3)).as("one mast has no neighbour").isZero();
        }
    }

    @Test
    void kmlAndTableAreWritten() throws IOException {
        assertThat(export("servers.kml", "--layer", "servers", "--simplify", "0")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(folder.resolve("servers.kml")))
                .contains("<Polygon>", "S1/A", "All of it is made up");
        assertThat(export("neighbours.csv").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("neighbours.csv"))).contains("sector,neighbour,areaSquareKm");
    }

    @Test
    void whatCannotBeWrittenIsSaidFirst() {
        assertThat(export("areas.shp").err()).contains("must end in .gpkg, .geojson, .kml or .csv");
        assertThat(export("a.kml", "--layer", "class").err())
                .contains("must be one of classes", "Maybe classes was meant.");
        assertThat(export("a.gpkg", "--layer", "classes").err()).contains("has all there is");
        assertThat(export("a.gpkg", "--levels", "-90,-110").err()).contains("must rise");
        assertThat(export("a.gpkg", "--levels", "-90,-110").exitCode()).isEqualTo(2);
    }
}
