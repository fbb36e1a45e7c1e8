package org.dakal.coverage;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.grid.FloatRaster;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * The standard deviation of the level between the locations of a cell. It is that of a calibration where there is one
 * and it was measured there, else the land-cover class's own, else the service profile's. Distinct values are few, so
 * whatever follows from one is found once for each.
 */
public final class ShadowingSigma {
    /** To so much are values rounded that change from cell to cell. */
    private static final double STEP_DB = 0.25;

    private static final int MOST_VALUES = 256;
    private static final int CODES = 256;

    private final ServiceProfile profile;
    /** By cell the number of its value; empty where all cells have the profile's. */
    private final byte[] numbers;

    private final double[] sigmaDb;
    /** By value what a median must exceed the profile's design thresholds by. */
    private final double[] extraMarginDb;

    private final double leastExtraMarginDb;
    /** By value what a median must exceed the thresholds without margin by. */
    private final double[] marginDb;

    private ShadowingSigma(ServiceProfile profile, byte[] numbers, double... sigmaDb) {
        this.profile = profile;
        this.numbers = numbers;
        this.sigmaDb = sigmaDb;
        double marginPerSigma =
                NormalDistribution.of(0, 1).inverseCumulativeProbability(profile.edgeProbabilityPercent() / 100);
        this.extraMarginDb = Arrays.stream(sigmaDb)
                .map(value ->
                        value == profile.shadowingSigmaDb() ? 0 : value * marginPerSigma - profile.shadowingMarginDb())
                .toArray();
        this.leastExtraMarginDb = Arrays.stream(extraMarginDb).min().orElseThrow();
        this.marginDb = Arrays.stream(extraMarginDb)
                .map(extra -> profile.shadowingMarginDb() + extra)
                .toArray();
    }

    public static ShadowingSigma uniform(ServiceProfile profile) {
        return new ShadowingSigma(profile, new byte[0], profile.shadowingSigmaDb());
    }

    /** The values of a study's cells. */
    public static ShadowingSigma of(Terrain terrain, ServiceProfile profile, @Nullable LossCorrection correction) {
        double[] byCodeDb = new double[CODES];
        double[] calibratedByCodeDb = new double[CODES];
        boolean isUniform = correction == null;
        for (int code = 0; code < CODES; code++) {
            ClutterClass known =
                    terrain.clutter() == null ? null : terrain.clutter().classOf(code);
            byCodeDb[code] = known == null || Double.isNaN(known.locationVariabilityDb())
                    ? profile.shadowingSigmaDb()
                    : known.locationVariabilityDb();
            isUniform &= byCodeDb[code] == profile.shadowingSigmaDb();
            if (correction != null) {
                double everywhereDb = correction.spread().sigmaDb();
                calibratedByCodeDb[code] = known == null
                        ? everywhereDb
                        : correction.spread().byClassDb().getOrDefault(known.name(), everywhereDb);
            }
        }
        return isUniform ? uniform(profile) : of(terrain, profile, byCodeDb, calibratedByCodeDb, correction);
    }

    private static ShadowingSigma of(
            Terrain terrain,
            ServiceProfile profile,
            double[] byCodeDb,
            double[] calibratedByCodeDb,
            @Nullable LossCorrection correction) {
        ClutterRaster clutter = terrain.clutter();
        double[] values = new double[MOST_VALUES];
        values[0] = profile.shadowingSigmaDb();
        int count = 1;
        byte[] numbers = new byte[terrain.grid().cellCount()];
        for (int cell = 0; cell < numbers.length; cell++) {
            int code = clutter == null ? 0 : clutter.codeAt(cell);
            double valueDb = correction == null
                    ? byCodeDb[code]
                    : mixedDb(correction, cell, byCodeDb[code], calibratedByCodeDb[code]);
            int number = nearest(values, count, valueDb);
            if (values[number] != valueDb && count < MOST_VALUES) {
                number = count;
                values[count++] = valueDb;
            }
            numbers[cell] = (byte) number;
        }
        return new ShadowingSigma(profile, numbers, Arrays.copyOf(values, count));
    }

    private static int nearest(double[] values, int count, double valueDb) {
        int nearest = 0;
        for (int number = 1; number < count; number++) {
            if (Math.abs(values[number] - valueDb) < Math.abs(values[nearest] - valueDb)) {
                nearest = number;
            }
        }
        return nearest;
    }

    /** Where a correction fades its variance gives way to the other one's. */
    private static double mixedDb(LossCorrection correction, int cell, double ofClassDb, double calibratedDb) {
        double share = correction.shareFraction().get(cell);
        FloatRaster placeDb = correction.spread().placeDb();
        boolean isOfPlace = placeDb != null && !Float.isNaN(placeDb.get(cell));
        if (share == 0 || (share == 1 && !isOfPlace)) {
            return share == 0 ? ofClassDb : calibratedDb;
        }
        double correctedDb = placeDb != null && isOfPlace ? placeDb.get(cell) : calibratedDb;
        double mixedDb = Math.sqrt(share * correctedDb * correctedDb + (1 - share) * ofClassDb * ofClassDb);
        return Math.max(1, Math.round(mixedDb / STEP_DB)) * STEP_DB;
    }

    public ServiceProfile profile() {
        return profile;
    }

    /** Whether every cell has the profile's. */
    public boolean isUniform() {
        return numbers.length == 0;
    }

    /** How many values there are. */
    int valueCount() {
        return sigmaDb.length;
    }

    /** Number of a cell's value. */
    int number(int cell) {
        return isUniform() ? 0 : numbers[cell] & 0xff;
    }

    double valueDb(int number) {
        return sigmaDb[number];
    }

    /** The least of any cell. */
    public double leastDb() {
        return byCell().min().orElseThrow();
    }

    /** The largest of any cell. */
    public double mostDb() {
        return byCell().max().orElseThrow();
    }

    private DoubleStream byCell() {
        return IntStream.range(0, Math.max(1, numbers.length)).mapToDouble(this::sigmaDb);
    }

    /** Standard deviation in a cell, above 0. */
    public double sigmaDb(int cell) {
        return sigmaDb[number(cell)];
    }

    /**
     * The least margin over the design thresholds of which a level may be short by no more than so many standard
     * deviations, in whatever cell, dB.
     *
     * @param deviates of the level less the threshold without margin, usually negative
     */
    public double leastDesignMarginDb(double deviates) {
        double least = Double.POSITIVE_INFINITY;
        for (int number = 0; number < sigmaDb.length; number++) {
            least = Math.min(least, deviates * sigmaDb[number] - marginDb[number]);
        }
        return least;
    }

    /**
     * How many standard deviations a median lies above a threshold without margin.
     *
     * @param designMarginDb how far it lies above what it is to be held against in this cell
     */
    public double deviates(double designMarginDb, int cell) {
        int number = number(cell);
        return (designMarginDb + marginDb[number]) / sigmaDb[number];
    }

    /**
     * What a median must exceed the profile's design thresholds by, so that the asked share of the cell's locations
     * reaches the threshold itself; negative where a cell varies less than the profile says.
     */
    public double extraMarginDb(int cell) {
        return extraMarginDb[number(cell)];
    }

    /** The least of that. */
    double leastExtraMarginDb() {
        return leastExtraMarginDb;
    }

    /**
     * A median level as it is to be held against the design thresholds. Whoever asks whether a cell is served asks so,
     * rounding included, and they agree.
     */
    public float againstDesignDbm(float medianDbm, int cell) {
        return (float) (medianDbm - extraMarginDb[number(cell)]);
    }
}
