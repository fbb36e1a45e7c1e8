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

/** One of the two tables of an MSI file: an angle and an attenuation on each line, all around in equal steps. */
final class MsiTable {
    private static final Pattern SPACES = Pattern.compile("[\\s;]+");
    private static final int USUAL_COUNT = 360;
    private static final int LARGEST_COUNT = 7200;
    private static final double LARGEST_ATTENUATION_DB = 200;
    private static final double ANGLE_TOLERANCE_DEGREES = 0.01;

    private final Place keyword;
    private final Problems problems;
    private final String statedCount;
    private final List<double[]> rows = new ArrayList<>();
    private double @Nullable [] attenuationDb;

    /** @param statedCount what stands behind the keyword; 360 when nothing does */
    MsiTable(Place keyword, String statedCount, Problems problems) {
        this.keyword = keyword;
        this.statedCount = statedCount;
        this.problems = problems;
    }

    /** Reads from a line on while lines begin with a number; gives the first line behind the table. */
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
            sound &= readRow(keyword.atLine(i + 1), line);
        }
        if (sound) {
            arrange();
        }
        return i;
    }

    /** Attenuation in dB in equal steps from 0 degrees; null when the table is not usable. */
    double @Nullable [] attenuationDb() {
        return attenuationDb;
    }

    private boolean readRow(Place place, String line) {
        String[] words = SPACES.split(line, -1);
        double[] row = new double[2];
        for (int k = 0; k < 2; k++) {
            OptionalDouble number = k < words.length ? NumberText.parse(words[k]) : OptionalDouble.empty();
            if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
                problems.error(
                        place,
                        line,
                        "must be an angle and an attenuation in dB",
                        k < words.length ? NumberText.hint(words[k]) : "");
                return false;
            }
            row[k] = number.getAsDouble();
        }
        if (row[1] < 0 || row[1] > LARGEST_ATTENUATION_DB) {
            problems.error(
                    place,
                    Wording.number(row[1]),
                    "attenuation must be 0 to " + Wording.number(LARGEST_ATTENUATION_DB) + " dB",
                    row[1] < 0 ? "Maybe the file lists gains: MSI lists losses against the maximum, positive." : "");
            return false;
        }
        rows.add(row);
        return true;
    }

    private void arrange() {
        OptionalDouble stated = NumberText.parse(SPACES.split(statedCount, -1)[0]);
        int wanted = statedCount.isEmpty() ? USUAL_COUNT : (int) stated.orElse(-1);
        if (wanted < 4 || wanted > LARGEST_COUNT) {
            problems.error(keyword, statedCount, "must be followed by its count of lines, 4 to " + LARGEST_COUNT, "");
            return;
        }
        if (rows.size() != wanted) {
            problems.error(
                    keyword, statedCount, "has " + Wording.count(rows.size(), "line") + ", must have " + wanted, "");
            return;
        }
        double[] first = rows.get(0);
        double[] last = rows.get(wanted - 1);
        boolean closed = Math.abs(last[0] - first[0] - 360) < ANGLE_TOLERANCE_DEGREES; // 0 and 360 are both listed
        fill(closed ? wanted - 1 : wanted);
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
        attenuationDb = values;
    }

    static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
