package org.dakal.scenarios.reading.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.source.Wording;

/** Counts what is marked as made up, so that every output can say so, in English and in Persian. */
public final class Illustrative {
    private static final ResourceBundle PERSIAN = ResourceBundle.getBundle(
            Illustrative.class.getPackageName() + ".illustrative",
            java.util.Locale.ROOT,
            Illustrative.class.getModule());
    private static final char PERSIAN_ZERO = '\u06f0';

    private final Map<String, int[]> madeUpAndAll = new LinkedHashMap<>();

    /** Counts one thing of a kind. */
    public void count(String noun, boolean madeUp) {
        int[] counts = madeUpAndAll.computeIfAbsent(noun, n -> new int[2]);
        counts[0] += madeUp ? 1 : 0;
        counts[1]++;
    }

    /** One sentence, or none when nothing is made up. */
    public List<Notice> notices() {
        return counts(madeUpAndAll);
    }

    private static List<Notice> counts(Map<String, int[]> madeUpAndAll) {
        List<String> parts = new ArrayList<>();
        List<String> localParts = new ArrayList<>();
        madeUpAndAll.forEach((noun, counts) -> {
            if (counts[0] == 0) {
                return;
            }
            boolean all = counts[0] == counts[1];
            parts.add(
                    all
                            ? (counts[0] == 1 ? "the " : "all ") + Wording.count(counts[0], noun)
                            : counts[0] + " of " + Wording.count(counts[1], noun));
            localParts.add(local(
                    all ? counts[0] == 1 ? "only" : "all" : "some",
                    PERSIAN.getString(noun.replace(' ', '-')),
                    digits(counts[0]),
                    digits(counts[1])));
        });
        return parts.isEmpty()
                ? List.of()
                : List.of(new Notice(
                        "Illustrative, not real: " + String.join(", ", parts) + ".",
                        local("illustrative", String.join(PERSIAN.getString("comma"), localParts))));
    }

    /** What of the terrain is made up, and by what. */
    public static Notice terrain(TerrainReport.Source source, int cellCount) {
        String how = source.description().replace(" (illustrative)", "");
        boolean all = source.cellCount() == cellCount;
        String text = all ? "the terrain" : "the terrain of " + source.cellCount() + " of " + cellCount + " cells";
        String localText =
                all ? PERSIAN.getString("terrain") : local("terrain-of", digits(source.cellCount()), digits(cellCount));
        // The description stays as it is: isolated, since it runs from left to right.
        return new Notice(
                "Illustrative, not real: " + text + " (" + how + ").",
                local("illustrative", localText + " (\u2066" + how + "\u2069)"));
    }

    /** A sentence with its Persian counterpart, in whose places {0} and so on the arguments stand. */
    public static Notice notice(String text, String key, String... arguments) {
        return new Notice(text, local(key, arguments));
    }

    private static String local(String key, String... arguments) {
        String text = PERSIAN.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i]);
        }
        return text;
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(count).chars().forEach(c -> digits.append((char) (PERSIAN_ZERO + c - '0')));
        return digits.toString();
    }
}
