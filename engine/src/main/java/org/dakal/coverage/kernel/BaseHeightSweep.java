package org.dakal.coverage.kernel;

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

/**
 * Path loss around a mast for models that know the terrain by the effective base height only. The mean ground comes from the ray
 * nearest to a cell by its running area, and from 15 km on it is one number for the whole ray; the receiver's ground is the
 * cell's own. A unit is a ray.
 */
public final class BaseHeightSweep implements Sweep {
    private static final double FREE_SPACE_SLACK_DB = 10 / Math.log(10);

    private final CellGrid grid;
    private final float[] elevation;
    private final BaseHeightModel model;
    private final RadioLink link;
    private final HeightLaw law;
    private final double freeSpaceAtOneKmDb;
    private final double mastHeight;
    private final RayFan fan;
    private final GroundHeights heights;
    private final TerrainRay ray;
    private final GroundArea area;
    private final double stepMeters;
    private double mastAntenna;
    /** Of the ray: log of the effective height from 15 km on; NaN when its ground is not known as far. */
    private double farLogHeight;

    /** Arguments as {@link RadialSweep}'s. */
    public BaseHeightSweep(
            Terrain terrain,
            CellWindow window,
            double xMeters,
            double yMeters,
            double radiusMeters,
            BaseHeightModel model,
            RadioLink link) {
        this.grid = terrain.grid();
        this.elevation = terrain.ground().values();
        this.model = model;
        this.link = link;
        this.law = model.law(link);
        this.freeSpaceAtOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.mastHeight = link.transmitterHeightAboveGroundMeters();
        this.fan = new RayFan(grid, window, xMeters, yMeters, radiusMeters);
        this.stepMeters = grid.cellSizeMeters();
        this.heights = new GroundHeights(new Terrain(terrain.ground(), null));
        double sampledMeters = Math.min(radiusMeters, EffectiveBaseHeight.WINDOW_END_KM * 1000);
        this.ray = new TerrainRay(heights, stepMeters, stepMeters, sampledMeters);
        this.area = new GroundArea(ray, stepMeters / 1000);
    }

    /** Units of a sweep on a grid. */
    public static int unitCount(Terrain terrain, double radiusMeters) {
        return RayFan.rayCount(terrain.grid(), radiusMeters);
    }

    @Override
    public int sweep(int first, int end, float[] lossDb) {
        int filled = 0;
        for (int number = first; number < end; number++) {
            fan.enumerateNearest(number);
            if (fan.cellCount > 0) {
                ray.sample(fan.mastColumn(), fan.mastRow(), fan.columnsPerCell, fan.rowsPerCell);
                begin();
                fill(lossDb);
                filled += fan.cellCount;
            }
        }
        return filled;
    }

    private void begin() {
        area.begin();
        farLogHeight = Double.NaN;
        if (ray.knownCount == 0) {
            return;
        }
        mastAntenna = ray.ground[0] + mastHeight;
        if (area.reaches(EffectiveBaseHeight.WINDOW_END_KM)) {
            double mean = area.meanMeters(EffectiveBaseHeight.WINDOW_START_KM, EffectiveBaseHeight.WINDOW_END_KM);
            farLogHeight = logHeight(mean);
        }
    }

    private double logHeight(double meanGroundMeters) {
        return FastLogs.log10(EffectiveBaseHeight.clampMeters(mastAntenna - meanGroundMeters, mastHeight));
    }

    private void fill(float[] lossDb) {
        double farMeters = EffectiveBaseHeight.WINDOW_END_KM * 1000 + 1.5 * stepMeters;
        for (int i = 0; i < fan.cellCount; i++) {
            double distance = Math.max(MINIMUM_DISTANCE_METERS, fan.distanceMeters[i]);
            double ground = elevation[fan.cellRow[i] * grid.columnCount() + fan.cellColumn[i]];
            double logHeight = distance >= farMeters ? farLogHeight : nearLogHeight(distance, ground);
            lossDb[fan.cellIndex[i]] =
                    (float) (Double.isNaN(logHeight) ? oneByOneDb(i, distance, ground) : lossDb(distance, ground, logHeight));
        }
    }

    private double nearLogHeight(double distance, double ground) {
        int last = ProfileSampler.lastSampleBefore(distance, stepMeters);
        double km = distance / 1000;
        boolean isLong = km >= EffectiveBaseHeight.WINDOW_END_KM;
        double share = EffectiveBaseHeight.WINDOW_START_KM / EffectiveBaseHeight.WINDOW_END_KM;
        double from = isLong ? EffectiveBaseHeight.WINDOW_START_KM : km * share;
        double to = isLong ? EffectiveBaseHeight.WINDOW_END_KM : km;
        return last < ray.knownCount && !Double.isNaN(ground)
                ? logHeight(area.meanMeters(from, to, last, km, ground))
                : Double.NaN;
    }

    private double lossDb(double distanceMeters, double ground, double logHeight) {
        if (Double.isNaN(ground)) {
            return Double.NaN;
        }
        double km = distanceMeters / 1000;
        double logDistance = FastLogs.log10(km);
        double formula = law.lossDb(logHeight, logDistance);
        double freeSpace = freeSpaceAtOneKmDb + 20 * logDistance;
        double riseKm = (mastAntenna - ground - link.receiverHeightAboveGroundMeters()) / 1000;
        double square = km * km;
        // ln(1 + x) <= x: the slant makes free space no dearer than this
        if ((formula - freeSpace) * square >= FREE_SPACE_SLACK_DB * riseKm * riseKm) {
            return formula;
        }
        return Math.max(formula, freeSpaceAtOneKmDb + SlantLog.tenLog(square + riseKm * riseKm));
    }

    /** Where the ray is not known to its end: the model itself on the cell's profile along the ray. */
    private double oneByOneDb(int cell, double distance, double ground) {
        int last = ProfileSampler.lastSampleBefore(distance, stepMeters);
        double[] km = new double[last + 2];
        double[] profile = new double[last + 2];
        for (int i = 0; i <= last; i++) {
            km[i] = i * stepMeters / 1000;
            profile[i] = ray.groundAt(i * stepMeters);
        }
        km[last + 1] = distance / 1000;
        profile[last + 1] = ground;
        return model.pathLossDb(new TerrainProfile(km, profile, new double[last + 2]), link);
    }
}
