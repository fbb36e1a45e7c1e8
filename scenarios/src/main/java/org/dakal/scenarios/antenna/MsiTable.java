package org.dakal.scenarios.antenna;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** One of the two tables of an MSI file: an angle and a value in dB on each line, all around in equal steps. */
final class MsiTable {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z};]+");
    private static final Pattern HEAD = Pattern.compile("\\d*");
    private static final int USUAL_COUNT = 360;
    private static final int LARGEST_COUNT = 7200;
    private static final double LARGEST_VALUE_DB = 200;
    private static final double ANGLE_TOLERANCE_DEGREES = 0.01;

    /** What rounding to a tenth of a dB may part two listings of one direction by. */
    private static final double SAME_DB = 0.1;

    private final Place keyword;
    private final Problems problems;
    private final String statedCount;
    private final List<double[]> rows = new ArrayList<>();
    private double @Nullable [] valuesDb;

    /** @param statedCount what stands behind the keyword; 360 when nothing does */
    MsiTable(Place keyword, String statedCount, Problems problems) {
        this.keyword = keyword;
        this.statedCount = statedCount;
        this.problems = problems;
    }

    /**
     * Whether a line that begins with a table's keyword begins a table. A comment may begin with the same word, as in
     * "Horizontal beamwidth 65 deg"; then no count stands behind it, and no row of numbers follows.
     */
    static boolean begins(String statedCount, String[] lines, int next) {
        if (HEAD.matcher(statedCount).matches()) {
            return true;
        }
        for (int i = next; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty()) {
                return row(line) != null;
            }
        }
        return false;
    }

    /** Reads from a line on until one begins with a letter; gives the first line behind the table. */
    int read(String[] lines, int first) {
        int i = first;
        boolean sound = true;
        for (; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                continue;
            }
            if (Character.isLetter(line.codePointAt(0)) || line.startsWith("#") || line.startsWith("!")) {
                break;
            }
            if (rows.size() <= LARGEST_COUNT) { // one more than may be, which tells that there are too many
                sound &= readRow(keyword.atLine(i + 1), line);
            }
        }
        if (sound) {
            arrange();
        }
        return i;
    }

    Place place() {
        return keyword;
    }

    /** Values in dB as listed, in equal steps from 0 degrees; null when the table is not usable. */
    double @Nullable [] valuesDb() {
        return valuesDb;
    }

    private boolean readRow(Place place, String line) {
        double[] row = row(line);
        if (row == null) {
            problems.error(
                    place,
                    visible(line),
                    "must be an angle and an attenuation in dB",
                    line.indexOf(',') >= 0 ? "Maybe commas both part columns and stand for points." : "");
            rows.add(new double[2]);
            return false;
        }
        rows.add(row);
        if (Math.abs(row[1]) > LARGEST_VALUE_DB) {
            problems.error(
                    place,
                    Wording.number(row[1]),
                    "attenuation must be 0 to " + Wording.number(LARGEST_VALUE_DB) + " dB",
                    "");
            return false;
        }
        return true;
    }

    /**
     * The two numbers of a line: parted by spaces, tabs or semicolons, with decimal points or decimal commas; or parted
     * by the line's only comma. Null when it is anything else.
     */
    private static double @Nullable [] row(String line) {
        String[] words = SPACES.split(line, -1);
        int comma = line.indexOf(',');
        if (words.length == 2) {
            String angle = words[0].endsWith(",") ? words[0].substring(0, words[0].length() - 1) : words[0];
            return row(angle, words[1]);
        }
        return words.length == 1 && comma > 0 && comma == line.lastIndexOf(',')
                ? row(line.substring(0, comma), line.substring(comma + 1))
                : null;
    }

    private static double @Nullable [] row(String angle, String value) {
        OptionalDouble first = decimal(angle);
        OptionalDouble second = decimal(value);
        return first.isPresent() && second.isPresent()
                ? new double[] {first.getAsDouble(), second.getAsDouble()}
                : null;
    }

    /** A finite number with a decimal point or, where there is no point, one decimal comma. */
    static OptionalDouble decimal(String word) {
        boolean comma = word.indexOf('.') < 0 && word.indexOf(',') == word.lastIndexOf(',');
        OptionalDouble number = NumberText.parsePadded(comma ? word.replace(',', '.') : word);
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number : OptionalDouble.empty();
    }

    /** The line with control and other invisible characters by their code points. */
    private static String visible(String line) {
        StringBuilder shown = new StringBuilder();
        line.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c != '\t' && (type == Character.CONTROL || type == Character.FORMAT)) {
                shown.append(String.format("<U+%04X>", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private void arrange() {
        OptionalDouble stated = NumberText.parsePadded(SPACES.split(statedCount, -1)[0]);
        int wanted = statedCount.isEmpty() ? USUAL_COUNT : (int) stated.orElse(-1);
        if (wanted < 4 || wanted > LARGEST_COUNT) {
            problems.error(keyword, statedCount, "must be followed by its count of lines, 4 to " + LARGEST_COUNT, "");
            return;
        }
        if (rows.size() > LARGEST_COUNT) {
            problems.error(keyword, statedCount, "has more than " + LARGEST_COUNT + " lines", "");
            return;
        }
        boolean closed = !rows.isEmpty()
                && Math.abs(rows.get(rows.size() - 1)[0] - rows.get(0)[0] - 360) < ANGLE_TOLERANCE_DEGREES;
        if (rows.size() != wanted && !(closed && rows.size() == wanted + 1)) {
            problems.error(
                    keyword, statedCount, "has " + Wording.count(rows.size(), "line") + ", must have " + wanted, "");
            return;
        }
        if (closed && Math.abs(rows.get(rows.size() - 1)[1] - rows.get(0)[1]) > SAME_DB) {
            problems.error(
                    keyword,
                    "angle " + Wording.number(rows.get(rows.size() - 1)[0]),
                    "has " + Wording.number(rows.get(rows.size() - 1)[1]) + " dB, the same direction a turn before "
                            + Wording.number(rows.get(0)[1]) + " dB",
                    "");
            return;
        }
        fill(closed ? rows.size() - 1 : rows.size());
    }

    private void fill(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        double step = 360.0 / count;
        for (int i = 0; i < count; i++) {
            double[] row = rows.get(i);
            double angle = row[0] - 360 * Math.floor(row[0] / 360);
            int index = (int) Math.round(angle / step);
            if (Math.abs(index * step - angle) > ANGLE_TOLERANCE_DEGREES || !Double.isNaN(values[index % count])) {
                problems.error(
                        keyword,
                        "angle " + Wording.number(row[0]),
                        "is there twice or not a whole multiple of " + Wording.number(step) + " degrees",
                        "");
                return;
            }
            values[index % count] = row[1];
        }
        valuesDb = values;
    }
}
