package org.dakal.scenarios.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.source.Wording;

/** Counts what is marked as made up, so that every output can say so. */
final class Illustrative {
    private final Map<String, int[]> madeUpAndAll = new LinkedHashMap<>();

    /** Counts one thing of a kind. */
    void count(String noun, boolean madeUp) {
        int[] counts = madeUpAndAll.computeIfAbsent(noun, n -> new int[2]);
        counts[0] += madeUp ? 1 : 0;
        counts[1]++;
    }

    /** One sentence, or none when nothing is made up. */
    List<String> notices() {
        List<String> parts = new ArrayList<>();
        madeUpAndAll.forEach((noun, counts) -> {
            if (counts[0] == counts[1] && counts[0] > 0) {
                parts.add((counts[0] == 1 ? "the " : "all ") + Wording.count(counts[0], noun));
            } else if (counts[0] > 0) {
                parts.add(counts[0] + " of " + Wording.count(counts[1], noun));
            }
        });
        return parts.isEmpty() ? List.of() : List.of("Illustrative, not real: " + String.join(", ", parts) + ".");
    }
}
