package org.dakal.propagation.ehata;

import org.dakal.units.FastLogs;

/**
 * The horizons of both ends; where they are one and the same it is an isolated ridge with its own correction.
 *
 * <p>Source: NTIA TR-15-517, Appendix A; Okumura 1968, section 4.2, equation (1) and Figure 31. Effective Earth radius
 * and horizons as in Longley-Rice.
 *
 * @param mobileHorizonMeters distance of the mobile's horizon; the path's length where the ends see each other
 * @param baseHorizonMeters distance of the base station's horizon, likewise
 * @param isSingle true when both have the same horizon
 * @param heightMeters of the ridge over the line between the antennas, 0 when not single
 * @param correctionDb what the ridge adds to the signal, 0 when not single
 */
public record Ridge(
        double mobileHorizonMeters,
        double baseHorizonMeters,
        boolean isSingle,
        double heightMeters,
        double correctionDb) {

    private static final double REFRACTIVITY_NUNITS = 301;
    private static final double SCALE_HEIGHT_METERS = 9460;
    private static final double EARTH_CURVATURE_PER_METER = 157e-9;
    private static final double REFERENCE_HEIGHT_METERS = 200;

    /** Distance of the ridge from the base station and from the mobile, and Okumura's three curves. */
    private static final double[] BASE_KM = {15, 30, 60};

    private static final double[] MOBILE_KM = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    private static final double[] CURVE_15_DB = {4, -13, -17.5, -17.5, -15, -12.5, -10, -8, -6};
    private static final double[] CURVE_30_DB = {12, -8.5, -13, -12, -10, -8, -6.5, -5, -4};
    private static final double[] CURVE_60_DB = {20, -4, -6.5, -6, -4.5, -3.5, -2.5, -2, -1};
    private static final double[][] CURVES_DB = {CURVE_15_DB, CURVE_30_DB, CURVE_60_DB};

    static Ridge of(MobileGround path, double baseHeightMeters, double mobileHeightMeters) {
        double curvature = curvaturePerMeter(path);
        double mobile = path.mobileGroundMeters() + mobileHeightMeters;
        double base = path.baseGroundMeters() + baseHeightMeters;
        int edge = horizon(path, mobile, base, curvature, true);
        int baseEdge = horizon(path, base, mobile, curvature, false);
        double mobileHorizon = edge * path.stepMeters();
        double baseHorizon = (path.steps() - baseEdge) * path.stepMeters();
        if (edge != baseEdge) {
            return new Ridge(mobileHorizon, baseHorizon, false, 0, 0);
        }
        double height = heightMeters(path, edge, base, mobile, curvature);
        return new Ridge(
                mobileHorizon,
                baseHorizon,
                true,
                height,
                correctionDb(baseHorizon / 1000, mobileHorizon / 1000, height));
    }

    /** What a single ridge adds to the signal, without a record of what led to it; NaN when there is none. */
    static double correctionDb(MobileGround path, double baseHeightMeters, double mobileHeightMeters) {
        double curvature = curvaturePerMeter(path);
        double mobile = path.mobileGroundMeters() + mobileHeightMeters;
        double base = path.baseGroundMeters() + baseHeightMeters;
        int edge = path.commonHorizon(base, mobile, curvature);
        if (edge == 0) {
            return Double.NaN;
        }
        double stepKm = path.stepMeters() / 1000;
        return correctionDb(
                (path.steps() - edge) * stepKm, edge * stepKm, heightMeters(path, edge, base, mobile, curvature));
    }

    private static double heightMeters(
            MobileGround path, int edge, double baseMeters, double mobileMeters, double curvature) {
        double fromMobile = edge * path.stepMeters();
        double fromBase = (path.steps() - edge) * path.stepMeters();
        // The published results weigh each antenna's height with the distance of its own horizon.
        double line = (baseMeters * fromBase + mobileMeters * fromMobile) / path.lengthMeters();
        return Math.max(0, path.groundMeters(edge) - line + 0.5 * curvature * fromMobile * fromBase);
    }

    private static double curvaturePerMeter(MobileGround path) {
        return curvaturePerMeter(path.meanGroundMeters(0, path.steps()));
    }

    /** Curvature of the effective Earth over ground of a mean height, per metre. */
    static double curvaturePerMeter(double meanGroundMeters) {
        // TN101 4.3 and 4.4, as in the Irregular Terrain Model
        double refractivity = REFRACTIVITY_NUNITS * FastLogs.exp(-meanGroundMeters / SCALE_HEIGHT_METERS);
        return EARTH_CURVATURE_PER_METER * (1 - 0.04665 * FastLogs.exp(refractivity / 179.3));
    }

    /** The point of the largest elevation angle; the other end when nothing rises over the line to it. */
    static int horizon(MobileGround path, double fromMeters, double toMeters, double curvature, boolean fromMobile) {
        int last = path.steps();
        double length = path.lengthMeters();
        double largest = (toMeters - fromMeters) / length - 0.5 * curvature * length;
        int horizon = fromMobile ? last : 0;
        for (int i = 1; i < last; i++) {
            double distance = (fromMobile ? i : last - i) * path.stepMeters();
            double slope = (path.groundMeters(i) - fromMeters) / distance - 0.5 * curvature * distance;
            if (slope > largest) {
                largest = slope;
                horizon = i;
            }
        }
        return horizon;
    }

    static double correctionDb(double baseKm, double mobileKm, double heightMeters) {
        // Okumura 1968 (1): 0.07 sqrt(h), here as sqrt(h / 200)
        double alpha = Math.sqrt(heightMeters / REFERENCE_HEIGHT_METERS);
        int i = Polyline.segment(baseKm, BASE_KM);
        return alpha
                * Polyline.between(
                        baseKm,
                        BASE_KM,
                        i,
                        Polyline.at(mobileKm, MOBILE_KM, CURVES_DB[i]),
                        Polyline.at(mobileKm, MOBILE_KM, CURVES_DB[i + 1]));
    }
}
