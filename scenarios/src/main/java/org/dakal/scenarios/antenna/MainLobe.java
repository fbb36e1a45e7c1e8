package org.dakal.scenarios.antenna;

import java.util.Comparator;
import java.util.List;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Where the vertical table has its main lobe, and how it counts its angles. Vendors ship one file per electrical tilt
 * with the lobe at that angle; in the engine tilt is the sector's, so the table is turned back. Turning a lobe to
 * another tilt is an approximation: real antennas change their side lobes a little.
 *
 * @param tiltDegrees electrical tilt of the antenna, down positive
 * @param turnDegrees where the lobe is in the table, in degrees below the horizon
 */
record MainLobe(double tiltDegrees, double turnDegrees, Count count) {
    /** Ways to count the vertical plane's angles; the first is the MSI format's. */
    enum Count {
        DOWN_FROM_HORIZON(0, 1, "downwards from the horizon"),
        UP_FROM_HORIZON(0, -1, "upwards from the horizon"),
        FROM_ZENITH(90, 1, "from the zenith"),
        FROM_NADIR(90, -1, "from straight down");

        private final double horizonDegrees;
        private final int sign;
        private final String words;

        Count(double horizonDegrees, int sign, String words) {
            this.horizonDegrees = horizonDegrees;
            this.sign = sign;
            this.words = words;
        }

        private double belowHorizon(double tableDegrees) {
            return sign * (tableDegrees - horizonDegrees);
        }

        private double inTable(double belowHorizonDegrees) {
            return horizonDegrees + sign * belowHorizonDegrees;
        }
    }

    /** The lobe's place is known to about a step of the table and some flatness of its top. */
    private static final double AGREEMENT_DEGREES = 2;

    /**
     * Base station antennas are made with electrical tilts up to about this; a lobe lower than that is worth a word.
     */
    private static final double USUAL_TILT_DEGREES = 15;

    /** A lobe within this of the table's 0 is counted from the horizon, one within 30 of its 90 from the zenith. */
    private static final double FRONT_DEGREES = 60;

    private static final int STEPS = 3600;

    /**
     * Finds the lobe by the table's shape.
     *
     * @param statedTiltDegrees NaN when the file states none
     * @return null when nobody can tell how the table counts; why is in the problems
     */
    static @Nullable MainLobe find(Place file, double[] verticalDb, double statedTiltDegrees, Problems problems) {
        List<Lobe> lobes = Lobe.of(verticalDb);
        List<Lobe> front = lobes.stream()
                .filter(lobe -> Math.abs(lobe.centerDegrees()) <= FRONT_DEGREES)
                .toList();
        boolean none = lobes.isEmpty(); // nearly the same all around: no angle is better than the horizon
        Lobe lobe = none
                ? new Lobe(0, 0)
                : strongest(file, front.isEmpty() ? lobes : front, !front.isEmpty(), statedTiltDegrees, problems);
        double angle = lobe.centerDegrees();
        boolean horizon = none || !front.isEmpty();
        String stated = Double.isNaN(statedTiltDegrees) ? "" : "tilt " + Wording.number(statedTiltDegrees);
        if (!horizon && !(angle > FRONT_DEGREES && angle < 180 - FRONT_DEGREES)) {
            problems.error(
                    file,
                    stated,
                    "the vertical table has its main lobe at " + Wording.number(angle)
                            + " degrees, neither near the horizon in front (0) nor counted from the zenith (90)",
                    "Maybe its angles begin behind: MSI counts them downwards from the horizon in front.");
            return null;
        }
        Count first = horizon ? Count.DOWN_FROM_HORIZON : Count.FROM_ZENITH;
        Count second = horizon ? Count.UP_FROM_HORIZON : Count.FROM_NADIR;
        return Double.isNaN(statedTiltDegrees)
                ? unstated(file, angle, first, problems)
                : stated(file, stated, angle, statedTiltDegrees, first, second, problems);
    }

    /** The lobe that loses least; of equal ones the nearest to the stated tilt, or else to the horizon, with a word. */
    private static Lobe strongest(Place file, List<Lobe> lobes, boolean horizon, double statedTilt, Problems problems) {
        double least = lobes.stream().mapToDouble(Lobe::leastDb).min().orElse(0);
        List<Lobe> best = lobes.stream().filter(lobe -> lobe.leastDb() <= least).toList();
        double wanted = (horizon ? 0 : 90) + (Double.isNaN(statedTilt) ? 0 : statedTilt);
        Lobe chosen = best.stream()
                .min(Comparator.comparingDouble(lobe -> Math.abs(lobe.centerDegrees() - wanted)))
                .orElseThrow();
        if (best.size() > 1 && horizon) {
            List<String> places = best.stream()
                    .map(lobe -> Wording.number(lobe.centerDegrees()))
                    .toList();
            problems.warning(
                    file,
                    "",
                    "the vertical table has " + best.size() + " equal lobes, at " + Wording.names(places)
                            + " degrees; the one at " + Wording.number(chosen.centerDegrees())
                            + " is read as the main lobe",
                    "");
        }
        return chosen;
    }

    private static @Nullable MainLobe unstated(Place file, double angle, Count count, Problems problems) {
        double tilt = count.belowHorizon(angle);
        MainLobe read = new MainLobe(tilt, tilt, count);
        String hint =
                "Maybe it counts upwards: then state the tilt, as in ELECTRICAL_TILT " + Wording.number(-tilt) + ".";
        if (count == Count.FROM_ZENITH) {
            if (tilt < -AGREEMENT_DEGREES) {
                problems.error(
                        file,
                        "",
                        "the vertical table has its main lobe at " + Wording.number(angle)
                                + " degrees and no tilt is stated: counted from the zenith that is an uptilt, counted from"
                                + " straight down a tilt of " + Wording.number(-tilt),
                        "Add the line ELECTRICAL_TILT with its degrees, down positive.");
                return null;
            }
            problems.warning(file, "", where(angle, read), "");
        } else if (tilt <= -1) {
            problems.warning(file, "", place(tilt) + " and no tilt is stated; read as an uptilt", hint);
        } else if (tilt > USUAL_TILT_DEGREES) {
            problems.warning(file, "", place(tilt) + " and no tilt is stated; read as its electrical tilt", "");
        }
        return read;
    }

    private static MainLobe stated(
            Place file, String value, double angle, double tilt, Count first, Count second, Problems problems) {
        double down = first.belowHorizon(angle);
        if (Math.abs(down - tilt) <= AGREEMENT_DEGREES) {
            MainLobe read = new MainLobe(tilt, tilt, first);
            if (first != Count.DOWN_FROM_HORIZON) {
                problems.warning(file, value, where(angle, read), "");
            }
            if (tilt < 0) {
                problems.warning(file, value, place(down) + "; read as an uptilt", "Tilts are positive downwards.");
            }
            return read;
        }
        if (Math.abs(-down - tilt) > AGREEMENT_DEGREES) {
            if (first != Count.DOWN_FROM_HORIZON) {
                problems.warning(file, value, where(angle, new MainLobe(down, down, first)), "");
            }
            problems.warning(file, value, place(down) + "; turned to the stated tilt", "");
            return new MainLobe(tilt, down, first);
        }
        if (tilt < 0) {
            MainLobe read = new MainLobe(-tilt, -tilt, first);
            String words =
                    place(down) + "; read as a downtilt of " + Wording.number(-tilt) + " degrees, not as an uptilt";
            problems.warning(file, value, words, "Tilts are positive downwards.");
            return read;
        }
        MainLobe read = new MainLobe(tilt, tilt, second);
        problems.warning(
                file,
                value,
                first == Count.DOWN_FROM_HORIZON ? place(down) + "; read as counting upwards" : where(angle, read),
                "");
        return read;
    }

    private static String place(double downDegrees) {
        return "the vertical table has its main lobe " + Wording.number(Math.abs(downDegrees)) + " degrees "
                + (downDegrees < 0 ? "above" : "below") + " the horizon";
    }

    private static String where(double angle, MainLobe read) {
        return "the vertical table has its main lobe at " + Wording.number(angle) + " degrees; read as counting "
                + read.count.words + ", with a tilt of " + Wording.number(read.tiltDegrees);
    }

    /** The table with its lobe at the horizon, in tenths of a degree, angles counted downwards. */
    double[] untilted(double[] verticalDb) {
        double[] turned = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            turned[i] = at(verticalDb, count.inTable(i * 360.0 / STEPS + turnDegrees));
        }
        return turned;
    }

    /** Attenuation towards the horizon in front. */
    double horizonDb(double[] verticalDb) {
        return at(verticalDb, count.inTable(0));
    }

    private static double at(double[] table, double degrees) {
        double position = (degrees - 360 * Math.floor(degrees / 360)) * table.length / 360;
        int i = (int) position;
        double a = table[i % table.length];
        double b = table[(i + 1) % table.length];
        return a + (b - a) * (position - i);
    }
}
