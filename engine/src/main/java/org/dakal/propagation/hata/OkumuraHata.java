package org.dakal.propagation.hata;

import java.util.List;
import java.util.Set;
import org.dakal.propagation.BaseHeightModel;
import org.dakal.propagation.EffectiveBaseHeight;
import org.dakal.propagation.HeightLaw;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;

/**
 * Hata's formula for Okumura's curves, in its four surroundings.
 *
 * <p>Source: M. Hata, "Empirical formula for propagation loss in land mobile radio services", IEEE Transactions on
 * Vehicular Technology VT-29 (3), 1980, summary of formulas; the urban formula is also in the COST 231 Final
 * Report, section 4.4.1. f in MHz, hb effective base height in m (see {@link EffectiveBaseHeight}), hm mobile height in
 * m, d in km.
 *
 * <p>The result is never below free space, which the formula would undercut close to high masts in the open.
 */
public final class OkumuraHata implements BaseHeightModel {
    /** The surroundings of the receiver. */
    public enum Surroundings {
        URBAN("okumura-hata-urban", "Okumura-Hata, small or medium city"),
        URBAN_LARGE("okumura-hata-urban-large", "Okumura-Hata, large city"),
        SUBURBAN("okumura-hata-suburban", "Okumura-Hata, suburban"),
        OPEN("okumura-hata-open", "Okumura-Hata, open");

        private final String id;
        private final String title;

        Surroundings(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    private static final String RANGE_SOURCE = "Hata 1980, range of the formula";

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 150, 1500, Severity.ERROR, RANGE_SOURCE),
            new ValidityRange(Quantity.DISTANCE_KM, 1, 20, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 30, 200, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 10, Severity.WARNING, RANGE_SOURCE));

    private final Surroundings surroundings;
    private final ModelDescription description;

    /** The formula for one kind of surroundings. */
    public OkumuraHata(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.description = new ModelDescription(
                surroundings.id,
                surroundings.title,
                "M. Hata, IEEE Transactions on Vehicular Technology VT-29 (3), 1980",
                VALIDITY,
                Set.of(ModelNeed.TERRAIN));
    }

    /**
     * The formula itself, without the free-space floor, in dB.
     *
     * @param frequencyMhz carrier frequency
     * @param effectiveBaseHeightMeters hb, positive
     * @param mobileHeightMeters hm, positive
     * @param distanceKm positive
     */
    public static double formulaDb(
            Surroundings surroundings,
            double frequencyMhz,
            double effectiveBaseHeightMeters,
            double mobileHeightMeters,
            double distanceKm) {
        return law(surroundings, frequencyMhz, mobileHeightMeters)
                .lossDb(Math.log10(effectiveBaseHeightMeters), Math.log10(distanceKm));
    }

    private static HeightLaw law(Surroundings surroundings, double frequencyMhz, double mobileHeightMeters) {
        double logF = Math.log10(frequencyMhz);
        double correction = surroundings == Surroundings.URBAN_LARGE
                ? MobileHeightCorrection.largeCityDb(frequencyMhz, mobileHeightMeters)
                : MobileHeightCorrection.mediumCityDb(frequencyMhz, mobileHeightMeters);
        double relief = switch (surroundings) {
            case URBAN, URBAN_LARGE -> 0;
            // Hata 1980, suburban: - 2 log^2(f/28) - 5.4
            case SUBURBAN -> {
                double log = Math.log10(frequencyMhz / 28);
                yield -2 * log * log - 5.4;
            }
            // Hata 1980, open: - 4.78 log^2 f + 18.33 log f - 40.94
            case OPEN -> -4.78 * logF * logF + 18.33 * logF - 40.94;
        };
        // Hata 1980, urban; COST 231 section 4.4.1
        return new HeightLaw(69.55 + 26.16 * logF - correction + relief, -13.82, 44.9, -6.55, 0, 0);
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public HeightLaw law(RadioLink link) {
        return law(surroundings, link.frequencyMhz(), link.receiverHeightAboveGroundMeters());
    }
}
