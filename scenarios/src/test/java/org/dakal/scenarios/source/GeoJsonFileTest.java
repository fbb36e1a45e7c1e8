package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts that hold more than one value, and what a position may be; the rest is among the broken scenarios. */
class GeoJsonFileTest {
    private static final String SEPARATOR = "\u001e";

    private final Problems problems = new Problems();

    private List<String> names(String text) {
        return GeoJsonFile.read("a.geojson", text, problems).stream()
                .map(feature -> feature.property(problems, "name"))
                .toList();
    }

    private static String point(String name) {
        return "{\"type\": \"Feature\", \"properties\": {\"name\": \"" + name
                + "\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [50, 34, 1000]}}";
    }

    private static String collection(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> point(names[i]))
                .collect(Collectors.joining(",", "{\"type\": \"FeatureCollection\", \"features\": [", "]}"));
    }

    @Test
    void everyLineIsRead() {
        assertThat(names(point("a") + "\n" + point("b") + "\r\n\n" + point("c") + "\n"))
                .containsExactly("a", "b", "c");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void collectionsMayFollowOneAnother() {
        assertThat(names(collection("a", "b") + collection("c") + " " + point("d")))
                .containsExactly("a", "b", "c", "d");
        assertThat(problems.sorted()).isEmpty();
    }

    /** RFC 8142: each text begins with U+001E and may be spread over lines. */
    @Test
    void recordSeparatorsBeginTexts() {
        String spread = point("b").replace(", \"geometry\"", ",\n\"geometry\"");
        assertThat(names(SEPARATOR + point("a") + "\n" + SEPARATOR + spread + "\n" + SEPARATOR + "\n"))
                .containsExactly("a", "b");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aTextCutShortIsTold() {
        names(SEPARATOR + point("a") + "\n" + SEPARATOR + point("b").substring(0, 40) + "\n" + SEPARATOR + point("c"));
        assertThat(problems.errorCount()).isEqualTo(1);
    }

    @Test
    void separatorsElsewhereAreNoJson() {
        assertThat(names(point("a" + SEPARATOR))).isEmpty();
        assertThat(problems.errorCount()).isEqualTo(1);
    }

    @Test
    void problemsOfASequenceNameTheLine() {
        names(point("a") + "\n" + point("b") + "\n{\"type\": \"Point\", \"coordinates\": [50]}");
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(p -> assertThat(p.place()).isEqualTo("a.geojson:3 geometry.coordinates"));
    }

    @Test
    void positionsBeyondAllReasonAreRefusedBeforeTheyTakeMemory() {
        assertThat(names("[".repeat(5_000_001))).isEmpty();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("holds more than 5,000,000 positions and lists"));
    }

    @Test
    void nestingBeyondAllReasonIsAProblem() {
        String open = "{\"type\": \"GeometryCollection\", \"geometries\": [";
        assertThat(names(open.repeat(2_000) + "]}".repeat(2_000))).isEmpty();
        assertThat(problems.errorCount()).isEqualTo(1);
    }
}
