package org.dakal.scenarios.antenna;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the shape of an MSI file's two tables tells about their values. The format has attenuations against the maximum;
 * files with gains, with a boresight behind, or with an offset are about, and say nothing of it themselves.
 *
 * @param horizontalDb attenuation by bearing right of boresight, zero or more until an offset is taken off
 * @param verticalDb attenuation around the vertical plane, its angles counted as the file counts them
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares shapes
record MsiShape(double[] horizontalDb, double[] verticalDb) {
    /** Gains that end this near to the stated gain are absolute gains: files round to tenths. */
    private static final double SAME_GAIN_DB = 0.5;

    /** An attenuation of half of the power, which parts a lobe from what is beside it. */
    private static final double HALF_POWER_DB = 3;

    /** Offsets below this are rounding, or the little that a cut beside the lobe's very top loses. */
    private static final double LEAST_OFFSET_DB = 0.5;

    /** Two cuts through one direction agree within this. */
    private static final double SAME_DIRECTION_DB = 0.3;

    /** Lobes aside of boresight by less than this are squint, which most antennas have a little of. */
    private static final double SQUINT_DEGREES = 10;

    /**
     * Attenuations from what two tables list; null when nobody can tell what they list, and why is in the problems.
     *
     * @param gainDbi the same over isotropic
     */
    static @Nullable MsiShape of(
            MsiTable horizontal, MsiTable vertical, double statedGainDb, double gainDbi, Problems problems) {
        double[] across = horizontal.valuesDb();
        double[] along = vertical.valuesDb();
        if (across == null || along == null) {
            return null;
        }
        Place place = horizontal.place();
        if (Stream.of(across, along).allMatch(table -> Lobe.largest(table) <= 0 && Lobe.least(table) < 0)) {
            problems.warning(
                    place,
                    values(across),
                    "the tables list gains against the maximum; read as attenuations with the sign turned",
                    "");
            return new MsiShape(attenuations(0, across), attenuations(0, along));
        }
        double largest = Math.max(Lobe.largest(across), Lobe.largest(along));
        boolean endAtGain = Stream.of(across, along)
                .allMatch(table -> List.of(statedGainDb, gainDbi).stream()
                        .anyMatch(gain -> Math.abs(Lobe.largest(table) - gain) <= SAME_GAIN_DB));
        if (endAtGain
                && across[0] >= Lobe.largest(across) - HALF_POWER_DB
                && Lobe.least(across) < across[0] - HALF_POWER_DB) {
            problems.warning(
                    place,
                    values(across),
                    "the tables list gains, which end at the GAIN; read as attenuations below "
                            + Wording.number(largest) + " dB",
                    "");
            return new MsiShape(attenuations(largest, across), attenuations(largest, along));
        }
        boolean areRatios = Stream.of(across, along)
                .allMatch(table -> Lobe.least(table) >= 0 && Lobe.largest(table) <= 1 && Lobe.largest(table) >= 0.9);
        if (areRatios && across[0] == Lobe.largest(across) && Lobe.least(along) < 0.5) {
            problems.error(
                    place,
                    values(across),
                    "lists values of 0 to 1 that are greatest ahead, must list attenuations in dB",
                    "Maybe the file lists ratios of field strength or power.");
            return null;
        }
        boolean sound = true;
        for (MsiTable table : List.of(horizontal, vertical)) {
            double[] values = table == horizontal ? across : along;
            if (Lobe.least(values) < 0) {
                problems.error(
                        table.place(),
                        values(values),
                        "must list attenuations, 0 dB or more",
                        "Maybe the file lists gains: MSI lists losses against the maximum, positive.");
                sound = false;
            }
        }
        return sound ? new MsiShape(across, along) : null;
    }

    private static double[] attenuations(double largestDb, double[] gainsDb) {
        return Arrays.stream(gainsDb).map(gain -> largestDb - gain).toArray();
    }

    private static String values(double[] values) {
        return Wording.number(Lobe.least(values)) + " to " + Wording.number(Lobe.largest(values)) + " dB";
    }

    /** Whether the horizontal table looks forward; a lobe behind is an error, one aside gets a word. */
    boolean checkBoresight(Place table, Problems problems) {
        List<Lobe> lobes = Lobe.of(horizontalDb);
        double least = Lobe.least(horizontalDb);
        double center = lobes.stream()
                .filter(lobe -> lobe.leastDb() <= least)
                .mapToDouble(Lobe::centerDegrees)
                .reduce((a, b) -> Math.abs(b) < Math.abs(a) ? b : a)
                .orElse(0);
        boolean behind = lobes.stream().allMatch(lobe -> Math.abs(lobe.centerDegrees()) > 90) && !lobes.isEmpty();
        String where = "has its main lobe " + Wording.number(Math.abs(center)) + " degrees "
                + (center < 0 ? "left" : "right") + " of boresight";
        if (behind) {
            problems.error(
                    table,
                    "",
                    where + ", behind the antenna",
                    horizontalDb[0] >= Lobe.largest(horizontalDb) - HALF_POWER_DB
                            ? "Maybe its angles begin behind, or it lists gains: MSI lists losses, clockwise from boresight."
                            : "MSI counts angles clockwise from boresight.");
        } else if (Math.abs(center) > SQUINT_DEGREES) {
            problems.warning(table, "", where + "; read as it stands", "");
        }
        return !behind;
    }

    /**
     * Takes off, once, what both tables lose in the direction they have in common, boresight at the horizon, when
     * neither ends at its maximum there: a cut that misses the antenna's best direction loses that much in every row,
     * and the sum of the two tables would count it twice.
     */
    MsiShape withoutSharedOffset(Place file, MainLobe lobe, Problems problems) {
        double across = Lobe.least(horizontalDb);
        double along = Lobe.least(verticalDb);
        if (across + along <= LEAST_OFFSET_DB) {
            return this;
        }
        double shared = horizontalDb[0];
        String seen = "no direction has the GAIN: the least attenuation is " + Wording.number(across)
                + " dB in HORIZONTAL and " + Wording.number(along) + " dB in VERTICAL";
        if (Math.abs(shared - lobe.horizonDb(verticalDb)) > SAME_DIRECTION_DB) {
            problems.warning(file, "", seen + "; both are counted", "");
            return this;
        }
        double off = Math.min(shared, across + along);
        problems.warning(
                file,
                "",
                seen + "; the " + Wording.number(off)
                        + " dB that both lose towards boresight at the horizon are counted once",
                "");
        return new MsiShape(lowered(horizontalDb, across), lowered(verticalDb, off - across));
    }

    private static double[] lowered(double[] valuesDb, double byDb) {
        return Arrays.stream(valuesDb).map(value -> value - byDb).toArray();
    }

    /** The largest value of either table, which the engine does not let their sum exceed. */
    double largestDb() {
        return Math.max(Lobe.largest(horizontalDb), Lobe.largest(verticalDb));
    }
}
