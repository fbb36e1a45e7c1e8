package org.dakal.pathloss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.network.Band;
import org.dakal.network.Carrier;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration adds to models' path loss, by band, distance, land cover, sector and place; positive is more loss.
 * The models and the matrices of path loss stay as they are: a level is EIRP and antenna less path loss less this. What
 * it adds at a cell is the cell's share, 0 to 1, of the sum of the band's trend, the class's offset, the sector's
 * offset and the band's residual there.
 *
 * @param bands by the band's id; sectors of a band without an entry are not corrected
 * @param classOffsetsDb added to the band's trend, by the name of the receiver's land-cover class; a class without an
 *     entry adds nothing
 * @param sectorOffsetsDb added to the band's trend, by the sector's key as in {@link
 *     org.dakal.network.InstalledSector#key}; a sector without an entry adds nothing
 * @param shareFraction on the study's grid, from 1 where measurements tell to 0 far from all of them, where nothing is
 *     corrected, see {@link #shareAround}
 * @param spread how far levels that are so corrected are from true ones
 */
public record LossCorrection(
        Map<String, BandCorrection> bands,
        Map<String, Double> classOffsetsDb,
        Map<String, Double> sectorOffsetsDb,
        FloatRaster shareFraction,
        Spread spread) {
    /** A part of a correction that is larger, either way, is a mistake in what was measured or written. */
    public static final double MOST_DB = 100;

    /**
     * Checks and takes over; maps are kept in the order of their keys.
     *
     * @throws IllegalArgumentException for a number that is not finite, a share outside 0 to 1, or a raster on another
     *     grid
     */
    public LossCorrection {
        bands = sorted(bands);
        classOffsetsDb = sorted(classOffsetsDb);
        sectorOffsetsDb = sorted(sectorOffsetsDb);
        classOffsetsDb.forEach((name, offsetDb) -> checkFinite("offset of land cover " + name, offsetDb));
        sectorOffsetsDb.forEach((key, offsetDb) -> checkFinite("offset of sector " + key, offsetDb));
        for (float share : shareFraction.values()) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share of " + share + " must be 0 to 1");
            }
        }
        for (BandCorrection band : bands.values()) {
            checkGrid(shareFraction, band.residualDb());
        }
        checkGrid(shareFraction, spread.placeDb());
    }

    /** What is added in a band, or in the scenario's band whose {@link Carrier} it is; null for nothing. */
    public @Nullable BandCorrection band(Band band) {
        BandCorrection own = bands.get(band.id());
        return own == null ? bands.get(band.carrier().writtenBandId()) : own;
    }

    /**
     * A share for every cell: 1 up to a distance from a cell with measurements, falling straight to 0 at twice that
     * distance. Distances are between middles of cells.
     *
     * @param measuredCells cells in which somebody measured, in any order, as often as they like
     * @param fadeMeters the distance, above 0
     */
    public static FloatRaster shareAround(CellGrid grid, int[] measuredCells, double fadeMeters) {
        if (!(fadeMeters > 0)) {
            throw new IllegalArgumentException("fadeMeters = " + fadeMeters + " must be above 0");
        }
        int columns = grid.columnCount();
        int reach = (int) Math.min(2 * fadeMeters / grid.cellSizeMeters(), Math.max(columns, grid.rowCount()));
        int[] rowsAway = rowsToMeasured(grid, measuredCells);
        FloatRaster share = FloatRaster.filled(grid, 0);
        for (int cell = 0; cell < rowsAway.length; cell++) {
            int column = cell % columns;
            int rowStart = cell - column;
            double nearestSquared = Double.POSITIVE_INFINITY;
            int last = Math.min(columns - 1, column + reach);
            for (int other = Math.max(0, column - reach); other <= last; other++) {
                double east = other - column;
                double north = rowsAway[rowStart + other];
                nearestSquared = Math.min(nearestSquared, east * east + north * north);
            }
            double fades = Math.sqrt(nearestSquared) * grid.cellSizeMeters() / fadeMeters;
            share.set(cell, (float) Math.max(0, Math.min(1, 2 - fades)));
        }
        return share;
    }

    /** For every cell how many rows away the nearest measured cell of its column is; more than there are for none. */
    private static int[] rowsToMeasured(CellGrid grid, int[] measuredCells) {
        int columns = grid.columnCount();
        int none = Integer.MAX_VALUE / 2;
        int[] rows = new int[grid.cellCount()];
        Arrays.fill(rows, none);
        for (int cell : measuredCells) {
            rows[cell] = 0;
        }
        for (int cell = columns; cell < rows.length; cell++) {
            rows[cell] = Math.min(rows[cell], rows[cell - columns] + 1);
        }
        for (int cell = rows.length - columns - 1; cell >= 0; cell--) {
            rows[cell] = Math.min(rows[cell], rows[cell + columns] + 1);
        }
        return rows;
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** Whether it adds anything, or tells a spread, in some cell. */
    public boolean reaches() {
        for (float share : shareFraction.values()) {
            if (share > 0) {
                return true;
            }
        }
        return false;
    }

    /** What is beyond any correction that a study takes, by name and value; empty where all is within. */
    public List<String> beyondLimits() {
        List<String> beyond = new ArrayList<>();
        bands.forEach((id, band) -> {
            within(beyond, "the offset of band " + id, MOST_DB, band.offsetDb);
            within(beyond, "the slope over distance of band " + id, MOST_DB, band.slopeDbPerDecade);
            within(beyond, "the slope over height of band " + id, MOST_DB, band.heightSlopeDbPerDecade);
            within(beyond, "what is left by place of band " + id, MOST_DB, largest(band.residualDb));
        });
        classOffsetsDb.forEach((name, db) -> within(beyond, "the offset of land cover " + name, MOST_DB, db));
        sectorOffsetsDb.forEach((key, db) -> within(beyond, "the offset of sector " + key, MOST_DB, db));
        within(beyond, "sigma", Spread.MOST_DB, spread.sigmaDb);
        spread.byClassDb.forEach((name, db) -> within(beyond, "sigma of land cover " + name, Spread.MOST_DB, db));
        within(beyond, "sigma of a place", Spread.MOST_DB, largest(spread.placeDb));
        return beyond;
    }

    private static void within(List<String> beyond, String what, double mostDb, double valueDb) {
        if (Math.abs(valueDb) > mostDb) {
            beyond.add(String.format(Locale.ROOT, "%s is %.1f dB, must be within %.0f", what, valueDb, mostDb));
        }
    }

    /** The value farthest from 0; 0 where there is none. */
    private static double largest(@Nullable FloatRaster raster) {
        double largest = 0;
        for (float value : raster == null ? new float[0] : raster.values()) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        return largest;
    }

    private static void checkGrid(FloatRaster share, @Nullable FloatRaster other) {
        if (other != null && !other.grid().equals(share.grid())) {
            throw new IllegalArgumentException("rasters of a correction must be on the same grid");
        }
    }

    private static double checkFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " = " + value + " must be finite");
        }
        return value;
    }

    /**
     * What is added to the losses of one band: offset + slope log10(d / 1 km) + height slope log10(h / 30 m), with the
     * distance d and the antenna's height above ground h as their ranges count them, and the residual.
     *
     * @param modelId the model whose losses it was fitted to; it says nothing of another model's
     * @param offsetDb at 1 km and 30 m, dB
     * @param heightMeters of the antennas measured
     * @param residualDb what is left by place, on the study's grid, NaN where nothing is known; null where none was
     *     made
     */
    public record BandCorrection(
            String modelId,
            double offsetDb,
            double slopeDbPerDecade,
            double heightSlopeDbPerDecade,
            MeasuredRange distanceKm,
            MeasuredRange heightMeters,
            @Nullable FloatRaster residualDb) {
        /** The height at which the height's slope adds nothing. */
        public static final double REFERENCE_HEIGHT_METERS = 30;

        public BandCorrection {
            checkFinite("offset", offsetDb);
            checkFinite("slope by distance", slopeDbPerDecade);
            checkFinite("slope by height", heightSlopeDbPerDecade);
        }
    }

    /**
     * Standard deviation between a corrected level and the true one, dB, above 0.
     *
     * @param sigmaDb where nothing more is known
     * @param byClassDb by the name of the land-cover class, where the data allow
     * @param placeDb on the study's grid where the residual by place tells more, NaN elsewhere; null where none is
     */
    public record Spread(
            double sigmaDb,
            Map<String, Double> byClassDb,
            @Nullable FloatRaster placeDb) {
        /** The least that is claimed: phones tell levels no finer than this. */
        public static final double LEAST_DB = 0.1;

        /** More is no shadowing: something else is wrong. */
        public static final double MOST_DB = 30;

        public Spread {
            byClassDb = sorted(byClassDb);
            checkPositive("sigma", sigmaDb);
            byClassDb.forEach((name, ofClassDb) -> checkPositive("sigma of land cover " + name, ofClassDb));
            for (float ofPlaceDb : placeDb == null ? new float[0] : placeDb.values()) {
                if (!Float.isNaN(ofPlaceDb)) {
                    checkPositive("sigma of a place", ofPlaceDb);
                }
            }
        }

        private static void checkPositive(String what, double sigmaDb) {
            if (!(checkFinite(what, sigmaDb) > 0)) {
                throw new IllegalArgumentException(what + " = " + sigmaDb + " must be above 0");
            }
        }
    }
}
