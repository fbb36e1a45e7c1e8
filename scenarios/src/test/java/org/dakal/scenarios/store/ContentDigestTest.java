package org.dakal.scenarios.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentDigestTest {
    private record Pair(String first, String second) {}

    private static String of(@Nullable Object value) {
        return HexFormat.of().formatHex(new ContentDigest().add("value", value).bytes());
    }

    @Test
    void valuesThatDifferHaveOtherDigests() {
        List<Object> values = List.of(
                1,
                1.0,
                1.0f,
                "1",
                true,
                List.of(1),
                List.of(1, 1),
                List.of(List.of(1), 1),
                Optional.empty(),
                Map.of(1, 1));
        assertThat(values.stream().map(ContentDigestTest::of)).doesNotHaveDuplicates();
        assertThat(of(null)).isNotEqualTo(of("null"));
        assertThat(of(0.0)).isNotEqualTo(of(-0.0));
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        assertThat(of(new Pair("ab", "c"))).isNotEqualTo(of(new Pair("a", "bc")));
    }

    @Test
    void theOrderOfAMapIsNotContent() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);
        assertThat(of(one)).isEqualTo(of(other)).isNotEqualTo(of(Map.of("a", 2, "b", 1)));
    }

    @Test
    void theOrderOfASetIsNotContent() {
        String one = of(new LinkedHashSet<>(List.of("a", "b")));
        assertThat(of(new LinkedHashSet<>(List.of("b", "a")))).isEqualTo(one);
        assertThat(of(Set.of("a"))).isNotEqualTo(one);
        assertThat(of(Set.of("a", "c"))).isNotEqualTo(one);
        assertThat(of(List.of("a", "b"))).isNotEqualTo(one);
    }

    @Test
    void aTypeOfUnknownContentIsRefused() {
        assertThatThrownBy(() -> of(List.of(new AtomicInteger())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AtomicInteger");
    }
}
