package org.dakal.scenarios.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MathBitsTest {
    /** What the language or the class's contract defines to the last bit, and what names a constant. */
    private static final List<String> DEFINED = List.of(
            "PI",
            "abs",
            "max",
            "min",
            "sqrt",
            "rint",
            "round",
            "floor",
            "ceil",
            "signum",
            "copySign",
            "scalb",
            "fma",
            "floorMod",
            "floorDiv",
            "clamp",
            "IEEEremainder",
            "toRadians",
            "toDegrees",
            "getExponent",
            "nextUp",
            "nextDown",
            "ulp",
            "addExact",
            "multiplyExact",
            "toIntExact",
            "multiplyHigh");

    @Test
    void oneJavaAlwaysGivesTheSameDigits() {
        assertThat(MathBits.ofThisJava()).hasSize(32).isEqualTo(MathBits.ofThisJava());
    }

    /** StrictMath is one of the answers that Math may give; one unit in the last place is another. */
    @Test
    void oneBitOfOneFunctionIsSeen() {
        assertThat(MathBits.of(List.of(StrictMath::cbrt, x -> Math.nextUp(StrictMath.tanh(x)))))
                .isNotEqualTo(MathBits.of(List.of(StrictMath::cbrt, StrictMath::tanh)));
    }

    /** A function that a model begins to use must be among those looked at. */
    @Test
    void allFunctionsThatTheEngineUsesAreLookedAt() throws IOException {
        Pattern call = Pattern.compile("(?<!\\w)Math(?:\\.|::)(\\w+)");
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../engine/src/main/java/org/dakal"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        used.removeAll(DEFINED);
        String looked = Files.readString(Path.of("src/main/java/org/dakal/scenarios/store/MathBits.java"));
        assertThat(used)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(looked).containsPattern("Math(\\.|::)" + name + "\\b"));
    }
}
