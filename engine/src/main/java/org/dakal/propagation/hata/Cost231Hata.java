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
 * The extension of Hata's formula to 1500 to 2000 MHz.
 *
 * <p>Source: COST Action 231, "Digital mobile radio towards future generation systems", Final Report, section 4.4.1.
 * f in MHz, hb effective base height in m (see {@link EffectiveBaseHeight}), hm mobile
 * height in m, d in km. The result is never below free space.
 */
public final class Cost231Hata implements BaseHeightModel {
    /** The surroundings of the receiver. */
    public enum Surroundings {
        MEDIUM("cost231-hata-medium", "COST 231 Hata, medium city and suburban centres", 0),
        METROPOLITAN("cost231-hata-metropolitan", "COST 231 Hata, metropolitan centres", 3);

        private final String id;
        private final String title;
        private final double correctionDb;

        Surroundings(String id, String title, double correctionDb) {
            this.id = id;
            this.title = title;
            this.correctionDb = correctionDb;
        }
    }

    private static final String RANGE_SOURCE = "COST 231 Final Report, section 4.4.1";

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 1500, 2000, Severity.ERROR, RANGE_SOURCE),
            new ValidityRange(Quantity.DISTANCE_KM, 1, 20, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 30, 200, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 10, Severity.WARNING, RANGE_SOURCE));

    private final Surroundings surroundings;
    private final ModelDescription description;

    /** The formula for one kind of surroundings. */
    public Cost231Hata(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.description = new ModelDescription(
                surroundings.id,
                surroundings.title,
                "COST 231 Final Report, section 4.4.1",
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
        // COST 231 section 4.4.1, Lb with Cm
        double constant = 46.3
                + 33.9 * Math.log10(frequencyMhz)
                - MobileHeightCorrection.mediumCityDb(frequencyMhz, mobileHeightMeters)
                + surroundings.correctionDb;
        return new HeightLaw(constant, -13.82, 44.9, -6.55, 0, 0);
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
