package org.dakal.coverage.kernel;

import org.dakal.coverage.kernel.ray.GroundHeights;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.BaseHeightModel;
import org.dakal.propagation.EffectiveBaseHeight;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.HeightLaw;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.FastLogs;
import org.dakal.units.OctaveCubics;

/**
 * Path loss around a mast for models that know the terrain by the effective base height only. The mean ground comes
 * from the ray nearest to a cell by its running area, and from 15 km on it is one number for the whole ray, so that far
 * cells are filled line by line across many rays; the receiver's ground is the cell's own. A unit is a ray.
 */
final class BaseHeightSweep implements Sweep {
    /** Near cells are filled line by line across so many rays, whose samples stay in the processor's cache. */
    private static final int RAYS_AT_ONCE = 32;

    private static final double NEAR_WINDOW_START =
            EffectiveBaseHeight.WINDOW_START_KM / EffectiveBaseHeight.WINDOW_END_KM;

    /** For heights in metres over squares of km. */
    private static final double FREE_SPACE_SLACK_DB = 10 / Math.log(10) / 1e6;

    private final CellGrid grid;
    private final CellWindow window;
    private final float[] elevation;
    private final BaseHeightModel model;
    private final RadioLink link;
    private final HeightLaw law;
    private final double freeSpaceAtOneKmDb;
    private final double mastHeight;
    private final double lowestHeight;
    private final double highestHeight;
    private final RayFan fan;
    private final FanLines lines;
    private final int raysPerQuarter;
    private final double nearCells;
    private final double radiusCells;
    /** Common logarithm of effective heights in metres and of distances in cells, squared; within 1e-8. */
    private static final OctaveCubics LOG = new OctaveCubics(0, 40, Math::log10);

    private final double logCellKm;
    private final double[] farLogHeights;
    private final GroundHeights heights;
    private final TerrainRay[] rays = new TerrainRay[RAYS_AT_ONCE];
    private final GroundArea[] areas = new GroundArea[RAYS_AT_ONCE];
    private final double stepMeters;
    private double mastAntenna;

    /** Prepares buffers for one thread. */
    BaseHeightSweep(SweepArea area, BaseHeightModel model, RadioLink link) {
        this.grid = area.terrain().grid();
        this.window = area.window();
        this.elevation = area.terrain().ground().values();
        this.model = model;
        this.link = link;
        this.law = model.law(link);
        this.freeSpaceAtOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.mastHeight = link.transmitterHeightAboveGroundMeters();
        this.lowestHeight = EffectiveBaseHeight.lowestMeters(mastHeight);
        this.highestHeight = EffectiveBaseHeight.highestMeters(mastHeight);
        this.stepMeters = grid.cellSizeMeters();
        double nearMeters = Math.min(area.radiusMeters(), EffectiveBaseHeight.WINDOW_END_KM * 1000 + 1.5 * stepMeters);
        this.fan = new RayFan(grid, area.window(), area.xMeters(), area.yMeters(), area.radiusMeters(), nearMeters);
        this.lines = new FanLines(grid, area.window(), fan);
        this.raysPerQuarter = 2 * fan.halfRayCount() + 1;
        this.nearCells = nearMeters / stepMeters;
        this.radiusCells = area.radiusMeters() / stepMeters;
        this.logCellKm = Math.log10(stepMeters / 1000);
        this.farLogHeights = new double[raysPerQuarter];
        this.heights = new GroundHeights(new Terrain(area.terrain().ground(), null), Double.POSITIVE_INFINITY);
        double sampledMeters = Math.min(area.radiusMeters(), EffectiveBaseHeight.WINDOW_END_KM * 1000);
        for (int i = 0; i < RAYS_AT_ONCE; i++) {
            rays[i] = new TerrainRay(heights, stepMeters, stepMeters, sampledMeters);
            areas[i] = new GroundArea(rays[i], stepMeters / 1000);
        }
    }

    /** Units of a sweep on a grid. */
    static int unitCount(SweepArea area) {
        return RayFan.rayCount(area.terrain().grid(), area.radiusMeters());
    }

    @Override
    public int sweep(int first, int end, float[] lossDb) {
        int filled = 0;
        int number = first;
        while (number < end) {
            int quarter = number / raysPerQuarter;
            int firstInQuarter = number - quarter * raysPerQuarter;
            int endInQuarter = Math.min(raysPerQuarter, end - quarter * raysPerQuarter);
            for (int k = firstInQuarter; k < endInQuarter; k += RAYS_AT_ONCE) {
                int last = Math.min(endInQuarter, k + RAYS_AT_ONCE) - 1;
                for (int i = k; i <= last; i++) {
                    sample(quarter * raysPerQuarter + i, i - k, i - firstInQuarter);
                }
                if (quarter == 0 && k == 0) {
                    filled += fillOwn(lossDb);
                }
                lines.take(quarter, k, last);
                filled += fillNear(lossDb);
            }
            if (radiusCells > nearCells) {
                lines.take(quarter, firstInQuarter, endInQuarter - 1);
                filled += fillFar(lossDb);
            }
            number = quarter * raysPerQuarter + endInQuarter;
        }
        return filled;
    }

    /** Samples a ray and notes its height for the far cells. */
    private void sample(int number, int slot, int place) {
        TerrainRay ray = rays[slot];
        GroundArea area = areas[slot];
        fan.point(number);
        ray.sample(fan.mastColumn(), fan.mastRow(), fan.columnsPerCell, fan.rowsPerCell);
        area.begin();
        mastAntenna = ray.groundAt(0) + mastHeight;
        if (radiusCells > nearCells) {
            farLogHeights[place] = area.reaches(EffectiveBaseHeight.WINDOW_END_KM)
                    ? logHeight(area.meanMeters(EffectiveBaseHeight.WINDOW_START_KM, EffectiveBaseHeight.WINDOW_END_KM))
                    : Math.log10(EffectiveBaseHeight.meters(
                            profile(ray, EffectiveBaseHeight.WINDOW_END_KM * 1000 + 2 * stepMeters, 0), mastHeight));
        }
    }

    /** The cell whose centre the mast stands in, where there is one, goes with the first ray. */
    private int fillOwn(float[] lossDb) {
        int row = (int) fan.mastRow();
        int column = (int) fan.mastColumn();
        if (column != fan.mastColumn() || row != fan.mastRow() || !window.contains(row, column)) {
            return 0;
        }
        double ground = elevation[row * grid.columnCount() + column];
        lossDb[window.index(row, column)] = (float) nearDb(0, MINIMUM_DISTANCE_METERS, 0, ground);
        return 1;
    }

    private int fillNear(float[] lossDb) {
        int filled = 0;
        double nearSquare = nearCells * nearCells;
        int last = lines.lastLine(nearCells);
        for (int p = lines.nearestLine(); p <= last; p++) {
            if (!lines.line(p)) {
                continue;
            }
            double aheadSquare = lines.ahead * lines.ahead;
            for (int q = lines.firstQ; q < lines.endQ; q++) {
                double aside = lines.aside(q);
                double square = aheadSquare + aside * aside;
                if (square <= nearSquare) {
                    double distance = Math.max(MINIMUM_DISTANCE_METERS, Math.sqrt(square) * stepMeters);
                    double ground = elevation[lines.gridIndex + q * lines.gridStride];
                    lossDb[lines.windowIndex + q * lines.windowStride] = (float)
                            nearDb(lines.owner(q), distance, distance > MINIMUM_DISTANCE_METERS ? square : 0, ground);
                    filled++;
                }
            }
        }
        return filled;
    }

    private double logHeight(double meanGroundMeters) {
        double meters = Math.max(lowestHeight, Math.min(highestHeight, mastAntenna - meanGroundMeters));
        return LOG.covers(meters) ? LOG.value(meters) : FastLogs.log10(meters);
    }

    private int fillFar(float[] lossDb) {
        int filled = 0;
        double nearSquare = nearCells * nearCells;
        double farSquare = radiusCells * radiusCells;
        int last = lines.lastLine(radiusCells);
        for (int p = lines.firstLine(nearCells * Math.sqrt(0.5) - 1); p <= last; p++) {
            if (!lines.line(p)) {
                continue;
            }
            double aheadSquare = lines.ahead * lines.ahead;
            for (int q = lines.firstQ; q < lines.endQ; q++) {
                double aside = lines.aside(q);
                double square = aheadSquare + aside * aside;
                if (square > nearSquare && square <= farSquare) {
                    double ground = elevation[lines.gridIndex + q * lines.gridStride];
                    double logDistance = 0.5 * LOG.value(square) + logCellKm;
                    double km = stepMeters / 1000 * stepMeters / 1000 * square;
                    lossDb[lines.windowIndex + q * lines.windowStride] =
                            (float) lossDb(km, logDistance, ground, farLogHeights[lines.ray(aside)]);
                    filled++;
                }
            }
        }
        return filled;
    }

    /**
     * Loss to a cell at a distance in metres, also given as the square of cells; that may be less than one that a log
     * is tabled for.
     */
    private double nearDb(int slot, double distance, double squareCells, double ground) {
        double logHeight = nearLogHeight(slot, distance, ground);
        double km = distance / 1000;
        return Double.isNaN(logHeight)
                ? model.pathLossDb(profile(rays[slot], distance, ground), link)
                : lossDb(km * km, logKm(km, squareCells), ground, logHeight);
    }

    private double logKm(double km, double squareCells) {
        return LOG.covers(squareCells) ? 0.5 * LOG.value(squareCells) + logCellKm : FastLogs.log10(km);
    }

    private double nearLogHeight(int slot, double distance, double ground) {
        int last = ProfileSampler.lastSampleBefore(distance, stepMeters);
        if (!(last < rays[slot].knownCount) || Double.isNaN(ground)) {
            return Double.NaN;
        }
        double km = distance / 1000;
        if (km >= EffectiveBaseHeight.WINDOW_END_KM) {
            return logHeight(areas[slot].meanMeters(
                    EffectiveBaseHeight.WINDOW_START_KM, EffectiveBaseHeight.WINDOW_END_KM, last, km, ground));
        }
        return logHeight(areas[slot].meanToEndMeters(km * NEAR_WINDOW_START, last, km, ground));
    }

    private double lossDb(double squareKm, double logDistance, double ground, double logHeight) {
        double formula = law.lossDb(logHeight, logDistance);
        double freeSpace = freeSpaceAtOneKmDb + 20 * logDistance;
        double riseMeters = mastAntenna - ground - link.receiverHeightAboveGroundMeters();
        // ln(1 + x) <= x: the slant makes free space no dearer than this; nothing holds for unknown ground
        if ((formula - freeSpace) * squareKm >= FREE_SPACE_SLACK_DB * riseMeters * riseMeters) {
            return formula;
        }
        double riseKm = riseMeters / 1000;
        return Double.isNaN(formula) || Double.isNaN(ground)
                ? Double.NaN
                : Math.max(formula, freeSpaceAtOneKmDb + FreeSpace.distanceDb(squareKm + riseKm * riseKm));
    }

    /** A profile along the ray, as far as it is known. */
    private TerrainProfile profile(TerrainRay ray, double distance, double receiverGround) {
        int last = ProfileSampler.lastSampleBefore(distance, stepMeters);
        double[] profile = new double[last + 2];
        for (int i = 0; i <= last; i++) {
            profile[i] = ray.groundAt(i * stepMeters);
        }
        profile[last + 1] = receiverGround;
        return TerrainProfile.evenlySpacedTo(distance, stepMeters, profile, new double[last + 2], null);
    }
}
