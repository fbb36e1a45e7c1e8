package org.dakal.propagation.ehata;

/**
 * Sea on the path and its correction.
 *
 * <p>Source: NTIA TR-15-517, Appendix A; Okumura 1968, section 4.4 and Figure 35.
 *
 * @param seaFraction beta, share of the points that lie on the sea
 * @param side which half has more of it
 * @param correctionDb what the sea adds to the signal
 */
public record SeaShare(double seaFraction, Side side, double correctionDb) {
    /** The half of the path with more sea. */
    public enum Side {
        MOBILE,
        BASE,
        BOTH_ALIKE
    }

    private static final double[] DISTANCES_KM = {30, 60};
    private static final double[] SHARES_30 = {0, 0.15, 0.35, 0.45, 0.6, 0.65, 0.725, 0.775, 0.85, 1};
    private static final double[] BASE_30_DB = {0, 1, 3, 4, 6, 7, 8, 9, 10, 11};
    private static final double[] MOBILE_30_DB = {0, 4, 5.5, 7, 8.5, 9, 9.5, 9.8, 10.25, 11};
    private static final double[] SHARES_60 = {0, 0.15, 0.3, 0.4, 0.5, 0.6, 0.725, 0.85, 0.9, 1};
    private static final double[] BASE_60_DB = {0, 2, 4, 5.5, 7, 9, 11, 13, 14, 15};
    private static final double[] MOBILE_60_DB = {0, 4.25, 6.25, 9.2, 10.5, 11.75, 13, 14, 14.25, 15};

    static SeaShare of(MobilePath path) {
        int nearMobile = 0;
        int nearBase = 0;
        for (int i = 0; i <= path.steps(); i++) {
            if (path.isSea(i)) {
                if (i < path.steps() / 2) {
                    nearMobile++;
                } else {
                    nearBase++;
                }
            }
        }
        double share = (nearMobile + nearBase) / (path.steps() + 1.0);
        Side side = nearMobile > nearBase ? Side.MOBILE : nearBase > nearMobile ? Side.BASE : Side.BOTH_ALIKE;
        return new SeaShare(share, side, correctionDb(share, side, path.lengthKm()));
    }

    static double correctionDb(double share, Side side, double distanceKm) {
        return switch (side) {
            case MOBILE -> correctionDb(share, distanceKm, MOBILE_30_DB, MOBILE_60_DB);
            case BASE -> correctionDb(share, distanceKm, BASE_30_DB, BASE_60_DB);
            case BOTH_ALIKE ->
                (correctionDb(share, distanceKm, MOBILE_30_DB, MOBILE_60_DB)
                                + correctionDb(share, distanceKm, BASE_30_DB, BASE_60_DB))
                        / 2;
        };
    }

    private static double correctionDb(double share, double distanceKm, double[] at30Db, double[] at60Db) {
        double within = Math.max(30, Math.min(60, distanceKm));
        return Polyline.at(
                within, DISTANCES_KM, Polyline.at(share, SHARES_30, at30Db), Polyline.at(share, SHARES_60, at60Db));
    }
}
