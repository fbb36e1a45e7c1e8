package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dakal.scenarios.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damage nobody thought of: seeded random cuts, flipped bytes, swapped and doubled pieces. Whatever happens to the files,
 * reading ends in a list of problems or in a scenario, never in another exception.
 */
class DamagedScenarioTest {
    private static final int ROUNDS_PER_SEED = 20;
    private static final String TELLING_BYTES = "\0\t\n\"',;:[]{}#&*!|>-?%@`~.0123456789eE+NaN\u00FF";

    @TempDir
    private Path folder;

    private List<Path> files = List.of();

    @BeforeEach
    void copy() throws IOException {
        TinyScenario.copyTo(folder);
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".hgt"))
                    .sorted()
                    .toList();
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damageEndsInProblems(int seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS_PER_SEED; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = damage(sound, random);
            Files.write(file, damaged);
            assertThatCode(() -> {
                        List<Problem> problems = ScenarioValidator.validate(folder, ScenarioOverrides.none(1));
                        assertThat(problems).allSatisfy(p -> {
                            assertThat(p.place()).isNotBlank();
                            assertThat(p.message()).isNotBlank().doesNotContain("Exception", "java.", "\n");
                        });
                        assertThat(ProblemPrinter.format("tiny", problems)).isNotNull();
                    })
                    .as("seed %d, round %d, %s: %s", seed, round, folder.relativize(file), describe(sound, damaged))
                    .doesNotThrowAnyException();
            Files.write(file, sound);
        }
    }

    private static byte[] damage(byte[] sound, Random random) {
        int at = random.nextInt(sound.length);
        int length = 1 + random.nextInt(Math.min(40, sound.length - at));
        byte[] copy = sound.clone();
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(sound, at);
            }
            case 1 -> copy[at] = (byte) random.nextInt(256);
            case 2 -> copy[at] = (byte) TELLING_BYTES.charAt(random.nextInt(TELLING_BYTES.length()));
            case 3 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 4 -> { // a piece goes elsewhere
                int to = random.nextInt(sound.length - length + 1);
                System.arraycopy(sound, at, copy, to, length);
            }
            default -> { // a piece is lost
                System.arraycopy(sound, at + length, copy, at, sound.length - at - length);
                return Arrays.copyOf(copy, sound.length - length);
            }
        }
        return copy;
    }

    private static String describe(byte[] sound, byte[] damaged) {
        int at = Arrays.mismatch(sound, damaged);
        return at < 0 ? "nothing changed" : sound.length + " to " + damaged.length + " bytes, from byte " + at;
    }
}
