package org.dakal.scenarios.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** What may have been meant. Each answer is a whole sentence, or empty when nothing is near. */
public final class Suggestions {
    private static final int SHORTEST_PREFIX = 3;
    /** What is longer is no name that anybody mistyped, and takes time to compare. */
    private static final int LONGEST_NAME = 200;

    /** Counts changes, insertions, deletions and swaps of neighbours. */
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private static final double LARGEST_ANGLE = 360;
    private static final Pattern WATTS = Pattern.compile("(\\d+(\\.\\d+)?)\\s*[Ww]");

    private Suggestions() {}

    /**
     * The nearest of the known names, by edit distance, because one begins the other, or because one is a word of it,
     * as in {@code itu-r-p1812}.
     */
    public static String nearest(String given, Collection<String> known) {
        return nearest("", given, known);
    }

    /** The nearest; where none is near, some of those that there are. */
    public static String nearestOrSome(String given, Collection<String> known) {
        String nearest = nearest(given, known);
        return nearest.isEmpty() && !known.isEmpty() ? "It has " + Wording.names(List.copyOf(known)) + "." : nearest;
    }

    /** The nearest, with what stands before all of them. */
    static String nearest(String prefix, String given, Collection<String> known) {
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        String wanted = given.toLowerCase(Locale.ROOT);
        for (String name : known) {
            if (Math.max(given.length(), name.length()) > LONGEST_NAME) {
                continue;
            }
            String candidate = name.toLowerCase(Locale.ROOT);
            int longer = Math.max(wanted.length(), candidate.length());
            int allowed = longer < SHORTEST_PREFIX ? 0 : Math.max(1, longer / 3);
            boolean begins = Math.min(wanted.length(), candidate.length()) >= SHORTEST_PREFIX
                    && (candidate.startsWith(wanted)
                            || wanted.startsWith(candidate)
                            || candidate.contains("-" + wanted));
            if (!begins && longer - Math.min(wanted.length(), candidate.length()) > allowed) {
                continue; // spares the counting: there may be thousands of names
            }
            int distance = DISTANCE.apply(wanted, candidate);
            if ((distance <= allowed || begins) && distance < bestDistance) {
                best = name;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? "" : meant(prefix + best);
    }

    /** A number inside the limits that was likely meant by one outside; what is likely depends on the quantity. */
    public static String number(String key, double value, Limits limits) {
        if (key.endsWith("frequencyMhz")) {
            return limits.frequencyHint(value);
        }
        if (key.endsWith("azimuthDegrees")) {
            return meant(Wording.number(value - 360 * Math.floor(value / 360)));
        }
        boolean latitude = key.endsWith("latitudeDegrees") || key.equals("--lat");
        if (latitude || key.endsWith("longitudeDegrees") || key.equals("--lon")) {
            if (Math.abs(value) > LARGEST_ANGLE) {
                return "Maybe these are metres; positions are WGS 84 degrees.";
            }
            return latitude && Math.abs(value) > 90 && Math.abs(value) <= 180
                    ? "Maybe latitude and longitude are swapped."
                    : "";
        }
        return key.endsWith("Km") ? limits.hintInKm(value) : limits.hint(value);
    }

    /** What to write instead of a text that is no number; empty when nobody knows. */
    public static String numberText(String key, String text) {
        Matcher watts = WATTS.matcher(NumberText.latin(text));
        if (key.endsWith("Dbm") && watts.matches()) {
            double dbm = 10 * Math.log10(Double.parseDouble(watts.group(1)) * 1000);
            return meant(Wording.number(Math.rint(10 * dbm) / 10)) + " That is " + watts.group(1) + " W in dBm.";
        }
        return NumberText.hint(text);
    }

    /** The sentence that names what may have been meant; characters nobody sees are shown by number. */
    public static String meant(String what) {
        return "Maybe " + InvisibleCharacters.shown(what) + " was meant.";
    }
}
