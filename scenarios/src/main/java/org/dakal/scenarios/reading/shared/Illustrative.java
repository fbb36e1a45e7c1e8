package org.dakal.scenarios.reading.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.Notice;

/** Counts what is marked as made up, so that every output can say so. */
public final class Illustrative {
    private final Map<String, int[]> madeUpAndAll = new LinkedHashMap<>();

    /** Counts one thing of a kind. */
    public void count(String noun, boolean madeUp) {
        int[] counts = madeUpAndAll.computeIfAbsent(noun, n -> new int[2]);
        counts[0] += madeUp ? 1 : 0;
        counts[1]++;
    }

    /** One sentence, or none when nothing is made up. */
    public List<Notice> notices() {
        return IllustrativeWords.counts(madeUpAndAll);
    }
}
