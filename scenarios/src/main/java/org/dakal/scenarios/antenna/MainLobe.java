package org.dakal.scenarios.antenna;

import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;

/**
 * Where the vertical table has its main lobe. Vendors ship one file per electrical tilt with the lobe at that angle; in
 * the engine tilt is the sector's, so the table is turned back. Turning a lobe to another tilt is an approximation:
 * real antennas change their side lobes a little.
 *
 * @param tiltDegrees electrical tilt of the antenna, down positive
 * @param turnDegrees angle of the lobe in the table, counted downwards
 * @param upwards true when the table counts angles upwards
 */
record MainLobe(double tiltDegrees, double turnDegrees, boolean upwards) {
    /** The lobe's place is known to about a step of the table and some flatness of its top. */
    private static final double AGREEMENT_DEGREES = 2;

    private static final int STEPS = 3600;

    /** @param statedTiltDegrees NaN when the file states none */
    static MainLobe find(Place file, double[] verticalDb, double statedTiltDegrees, Problems problems) {
        double lobe = lobeDegrees(verticalDb);
        if (Double.isNaN(statedTiltDegrees)) {
            return new MainLobe(lobe, lobe, false);
        }
        if (Math.abs(lobe - statedTiltDegrees) <= AGREEMENT_DEGREES) {
            return new MainLobe(statedTiltDegrees, statedTiltDegrees, false);
        }
        String where = "the vertical table has its main lobe " + Wording.number(Math.abs(lobe)) + " degrees "
                + (lobe < 0 ? "above" : "below") + " the horizon";
        if (Math.abs(-lobe - statedTiltDegrees) <= AGREEMENT_DEGREES) {
            problems.warning(
                    file, "tilt " + Wording.number(statedTiltDegrees), where + "; read as counting upwards", "");
            return new MainLobe(statedTiltDegrees, statedTiltDegrees, true);
        }
        problems.warning(file, "tilt " + Wording.number(statedTiltDegrees), where + "; turned to the stated tilt", "");
        return new MainLobe(statedTiltDegrees, lobe, false);
    }

    /** Middle of the least attenuation in the front half, in degrees below the horizon. */
    private static double lobeDegrees(double[] verticalDb) {
        int n = verticalDb.length;
        int quarter = n / 4;
        double least = Double.POSITIVE_INFINITY;
        for (int i = -quarter; i <= quarter; i++) {
            least = Math.min(least, verticalDb[Math.floorMod(i, n)]);
        }
        int first = 0;
        int last = 0;
        boolean found = false;
        for (int i = -quarter; i <= quarter; i++) {
            if (verticalDb[Math.floorMod(i, n)] <= least) {
                first = found ? first : i;
                last = i;
                found = true;
            }
        }
        return (first + last) / 2.0 * 360 / n;
    }

    /** The table with its lobe at the horizon, in tenths of a degree, angles counted downwards. */
    double[] untilted(double[] verticalDb) {
        double[] turned = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double down = i * 360.0 / STEPS + turnDegrees;
            turned[i] = at(verticalDb, upwards ? -down : down);
        }
        return turned;
    }

    private static double at(double[] table, double degrees) {
        double position = (degrees - 360 * Math.floor(degrees / 360)) * table.length / 360;
        int i = (int) position;
        double a = table[i % table.length];
        double b = table[(i + 1) % table.length];
        return a + (b - a) * (position - i);
    }
}
