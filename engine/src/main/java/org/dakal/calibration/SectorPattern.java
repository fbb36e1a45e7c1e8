package org.dakal.calibration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the places of one sector say of its offset and its direction.
 *
 * <p>With the antenna turned by t, a loss that was made from a level by the pattern as written is too large by f(t) =
 * g(bearing - azimuth) - g(bearing - azimuth - t). For each t the misfit is the sum of Huber's losses of (r - f(t) -
 * u) / s about the best offset u, where r is what the trend leaves without the sector's own offset. Each place counts
 * 1 / (1 + (n - 1) rho), n places in its block with the correlation rho that the fit found, so that a block filled
 * with places counts little more than one, and differences of the misfit are about chi squared. The offset's own loss,
 * in spreads of all sectors, is part of the misfit: a sector that is heard only behind its back is likelier turned
 * than far too weak.
 */
final class SectorPattern {
    private static final double HUBER = MixedModel.HUBER;
    /** Offsets of sectors spread by so much or more. */
    static final double USUAL_SPREAD_DB = 3;

    private static final int STEP_DEGREES = 5;
    private static final int MOST_STEPS = 30;
    private static final double SETTLED_DB = 1e-3;

    private final double[] residualDb;
    private final double[] bearing;
    private final double[] weight;
    private final double spreadDb;
    private final double sectorsDb;
    private final double trendErrorDb;
    private final int blockCount;
    private final SectorAntenna antenna;

    /** A direction or an offset, and how well it is known. */
    record Found(double value, double standardError, double misfit) {}

    SectorPattern(List<MeasuredPlace> places, SectorAntenna antenna, LossTrend trend, double blockMeters) {
        this.antenna = antenna;
        int n = places.size();
        this.residualDb = new double[n];
        this.bearing = new double[n];
        this.weight = new double[n];
        this.spreadDb = Math.max(1e-3, Math.hypot(trend.errorDb(), trend.blockDb()));
        this.sectorsDb = Math.max(USUAL_SPREAD_DB, trend.sectorDb());
        this.trendErrorDb =
                places.stream().mapToDouble(trend::errorDb).average().orElse(0);
        double alike = trend.blockDb() * trend.blockDb() / (spreadDb * spreadDb);
        Map<Block, Integer> counts = new HashMap<>();
        places.forEach(place -> counts.merge(Block.of(place, blockMeters, 0, 0), 1, Integer::sum));
        this.blockCount = counts.size();
        for (int i = 0; i < n; i++) {
            MeasuredPlace place = places.get(i);
            residualDb[i] = trend.leftDb(place) + trend.ofSectorDb(place);
            bearing[i] = place.circumstances().bearingDegrees();
            weight[i] = 1 / (1 + (counts.getOrDefault(Block.of(place, blockMeters, 0, 0), 1) - 1) * alike);
        }
    }

    int placeCount() {
        return residualDb.length;
    }

    int blockCount() {
        return blockCount;
    }

    /** Standard error of the trend that offsets are held against, on average over the sector's places. */
    double trendErrorDb() {
        return trendErrorDb;
    }

    /** How well it fits with the antenna turned. */
    double misfit(double turnedDegrees) {
        return offset(turnedDegrees).misfit;
    }

    /** The turn that fits best. */
    Found turn() {
        return turn(-180, 180);
    }

    /** The turn that fits best among those within some degrees of one. */
    Found turnNear(double degrees, double within) {
        return turn(degrees - within, degrees + within);
    }

    private Found turn(double first, double end) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double turn = first; turn < end; turn += STEP_DEGREES) {
            double misfit = misfit(turn);
            if (misfit < least) {
                least = misfit;
                best = turn;
            }
        }
        double before = misfit(best - STEP_DEGREES);
        double after = misfit(best + STEP_DEGREES);
        double curvature = before - 2 * least + after;
        // The parabola through three misfits: its lowest point, and where it is one higher.
        double vertex = curvature > 0 ? best + STEP_DEGREES * (before - after) / (2 * curvature) : best;
        double error = curvature > 0 ? STEP_DEGREES * Math.sqrt(2 / curvature) : Double.POSITIVE_INFINITY;
        return new Found(SectorAntenna.signed(vertex), error, least);
    }

    Found offset(double turnedDegrees) {
        int n = residualDb.length;
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            left[i] = residualDb[i]
                    - (turnedDegrees == 0
                            ? 0
                            : antenna.gainDb(bearing[i], 0) - antenna.gainDb(bearing[i], turnedDegrees));
        }
        double offset = Arrays.stream(left).sorted().toArray()[n / 2];
        double told = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double sum = 0;
            told = 0;
            for (int i = 0; i < n; i++) {
                double z = Math.abs(left[i] - offset) / spreadDb;
                double w = weight[i] * Math.min(1, HUBER / z);
                told += w;
                sum += w * left[i];
            }
            double moved = Math.abs(sum / told - offset);
            offset = sum / told;
            if (moved < SETTLED_DB) {
                break;
            }
        }
        double misfit = huber(offset / sectorsDb);
        for (int i = 0; i < n; i++) {
            misfit += weight[i] * huber((left[i] - offset) / spreadDb);
        }
        return new Found(offset, spreadDb / Math.sqrt(told), misfit);
    }

    /** A square near zero, a line farther away. */
    private static double huber(double deviations) {
        double z = Math.abs(deviations);
        return z <= HUBER ? z * z : 2 * HUBER * z - HUBER * HUBER;
    }
}
