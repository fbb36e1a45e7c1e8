package org.dakal.scenarios.terrain.relief;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.tile.GeoBounds;

/**
 * A coarse relief with made-up ridges and valleys between its posts: illustrative, for samples where no real terrain
 * may ship. The heights depend on place, seed and base only, not on any grid, and are the same on every machine.
 *
 * <p>The base runs through its posts without creases; the detail is {@link RidgeNoise} from twice the posts' spacing
 * down to about 120 m. Its standard deviation is half of {@code detailFraction} times the local relief, which is the
 * range of heights among the posts around a place: where the base is plain, the land stays plain.
 *
 * <p>Measured over Qom province with ETOPO5, seed 20240501 and fraction 0.35, the standard deviation of height
 * differences over 1, 2 and 5 km is 40, 71 and 134 m; real terrain (DTED level 0) has 41, 70 and 130 m, the bare base
 * 16, 32 and 79 m.
 */
public final class SeededDetail implements ElevationSource {
    /** Spacing taken for a base without posts of its own: five minutes. */
    private static final double DEFAULT_SPACING_DEGREES = 1.0 / 12;

    private static final double SMALLEST_RIDGE_DEGREES = 0.0011;
    private static final double RIDGE_POSTS = 2;
    private static final double MAX_LATITUDE_DEGREES = 89;

    private final ElevationSource base;
    private final long seed;
    private final double detailFraction;
    private final double spacingDegrees;
    private final ReliefLattice lattice;
    private final RidgeNoise ridges;

    /**
     * Puts detail on a base.
     *
     * @param base coarse heights
     * @param seed another one gives other ridges
     * @param detailFraction two standard deviations of the detail as a share of the local relief, 0 to 2
     */
    public SeededDetail(ElevationSource base, long seed, double detailFraction) {
        if (!(detailFraction >= 0 && detailFraction <= 2)) {
            throw new IllegalArgumentException("detailFraction = " + detailFraction + " must be 0 to 2");
        }
        this.base = base;
        this.seed = seed;
        this.detailFraction = detailFraction;
        this.spacingDegrees =
                Double.isNaN(base.postSpacingDegrees()) ? DEFAULT_SPACING_DEGREES : base.postSpacingDegrees();
        this.lattice = new ReliefLattice(base, spacingDegrees);
        int octaves = 1;
        for (double size = RIDGE_POSTS * spacingDegrees; size > 2 * SMALLEST_RIDGE_DEGREES; size /= 2) {
            octaves++;
        }
        this.ridges = new RidgeNoise(seed, octaves);
    }

    @Override
    public double elevationMeters(double latitudeDegrees, double longitudeDegrees) {
        if (!(Math.abs(latitudeDegrees) <= MAX_LATITUDE_DEGREES)) {
            return Double.NaN;
        }
        double longitude = longitudeDegrees - 360 * Math.floor((longitudeDegrees + 180) / 360);
        double row = latitudeDegrees / spacingDegrees;
        double column = longitude / spacingDegrees;
        double floorRow = Math.floor(row);
        double floorColumn = Math.floor(column);
        ReliefPatch patch = lattice.patch((long) floorRow, (long) floorColumn);
        if (!patch.isComplete() && Double.isNaN(base.elevationMeters(latitudeDegrees, longitudeDegrees))) {
            return Double.NaN;
        }
        double north = row - floorRow;
        double east = column - floorColumn;
        double size = RIDGE_POSTS * spacingDegrees;
        double ridge = ridges.value(longitude / size, mercatorDegrees(latitudeDegrees) / size);
        double deviation = 0.5 * detailFraction * patch.reliefMeters(north, east);
        return patch.heightMeters(north, east) + deviation * ridge;
    }

    /** Conformal, so that ridges are as wide as they are long at every latitude. */
    private static double mercatorDegrees(double latitudeDegrees) {
        double sine = StrictMath.sin(Math.toRadians(latitudeDegrees));
        return Math.toDegrees(0.5 * StrictMath.log((1 + sine) / (1 - sine)));
    }

    @Override
    public String description() {
        return String.format(
                Locale.ROOT,
                "seeded detail, seed %d, fraction %.2f, over %s (illustrative)",
                seed,
                detailFraction,
                base.description());
    }

    @Override
    public boolean illustrative() {
        return true;
    }

    @Override
    public double postSpacingDegrees() {
        return spacingDegrees;
    }

    @Override
    public Map<Path, String> filesOutside(GeoBounds area) {
        return base.filesOutside(area);
    }

    @Override
    public List<String> warnings() {
        return base.warnings();
    }
}
