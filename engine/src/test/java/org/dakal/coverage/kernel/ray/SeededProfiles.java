package org.dakal.coverage.kernel.ray;

import java.util.List;
import java.util.Random;
import org.dakal.grid.CellGrid;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;

/**
 * Rays written sample by sample from a seed, the usual and the degenerate; a raster in between would smooth the latter
 * away.
 */
public final class SeededProfiles {
    /** What the ground under a ray looks like. */
    public enum Ground {
        /** One height, land. */
        FLAT,
        /** Zero everywhere. */
        SEA,
        /** Below sea level, as at the Caspian or in a salt pan. */
        BELOW_SEA_LEVEL,
        /** A straight slope up or down. */
        SLOPE,
        /** Gentle waves. */
        HILLS,
        /** Waves with every sample thrown up or down. */
        RUGGED,
        /** Independent heights, up to 2000 m from sample to sample. */
        NOISE,
        /** Flat but for the mast's own ground, deep below. */
        MAST_IN_A_PIT,
        /** Flat but for the mast's own ground, high above. */
        MAST_ON_A_NEEDLE,
        /** Flat but for one sample. */
        SINGLE_EDGE,
        /** Sea first, then a coast with mountains. */
        COAST,
        /** Two heights with a cliff between. */
        CLIFF,
        /** A plain in steps of one metre, as whole-metre files have it: many equal heights. */
        WHOLE_METERS
    }

    private SeededProfiles() {}

    /** Writes all samples of a ray. */
    public static void write(Ground ground, Random random, TerrainRay ray) {
        int count = ray.ground.length;
        double base = 3000 * random.nextDouble();
        double size = 5 * Math.pow(100, random.nextDouble());
        double wave = 2 * Math.PI / (5 + 60 * random.nextDouble());
        double phase = 7 * random.nextDouble();
        int special = 1 + random.nextInt(count - 2);
        for (int i = 0; i < count; i++) {
            double waves = size * Math.sin(wave * i + phase);
            ray.ground[i] = switch (ground) {
                case FLAT, MAST_IN_A_PIT, MAST_ON_A_NEEDLE -> base;
                case SEA -> 0;
                case BELOW_SEA_LEVEL -> -28 - size / 100 * random.nextDouble();
                case SLOPE -> base + i * (size - 50) / 20;
                case HILLS -> base + waves;
                case RUGGED -> base + waves + 0.2 * size * random.nextGaussian();
                case NOISE -> 2000 * random.nextDouble();
                case SINGLE_EDGE -> i == special ? size : 0;
                case COAST -> i < special ? 0 : Math.abs(waves) * (i - special) / 10;
                case CLIFF -> i < special ? base : base + size * (special % 2 == 0 ? 1 : -1);
                case WHOLE_METERS -> Math.rint(900 + size / 50 * Math.sin(wave * i));
            };
        }
        if (ground == Ground.MAST_IN_A_PIT) {
            ray.ground[0] -= size;
        } else if (ground == Ground.MAST_ON_A_NEEDLE) {
            ray.ground[0] += size;
        }
        for (int i = 0; ray.surface != ray.ground && i < count; i++) {
            ray.surface[i] = ray.ground[i] + (i > 0 && random.nextInt(3) == 0 ? 25 * random.nextDouble() : 0);
        }
        ray.knownCount = count;
    }

    /**
     * Ground of a receiver between two samples: on the line between them, or now and then on a peak or in a pit of its
     * own.
     */
    public static double receiverGround(TerrainRay ray, Random random, double distanceMeters) {
        int i = Math.min(ray.ground.length - 2, (int) (distanceMeters / ray.stepMeters));
        double share = distanceMeters / ray.stepMeters - i;
        double between = ray.ground[i] + share * (ray.ground[i + 1] - ray.ground[i]);
        return switch (random.nextInt(8)) {
            case 0 -> between + 400 * random.nextDouble();
            case 1 -> between - 100 * random.nextDouble();
            default -> between;
        };
    }

    /** Gives a receiver some last samples that are not the ray's, or are by chance. */
    public static void lastSamplesOfItsOwn(Receiver receiver, TerrainRay ray, Random random) {
        int count = Math.min(receiver.last, random.nextInt(Receiver.MOST_OWN + 1));
        receiver.rayLast = receiver.last - count;
        for (int own = 0; own < count; own++) {
            int sample = receiver.rayLast + 1 + own;
            double aside = random.nextInt(3) == 0 ? 0 : 30 * random.nextGaussian();
            receiver.ownGround[own] = ray.ground[sample] + aside;
            double clutter = ray.surface == ray.ground ? 0 : 12 * random.nextInt(3);
            receiver.ownSurface[own] = receiver.ownGround[own] + clutter;
        }
    }

    /** A ray on level ground, to be written over. */
    public static TerrainRay ray(double stepMeters, int count) {
        return new TerrainRay(
                new GroundHeights(shell(stepMeters, false), Double.POSITIVE_INFINITY),
                stepMeters,
                stepMeters,
                count * stepMeters);
    }

    /** A terrain that only tells rays their step and whether there is clutter. */
    public static Terrain shell(double stepMeters, boolean hasClutter) {
        CellGrid grid = Worlds.squareGrid(2, stepMeters);
        ClutterRaster clutter = new ClutterRaster(
                grid,
                new byte[grid.cellCount()],
                null,
                List.of(new ClutterClass(1, "trees", 12, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN)));
        return new Terrain(new ElevationRaster(grid, new float[grid.cellCount()]), hasClutter ? clutter : null);
    }
}
