package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.store.GroundStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept ground and land cover are taken only where all that they come from is what it was. */
class KeptGroundTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    @BeforeEach
    void copy() throws IOException {
        TinyScenario.copyTo(folder);
    }

    private Scenario read() throws ProblemsException, IOException {
        return read(null);
    }

    private Scenario read(@Nullable Double cellSizeMeters) throws ProblemsException, IOException {
        ScenarioOverrides plain = ScenarioOverrides.none(1);
        return ScenarioReader.read(
                        folder,
                        new ScenarioOverrides(cellSizeMeters, null, 1, plain.quality()),
                        NetworkEdits.NONE,
                        GroundStore.in(store, 1_000_000_000))
                .scenario();
    }

    private long keptCount() throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(file -> file.toString().endsWith(".state")).count();
        }
    }

    /** One file of heights, one of land cover. Sites make no ground. */
    @Test
    void theSameGroundIsKeptOnceAndIsWhatReadingGives() throws ProblemsException, IOException {
        Scenario first = read();
        assertThat(keptCount()).isEqualTo(2);
        Path sites = folder.resolve("data/sites.csv");
        Files.writeString(sites, Files.readString(sites) + "\n");
        Scenario second = read();
        assertThat(keptCount()).isEqualTo(2);
        assertThat(second.request().terrain().ground().values())
                .isEqualTo(first.request().terrain().ground().values());
        assertThat(Objects.requireNonNull(second.request().terrain().clutter()).codes())
                .isEqualTo(Objects.requireNonNull(first.request().terrain().clutter())
                        .codes());
        assertThat(second.terrainReport()).isEqualTo(first.terrainReport());
        assertThat(second.warnings()).isEqualTo(first.warnings());
        assertThat(second.inputs().size()).isEqualTo(first.inputs().size());
    }

    /** Row 600 and column 600 of 1201 lie at 34.5 N, 50.5 E; the scenario's grid holds 34.5 N, 50.88 E: column 1057. */
    @Test
    void anotherHeightIsAnotherGround() throws ProblemsException, IOException {
        read();
        try (RandomAccessFile tile =
                new RandomAccessFile(folder.resolve("dem/N34E050.hgt").toFile(), "rw")) {
            tile.seek(2L * (600 * 1201 + 1057));
            tile.writeShort(77);
        }
        Scenario changed = read();
        assertThat(keptCount()).isEqualTo(4);
        float highest = 0;
        for (float height : changed.request().terrain().ground().values()) {
            highest = Math.max(highest, height);
        }
        assertThat(highest).isBetween(10f, 77f);
    }

    @Test
    void anotherGridOrAnotherWordOfTheScenarioIsAnotherGround() throws ProblemsException, IOException {
        read();
        read(400.0);
        assertThat(keptCount()).isEqualTo(4);
        Path yaml = folder.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        assertThat(text).contains("heightMeters: ");
        Files.writeString(yaml, text.replaceFirst("heightMeters: ", "heightMeters: 1"));
        read();
        assertThat(keptCount()).isEqualTo(6);
    }
}
