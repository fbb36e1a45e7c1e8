package org.dakal.scenarios.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.importing.NewScenario;
import org.dakal.scenarios.importing.TestDownloads;
import org.dakal.scenarios.source.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/**
 * A land of a village, a hamlet, a clinic, a school, two masts and two roads, written by osmium 1.15: with dense nodes
 * and zlib, as downloads are, and with plain nodes and unpacked.
 */
class OsmPbfImportTest {
    private static final Envelope NEAR = new Envelope(50.3, 50.7, 34.3, 34.7);

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private final List<ImportedRow> rows = new ArrayList<>();

    @BeforeEach
    void copyFixtures() throws IOException {
        for (String name : List.of("land.osm.pbf", "land-plain.osm.pbf")) {
            try (InputStream in =
                    OsmPbfImportTest.class.getResourceAsStream("/org/dakal/scenarios/importing/" + name)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(name));
            }
        }
    }

    private ImportFiles.@Nullable Read read(String name) {
        return ImportFiles.readOsm(folder.resolve(name), NEAR, rows::add, problems);
    }

    private ImportedRow row(String id) {
        return rows.stream()
                .filter(row -> id.equals(row.values().get("id")))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The road leaves the box at its third node and comes back: 0.1 degrees of it lie before, 0.02 after. The school's
     * middle is that of its box, 34.481 N 50.482 E. A mast with lamps carries no telecommunication, and nobody drives
     * on a footway.
     */
    @ParameterizedTest
    @ValueSource(strings = {"land.osm.pbf", "land-plain.osm.pbf"})
    void whatIsThereComesWithItsPlaceAndNames(String name) {
        ImportFiles.Read read = Objects.requireNonNull(read(name));
        assertThat(problems.sorted()).isEmpty();
        assertThat(read.format()).isEqualTo("OpenStreetMap PBF");
        assertThat(read.origin().licence()).contains("ODbL");
        assertThat(rows)
                .extracting(row -> row.values().get("id"))
                .containsExactly("n1", "n2", "n4", "n5", "w100", "w100-2", "w102");
        assertThat(row("n1").values())
                .containsEntry("name", "Near")
                .containsEntry("name:fa", "نزدیک")
                .containsEntry("population", "300")
                .containsEntry("kind", "village");
        assertThat(row("n2").values()).containsEntry("kind", "village");
        assertThat(row("n5").values())
                .containsEntry(ImportedRow.OSM_ROLE, "MAST")
                .containsEntry("height", "45")
                .containsEntry("operator", "Aval");
        assertThat(Objects.requireNonNull(row("w100").geometry()).getLength()).isCloseTo(0.1, within(1e-9));
        assertThat(Objects.requireNonNull(row("w100-2").geometry()).getLength()).isCloseTo(0.02, within(1e-9));
        assertThat(row("w100").values()).containsEntry("kind", "primary").containsEntry("name", "Road of Near");
        assertThat(Objects.requireNonNull(row("w102").geometry()).getCoordinate().x)
                .isCloseTo(50.482, within(1e-7));
    }

    /** Cut anywhere but between two blocks a file is no whole one, and a random byte never ends in a stack trace. */
    @Test
    void damagedFilesAreNamedAsThat() throws IOException {
        Path file = folder.resolve("land.osm.pbf");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        read("land.osm.pbf");
        assertThat(problems.sorted())
                .extracting(Problem::message, Problem::hint)
                .contains(tuple("breaks off", "Maybe the download was cut short."));
        Path plain = folder.resolve("land-plain.osm.pbf");
        byte[] sound = Files.readAllBytes(plain);
        for (int i = 20; i < sound.length; i += 3) {
            byte[] spoilt = sound.clone();
            spoilt[i] ^= (byte) 0xA5;
            Files.write(plain, spoilt);
            read("land-plain.osm.pbf");
        }
        assertThat(problems.sorted()).extracting(Problem::message).doesNotContainNull();
    }

    @Test
    void anotherFileIsNoOpenStreetMap() throws IOException {
        Files.writeString(folder.resolve("land.osm.pbf"), "<osm version=\"0.6\"/>");
        assertThat(read("land.osm.pbf")).isNull();
        assertThat(problems.sorted())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("is XML, must be one of OpenStreetMap PBF");
    }

    /** One file makes settlements, public points, roads and, where nothing else tells of any, masts. */
    @Test
    void oneFileMakesAScenario() throws Exception {
        Path outline = Files.writeString(folder.resolve("outline.geojson"), """
                {"type":"Polygon","coordinates":[[[50.4,34.4],[50.62,34.4],[50.62,34.58],[50.4,34.58],[50.4,34.4]]]}
                """);
        Path made = folder.resolve("made");
        NewScenario.Made told = new NewScenario(TestDownloads.of(outline)
                        .osm(folder.resolve("land.osm.pbf"))
                        .given())
                .make(made, false);
        assertThat(told.siteCount()).isEqualTo(1);
        assertThat(told.settlementCount()).isEqualTo(2);
        assertThat(Files.readString(made.resolve("data/settlements.csv"))).contains("Near,", "نزدیک", ",300,");
        assertThat(Files.readString(made.resolve("data/public-points.csv"))).contains("Clinic,clinic", "School,school");
        assertThat(Files.readString(made.resolve("data/roads.geojson"))).contains("Road of Near", "primary");
        assertThat(Files.readString(made.resolve("data/sectors.csv"))).contains(",45,");
        assertThat(Files.readString(made.resolve("NOTICE"))).contains("ODbL", "land.osm.pbf (--osm)");
    }
}
