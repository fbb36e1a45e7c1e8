package org.dakal.scenarios.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dakal.scenarios.raster.GeoTiff;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** The shipped province of Qom is what its NOTICE says it is. */
class ShippedQomTest {
    private static final Path QOM = Path.of("qom");
    private static final boolean REGENERATE = Boolean.getBoolean("dakal.regenerate");
    private static final Map<String, Double> FREQUENCY_BAND_RADII_KM =
            Map.of("L900", 30.0, "L1800", 12.0, "L2100", 6.0);

    @TempDir
    Path folder;

    /**
     * Same recipe, same bytes: each shipped file can be made again, and is with {@code -Ddakal.regenerate=true}. Rasters
     * are compared by their values, for packed bytes depend on the zlib a Java runtime comes with.
     */
    @TestFactory
    List<DynamicTest> generatedFilesAreTheShippedOnes() throws IOException {
        if (REGENERATE) {
            SyntheticProvince.generate(QOM, QOM);
        }
        List<Path> written = SyntheticProvince.generate(QOM, folder);
        assertThat(written).hasSize(8);
        return written.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file)))
                .toList();
    }

    private void compare(Path file) throws IOException {
        String hint = file + " differs; when the recipe changed, run this test with -Ddakal.regenerate=true";
        if (file.toString().endsWith(".tif")) {
            GeoTiff made = GeoTiff.open(folder.resolve(file));
            GeoTiff shipped = GeoTiff.open(QOM.resolve(file));
            assertThat(made.cellGrid()).isEqualTo(shipped.cellGrid());
            assertThat(made.byteRaster((byte) 0).values())
                    .as(hint)
                    .isEqualTo(shipped.byteRaster((byte) 0).values());
        } else {
            assertThat(Files.mismatch(folder.resolve(file), QOM.resolve(file)))
                    .as("first byte that differs: " + hint)
                    .isEqualTo(-1);
        }
    }

    /** 1,292,283 in the province, 1,201,158 of them in Qom city: the 2016 census. */
    @Test
    void peopleAddUpToTheCensus() throws IOException {
        List<NamedCsvRecord> settlements = rows("settlements");
        assertThat(people(settlements)).isEqualTo(1_292_283);
        assertThat(people(settlements.stream()
                        .filter(r -> r.getField("kind").equals("city"))
                        .toList()))
                .isEqualTo(1_201_158);
        assertThat(settlements).allMatch(r -> Integer.parseInt(r.getField("people")) > 0);
    }

    @Test
    void hasAsManyOfEachThingAsPromised() throws IOException {
        List<NamedCsvRecord> settlements = rows("settlements");
        assertThat(settlements.stream().filter(r -> r.getField("id").startsWith("V")))
                .hasSize(180)
                .allMatch(r -> r.getField("illustrative").equals("true"))
                .allMatch(r -> r.getField("source").equals("illustrative"));
        assertThat(rows("sites")).hasSizeGreaterThanOrEqualTo(240);
        assertThat(rows("sites").stream().filter(r -> r.getField("name").startsWith("Qom ")))
                .hasSizeGreaterThanOrEqualTo(100);
        assertThat(rows("public-points")).hasSizeGreaterThanOrEqualTo(150);
        assertThat(proposals()).hasSizeGreaterThanOrEqualTo(16);
        Set<String> kinds = new HashSet<>();
        proposals().forEach(p -> kinds.add(p.get("kind").asText()));
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(6);
        proposals().forEach(p -> assertThat(p.at("/cost/currency").asText()).isEqualTo("toman"));
    }

    /** The four freeways that must have masts along them. */
    @Test
    void mastsStandAlongTheFreeways() throws IOException {
        for (String town : List.of("Tehran", "Kashan", "Saveh", "Arak")) {
            assertThat(rows("sites").stream().filter(r -> r.getField("name").startsWith("Qom-" + town + " freeway")))
                    .as("masts on the freeway to %s", town)
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void namesAndIdsAreUnique() throws IOException {
        for (String table : List.of("settlements", "sites", "public-points")) {
            assertThat(rows(table).stream().map(r -> r.getField("id"))).doesNotHaveDuplicates();
        }
        assertThat(rows("settlements").stream().map(r -> r.getField("name"))).doesNotHaveDuplicates();
        assertThat(rows("settlements").stream().map(r -> r.getField("localName")))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(rows("sectors").stream().map(r -> r.getField("siteId") + "/" + r.getField("id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void everySiteHasSectorsAndEverySectorASite() throws IOException {
        Set<String> sites =
                rows("sites").stream().map(r -> r.getField("id")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> used =
                rows("sectors").stream().map(r -> r.getField("siteId")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(sites);
    }

    /** Proposals speak of masts and sectors that are there. */
    @Test
    void proposalsNameWhatExists() throws IOException {
        Set<String> known = new HashSet<>();
        rows("sectors").forEach(r -> {
            known.add(r.getField("siteId"));
            known.add(r.getField("siteId") + "/" + r.getField("id"));
        });
        Set<String> ids = new HashSet<>();
        for (JsonNode proposal : proposals()) {
            assertThat(ids.add(proposal.get("id").asText())).isTrue();
            for (JsonNode change : proposal.get("changes")) {
                JsonNode body = change.elements().next();
                if (body.has("site")) {
                    assertThat(known).contains(body.get("site").asText());
                }
                if (body.path("sector").isTextual()) {
                    assertThat(known)
                            .contains(body.get("site").asText() + "/"
                                    + body.get("sector").asText());
                }
            }
        }
    }

    /**
     * The work of a whole study: cells of 100 m within the radius of each mast, height and band once. Ninety million is
     * what a laptop does in the half minute people wait.
     */
    @Test
    void pathLossWorkStaysModerate() throws IOException {
        Map<String, Double> radiusKmByMast = new HashMap<>();
        for (NamedCsvRecord r : rows("sectors")) {
            String radius = r.getField("radiusKm");
            double radiusKm = radius.isEmpty()
                    ? FREQUENCY_BAND_RADII_KM.getOrDefault(r.getField("band"), 30.0)
                    : Double.parseDouble(radius);
            radiusKmByMast.merge(
                    r.getField("siteId") + " " + r.getField("heightAboveGroundMeters") + " " + r.getField("band"),
                    radiusKm,
                    Math::max);
        }
        double cells = radiusKmByMast.values().stream()
                .mapToDouble(km -> Math.PI * km * km * 100)
                .sum();
        assertThat(cells).isBetween(10e6, 90e6);
    }

    @Test
    void countiesFillTheProvince() throws Exception {
        Geometry province = geometry("data/outline.geojson");
        Geometry counties = geometry("data/counties.geojson");
        assertThat(counties.getNumGeometries()).isEqualTo(5);
        assertThat(counties.union().symDifference(province.union()).getArea() / province.getArea())
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void everythingLiesInTheProvince() throws Exception {
        Geometry province = geometry("data/outline.geojson").union();
        for (String table : List.of("settlements", "sites", "public-points")) {
            assertThat(rows(table))
                    .allMatch(r -> province.contains(new GeometryFactory()
                            .createPoint(new Coordinate(
                                    Double.parseDouble(r.getField("longitudeDegrees")),
                                    Double.parseDouble(r.getField("latitudeDegrees"))))));
        }
    }

    private static Geometry geometry(String file) throws IOException, ParseException {
        return new GeoJsonReader().read(Files.readString(QOM.resolve(file)));
    }

    /** Villages lie in the valleys of the very terrain that the scenario makes. */
    @Test
    void recipeAndScenarioMakeTheSameTerrain() throws IOException {
        ProvinceRecipe recipe = ProvinceRecipe.read(QOM.resolve("recipe.yaml"));
        JsonNode terrain =
                new YAMLMapper().readTree(QOM.resolve("scenario.yaml").toFile()).at("/terrain/sources/0");
        assertThat(terrain.get("base").asText()).isEqualTo(recipe.relief());
        assertThat(terrain.get("seed").asLong()).isEqualTo(recipe.detailSeed());
        assertThat(terrain.get("detailFraction").asDouble()).isEqualTo(recipe.detailFraction());
    }

    private static int people(List<NamedCsvRecord> settlements) {
        return settlements.stream()
                .mapToInt(r -> Integer.parseInt(r.getField("people")))
                .sum();
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(QOM.resolve("data/" + table + ".csv"))) {
            return csv.stream().toList();
        }
    }

    private static JsonNode proposals() throws IOException {
        ObjectMapper yaml = new YAMLMapper();
        return yaml.readTree(QOM.resolve("data/proposals.yaml").toFile());
    }
}
