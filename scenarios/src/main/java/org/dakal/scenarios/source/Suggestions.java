package org.dakal.scenarios.source;

import java.util.ArrayList;
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
    private static final Pattern WATTS = Pattern.compile("(\\d+(\\.\\d+)?)\\s*([mk]?)[Ww]");

    /** Where mobile networks are; a frequency that lands here by another unit was written in that. */
    private static final Limits MOBILE_BANDS_MHZ = new Limits(400, 4200);

    private Suggestions() {}

    /**
     * The nearest of the known names, by edit distance, because one begins the other, or because one is a word of it,
     * as in {@code itu-r-p1812}.
     */
    public static String nearest(String given, Collection<String> known) {
        return nearest("", given, known);
    }

    /** The nearest, with what stands before all of them. */
    static String nearest(String prefix, String given, Collection<String> known) {
        String best = nearestName(given, known);
        return best.isEmpty() ? "" : meant(prefix + best);
    }

    /** The nearest; where none is near, some of those that there are. */
    public static String nearestOrSome(String given, Collection<String> known) {
        String nearest = nearest(given, known);
        return nearest.isEmpty() && !known.isEmpty() ? "It has " + Wording.names(List.copyOf(known)) + "." : nearest;
    }

    /** The name that is nearest by the rules of {@link #nearest}; empty when none is near. */
    static String nearestName(String given, Collection<String> known) {
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
        return best;
    }

    /**
     * A number inside the limits that was likely meant by one outside: of the other sign, or turned from another unit
     * that people give such a quantity in. Zeros alone are never added or taken away, for that would be a guess.
     */
    public static String number(String key, double value, Limits limits) {
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
        if (limits.contains(-value)) {
            return meant(Wording.number(-value));
        }
        if (key.equals("powerDbm") || key.equals("eirpDbm")) {
            return inDbm(value, limits);
        }
        double converted = inUnitOf(key, value);
        return limits.contains(converted) ? meant(Wording.number(converted)) : "";
    }

    /** A positive value in the unit of its key, if it was written in the other usual one; NaN when that is unlikely. */
    private static double inUnitOf(String key, double value) {
        if (key.endsWith("requencyMhz") || key.equals("--frequency")) {
            double fromKhz = value / 1e3;
            double fromHz = value / 1e6;
            // As MHz, tens of thousands are backhaul; only what lands in a mobile band was surely written in kHz or Hz.
            return value < 1000
                    ? value * 1e3
                    : MOBILE_BANDS_MHZ.contains(fromKhz)
                            ? fromKhz
                            : MOBILE_BANDS_MHZ.contains(fromHz) ? fromHz : Double.NaN;
        }
        if (key.endsWith("Km") || key.equals("--radius")) {
            return value >= 1000 ? value / 1000 : Double.NaN; // metres
        }
        if (key.endsWith("Meters") || key.startsWith("--cell-size")) {
            return value < 1 ? value * 1000 : Double.NaN; // kilometres
        }
        if (key.endsWith("Percent")) {
            return value <= 1 ? value * 100 : Double.NaN; // a share
        }
        return key.endsWith("Fraction") && value > 1 && value <= 100 ? value / 100 : Double.NaN; // percent
    }

    /** What a power too large for dBm is when it stands in milliwatts or watts. */
    private static String inDbm(double value, Limits limits) {
        List<String> conversions = new ArrayList<>();
        for (String unit : List.of("mW", "W")) {
            double dbm = 10 * Math.log10(unit.equals("W") ? 1000 * value : value);
            if (limits.contains(dbm)) {
                conversions.add(Wording.number(value) + " " + unit + " are " + Wording.number(Math.rint(10 * dbm) / 10)
                        + " dBm");
            }
        }
        return conversions.isEmpty() ? "" : String.join(", ", conversions) + ".";
    }

    /** What to write instead of a text that is no number; empty when nobody knows. */
    public static String numberText(String key, String text) {
        Matcher watts = WATTS.matcher(NumberText.latin(text));
        if (key.endsWith("Dbm") && watts.matches()) {
            String prefix = watts.group(3);
            double milliwatts = Double.parseDouble(watts.group(1))
                    * (prefix.equals("m") ? 1 : prefix.equals("k") ? 1_000_000 : 1000);
            return meant(Wording.number(Math.rint(100 * Math.log10(milliwatts)) / 10)) + " That is " + watts.group(1)
                    + " " + prefix + "W in dBm.";
        }
        return NumberText.hint(text);
    }

    /** The sentence that names what may have been meant; characters nobody sees are shown by number. */
    public static String meant(String what) {
        return "Maybe " + InvisibleCharacters.shown(what) + " was meant.";
    }
}
