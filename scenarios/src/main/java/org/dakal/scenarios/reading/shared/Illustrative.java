package org.dakal.scenarios.reading.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;

/** Counts what is marked as made up or assumed, so that every output can say so, in English and in Persian. */
public final class Illustrative {
    private static final ResourceBundle PERSIAN = ResourceBundle.getBundle(
            Illustrative.class.getPackageName() + ".illustrative",
            java.util.Locale.ROOT,
            Illustrative.class.getModule());
    private static final char PERSIAN_ZERO = '\u06f0';
    private static final char PERSIAN_POINT = '\u066b';
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    /** Finds how terrain of generated detail describes itself, but for the format and spacing of the file below it. */
    private static final Pattern SEEDED_DETAIL =
            Pattern.compile("seeded detail, seed ([0-9]+), fraction ([0-9.]+), over ([^,]+)(?:, .*)?");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, int[]> madeUpAndAll = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> assumedByNoun = new LinkedHashMap<>();
    private final Map<String, Integer> rowsByNoun = new LinkedHashMap<>();

    public void count(String noun, boolean madeUp) {
        int[] counts = madeUpAndAll.computeIfAbsent(noun, n -> new int[2]);
        counts[0] += madeUp ? 1 : 0;
        counts[1]++;
    }

    /**
     * Counts what a row says of itself under {@code assumed}: which of its columns nobody knows, by their names with
     * blanks between them.
     *
     * @param noun what the row is: "mast", "sector", "settlement"
     */
    public void countAssumed(Fields row, String noun) {
        rowsByNoun.merge(noun, 1, Integer::sum);
        String names = row.text("assumed", "");
        if (names.isEmpty()) {
            return;
        }
        List<String> known =
                row.keys().all().stream().filter(key -> !key.equals("assumed")).toList();
        Map<String, Integer> counts = assumedByNoun.computeIfAbsent(noun, n -> new TreeMap<>());
        for (String name : BLANKS.split(names, -1)) {
            if (known.contains(name)) {
                counts.merge(name, 1, Integer::sum);
            } else {
                row.error(
                        "assumed",
                        InvisibleCharacters.shown(name) + " is no column of "
                                + row.keys().what(),
                        Suggestions.nearest(name, known));
            }
        }
    }

    /** A sentence on what is made up, and one for each kind of thing of which something is assumed. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(counts(madeUpAndAll));
        assumedByNoun.forEach((noun, counts) -> {
            int all = rowsByNoun.getOrDefault(noun, 0);
            List<String> parts = new ArrayList<>();
            counts.forEach((column, count) -> parts.add(column + (count == all ? "" : " (" + count + ")")));
            boolean isOne = all == 1;
            notices.add(new Notice(
                    "Assumed, not known, of " + (isOne ? "the " : "") + Wording.count(all, noun) + ": "
                            + String.join(", ", parts) + ".",
                    local(
                            "assumed",
                            PERSIAN.getString(noun.replace(' ', '-')),
                            Integer.toString(all),
                            String.join(PERSIAN.getString("comma"), parts))));
        });
        return notices;
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
                    Integer.toString(counts[0]),
                    Integer.toString(counts[1])));
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
        String localText = all
                ? PERSIAN.getString("terrain")
                : local("terrain-of", Integer.toString(source.cellCount()), Integer.toString(cellCount));
        return new Notice(
                "Illustrative, not real: " + text + " (" + how + ").",
                local("illustrative", localText + " (" + localDescription(how) + ")"));
    }

    /** Where heights come from: what is generated in Persian, names of files and formats as they are. */
    public static String localDescription(String how) {
        Matcher seeded = SEEDED_DETAIL.matcher(how);
        // What stays runs from left to right, so it is isolated.
        return seeded.matches()
                ? local("seeded-detail", seeded.group(1), seeded.group(2), seeded.group(3))
                : "\u2066" + how + "\u2069";
    }

    /** A sentence with its Persian counterpart, in whose places {0} and so on the arguments stand. */
    public static Notice notice(String text, String key, String... arguments) {
        return new Notice(text, local(key, arguments));
    }

    /** Numbers are written in Persian digits, but where the sentence sets a name apart that may be one. */
    private static String local(String key, String... arguments) {
        String text = PERSIAN.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            String place = "{" + i + "}";
            boolean isName = text.contains("\u2066" + place)
                    || !NUMBER.matcher(arguments[i]).matches();
            text = text.replace(place, isName ? arguments[i] : persian(arguments[i]));
        }
        return text;
    }

    private static String persian(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars().forEach(c -> digits.append(c == '.' ? PERSIAN_POINT : (char) (PERSIAN_ZERO + c - '0')));
        return digits.toString();
    }
}
