package org.dakal.pathloss;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dakal.grid.CellWindow;
import org.dakal.grid.FloatRaster;
import org.dakal.network.InstalledSector;
import org.dakal.pathloss.LossCorrection.BandCorrection;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/** What a correction adds to the losses of sectors of one band on one mast, cell by cell. */
public final class MastCorrection {
    private static final int CODES = 256;

    private final BandCorrection band;
    private final double constantDb;
    private final double[] offsetByCodeDb = new double[CODES];
    private final @Nullable ClutterRaster clutter;
    private final FloatRaster shareFraction;
    private final double[] sectorOffsetsDb;
    private final double leastDb;

    private MastCorrection(
            LossCorrection correction,
            BandCorrection band,
            List<InstalledSector> sectors,
            Terrain terrain,
            CellWindow window) {
        this.band = band;
        double logHeight = band.heightMeters().log10(sectors.get(0).sector().heightAboveGroundMeters());
        this.constantDb = band.offsetDb()
                + band.heightSlopeDbPerDecade() * (logHeight - Math.log10(BandCorrection.REFERENCE_HEIGHT_METERS));
        this.clutter = terrain.clutter();
        for (int code = 0; clutter != null && code < CODES; code++) {
            ClutterClass known = clutter.classOf(code);
            offsetByCodeDb[code] = known == null ? 0 : offsetDb(correction.classOffsetsDb(), known.name());
        }
        this.shareFraction = correction.shareFraction();
        this.sectorOffsetsDb = sectors.stream()
                .mapToDouble(sector -> offsetDb(correction.sectorOffsetsDb(), sector.key()))
                .toArray();
        this.leastDb = findLeastDb(window);
    }

    /**
     * The correction of some sectors; null where none is given or none is known for their band.
     *
     * @param sectors of one site, band and mast, at least one
     * @param terrain on the correction's grid
     * @param window cells that will be asked for
     */
    public static @Nullable MastCorrection of(
            @Nullable LossCorrection correction, List<InstalledSector> sectors, Terrain terrain, CellWindow window) {
        BandCorrection band =
                correction == null ? null : correction.band(sectors.get(0).band());
        return correction == null || band == null
                ? null
                : new MastCorrection(correction, band, sectors, terrain, window);
    }

    private static double offsetDb(Map<String, Double> offsetsDb, String name) {
        Double offsetDb = offsetsDb.get(name);
        return offsetDb == null ? 0 : offsetDb;
    }

    /** The correction where every cell lay at the distance whose trend is least, so that no distance is asked for. */
    private double findLeastDb(CellWindow window) {
        double leastTrendDb = Math.min(
                trendDb(band.distanceKm().minimum()), trendDb(band.distanceKm().maximum()));
        double leastOfSectorDb = Arrays.stream(sectorOffsetsDb).min().orElse(0);
        double leastDb = 0;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            int cell = shareFraction.grid().index(row, window.firstColumn());
            for (int end = cell + window.columnCount(); cell < end; cell++) {
                double share = shareFraction.get(cell);
                if (share > 0) {
                    leastDb = Math.min(leastDb, share * (leastTrendDb + placeDb(cell) + leastOfSectorDb));
                }
            }
        }
        return leastDb;
    }

    private double trendDb(double distanceKm) {
        return band.slopeDbPerDecade() * band.distanceKm().log10(distanceKm);
    }

    /**
     * What is added at a cell for a sector, dB.
     *
     * @param distanceMeters from the mast to the cell's middle
     * @param sector its place in the list the correction was made for
     */
    public double lossDb(int cell, double distanceMeters, int sector) {
        double share = shareFraction.get(cell);
        return share == 0 ? 0 : share * (trendDb(distanceMeters / 1000) + placeDb(cell) + sectorOffsetsDb[sector]);
    }

    /** All that does not depend on the distance or the sector. */
    private double placeDb(int cell) {
        FloatRaster residualDb = band.residualDb();
        float ofPlaceDb = residualDb == null ? 0 : residualDb.get(cell);
        return constantDb
                + (clutter == null ? 0 : offsetByCodeDb[clutter.codeAt(cell)])
                + (Float.isNaN(ofPlaceDb) ? 0 : ofPlaceDb);
    }

    /** At least this is added in every cell of the window and for every sector: zero or less, dB. */
    public double leastDb() {
        return leastDb;
    }
}
