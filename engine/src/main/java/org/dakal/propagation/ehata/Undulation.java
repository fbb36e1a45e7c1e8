package org.dakal.propagation.ehata;

import org.dakal.units.FastLogs;

/**
 * How the ground rolls within 10 km of the mobile, and the corrections for it.
 *
 * <p>Source: NTIA TR-15-517, Appendix A; Okumura 1968, section 2.4 and Figures 28 and 29.
 *
 * @param highMeters height exceeded by a tenth of the points
 * @param middleMeters height exceeded by half of them
 * @param lowMeters height exceeded by nine tenths
 * @param undulationMeters Delta h
 * @param medianCorrectionDb what rolling ground adds to the signal, never positive
 * @param fineCorrectionDb what the mobile's place on the hill adds to the signal
 */
public record Undulation(
        double highMeters,
        double middleMeters,
        double lowMeters,
        double undulationMeters,
        double medianCorrectionDb,
        double fineCorrectionDb) {

    private static final double WINDOW_KM = 10;
    private static final double SMALLEST_FOR_MEDIAN_METERS = 15;
    private static final double SMALLEST_FOR_FINE_METERS = 10;

    static Undulation of(MobileGround path) {
        double high = heightMeters(path, 1);
        double middle = heightMeters(path, 5);
        double low = heightMeters(path, 9);
        double undulation = high - low;
        return new Undulation(
                high,
                middle,
                low,
                undulation,
                medianCorrectionDb(undulation),
                fineCorrectionDb(undulation) * placeOnHill(path.mobileGroundMeters(), high, middle, low));
    }

    /** Both corrections, without a record of what led to them. */
    static double correctionDb(MobileGround path) {
        double high = heightMeters(path, 1);
        double low = heightMeters(path, 9);
        double ground = path.mobileGroundMeters();
        // Half of the heights are asked for only where they count
        double middle = ground > low && ground < high ? heightMeters(path, 5) : low;
        return medianCorrectionDb(high - low) + fineCorrectionDb(high - low) * placeOnHill(ground, high, middle, low);
    }

    /** Height exceeded by tenths of the points. */
    private static double heightMeters(MobileGround path, int tenths) {
        double lengthKm = path.lengthKm();
        int count = 1 + (lengthKm < WINDOW_KM ? path.steps() : path.stepsIn(WINDOW_KM));
        // TR-15-517: Delta h of a short path is scaled to that of 10 km; the published results scale the heights with
        // it.
        double scale = lengthKm < WINDOW_KM ? seenShare(WINDOW_KM) / seenShare(lengthKm) : 1;
        return scale * path.exceededMeters(count, tenths);
    }

    /** Share of the asymptotic irregularity that a path of this length shows, ERL 79-ITS 67 equation (3). */
    private static double seenShare(double lengthKm) {
        return 1 - 0.8 * FastLogs.exp(-0.02 * lengthKm);
    }

    /** Okumura 1968, Figure 28. */
    static double medianCorrectionDb(double undulationMeters) {
        double log = FastLogs.log10(Math.max(SMALLEST_FOR_MEDIAN_METERS, undulationMeters));
        return -1.5072013 + log * (8.458676 - 6.102538 * log);
    }

    /** Okumura 1968, Figure 29: on a top, and with the other sign in a valley. */
    static double fineCorrectionDb(double undulationMeters) {
        double log = FastLogs.log10(Math.max(SMALLEST_FOR_FINE_METERS, undulationMeters));
        return -11.728795 + log * (15.544272 - 1.8154766 * log);
    }

    /**
     * From 1 on a top to -1 in a valley. Between the middle height and the low one the published results weigh with the
     * height above the low one, so that the value leaps at both.
     */
    static double placeOnHill(double groundMeters, double high, double middle, double low) {
        if (groundMeters >= high) {
            return 1;
        }
        if (groundMeters <= low) {
            return -1;
        }
        return groundMeters >= middle
                ? (groundMeters - middle) / (high - middle)
                : -(groundMeters - low) / (middle - low);
    }
}
