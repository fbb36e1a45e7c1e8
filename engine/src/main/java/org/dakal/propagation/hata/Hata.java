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
 * Hata's formula for Okumura's curves in its four surroundings, and its extension by COST 231 to 1500 to 2000 MHz in
 * two.
 *
 * <p>Source: M. Hata, "Empirical formula for propagation loss in land mobile radio services", IEEE Transactions on
 * Vehicular Technology VT-29 (3), 1980, summary of formulas; COST Action 231, "Digital mobile radio towards future
 * generation systems", Final Report, section 4.4.1, which has the urban formula and the extension. f in MHz, hb
 * effective base height in m (see {@link EffectiveBaseHeight}), hm mobile height in m, d in km.
 *
 * <p>The result is never below free space, which the formula would undercut close to high masts in the open.
 */
public final class Hata implements BaseHeightModel {
    /** The surroundings of the receiver, each with the document that has its formula. */
    public enum Surroundings {
        URBAN("okumura-hata-urban", "Okumura-Hata, small or medium city"),
        URBAN_LARGE("okumura-hata-urban-large", "Okumura-Hata, large city"),
        SUBURBAN("okumura-hata-suburban", "Okumura-Hata, suburban"),
        OPEN("okumura-hata-open", "Okumura-Hata, open"),
        COST231_MEDIUM("cost231-hata-medium", "COST 231 Hata, medium city and suburban centres"),
        COST231_METROPOLITAN("cost231-hata-metropolitan", "COST 231 Hata, metropolitan centres");

        private final String id;
        private final String title;

        Surroundings(String id, String title) {
            this.id = id;
            this.title = title;
        }

        private ModelDescription description() {
            boolean extended = this == COST231_MEDIUM || this == COST231_METROPOLITAN;
            return new ModelDescription(
                    id,
                    title,
                    extended
                            ? "COST 231 Final Report, section 4.4.1"
                            : "M. Hata, IEEE Transactions on Vehicular Technology VT-29 (3), 1980",
                    extended
                            ? validity(1500, 2000, "COST 231 Final Report, section 4.4.1")
                            : validity(150, 1500, "Hata 1980, range of the formula"),
                    Set.of(ModelNeed.TERRAIN));
        }

        private static List<ValidityRange> validity(double lowestMhz, double highestMhz, String source) {
            return List.of(
                    new ValidityRange(Quantity.FREQUENCY_MHZ, lowestMhz, highestMhz, Severity.ERROR, source),
                    new ValidityRange(Quantity.DISTANCE_KM, 1, 20, Severity.WARNING, source),
                    new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 30, 200, Severity.WARNING, source),
                    new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 10, Severity.WARNING, source));
        }
    }

    /** Hata fits large cities up to 200 MHz and from 400 MHz; the change between is put in the middle. */
    private static final double LARGE_CITY_SPLIT_MHZ = 300;

    private final Surroundings surroundings;
    private final ModelDescription description;

    /** The formula for one kind of surroundings. */
    public Hata(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.description = surroundings.description();
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public HeightLaw law(RadioLink link) {
        double frequencyMhz = link.frequencyMhz();
        double mobileHeightMeters = link.receiverHeightAboveGroundMeters();
        double logF = Math.log10(frequencyMhz);
        double correction = surroundings == Surroundings.URBAN_LARGE
                ? largeCityDb(frequencyMhz, mobileHeightMeters)
                : mediumCityDb(frequencyMhz, mobileHeightMeters);
        // Hata 1980, urban; COST 231 section 4.4.1, Lb in its two forms
        double urban = 69.55 + 26.16 * logF - correction;
        double extended = 46.3 + 33.9 * logF - correction;
        double constant = switch (surroundings) {
            case URBAN, URBAN_LARGE -> urban;
            // Hata 1980, suburban: - 2 log^2(f/28) - 5.4
            case SUBURBAN -> {
                double log = Math.log10(frequencyMhz / 28);
                yield urban + (-2 * log * log - 5.4);
            }
            // Hata 1980, open: - 4.78 log^2 f + 18.33 log f - 40.94
            case OPEN -> urban + (-4.78 * logF * logF + 18.33 * logF - 40.94);
            case COST231_MEDIUM -> extended;
            // COST 231 section 4.4.1, Cm
            case COST231_METROPOLITAN -> extended + 3;
        };
        return new HeightLaw(constant, -13.82, 44.9, -6.55, 0, 0);
    }

    /** The correction a(hm) for the height of the mobile antenna in a small or medium city, in dB. */
    static double mediumCityDb(double frequencyMhz, double mobileHeightMeters) {
        double logF = Math.log10(frequencyMhz);
        // Hata 1980, medium-small city; COST 231 section 4.4.1
        return (1.1 * logF - 0.7) * mobileHeightMeters - (1.56 * logF - 0.8);
    }

    /** For a large city, in dB. */
    static double largeCityDb(double frequencyMhz, double mobileHeightMeters) {
        if (frequencyMhz < LARGE_CITY_SPLIT_MHZ) {
            double log = Math.log10(1.54 * mobileHeightMeters);
            // Hata 1980, large city, f <= 200 MHz
            return 8.29 * log * log - 1.1;
        }
        double log = Math.log10(11.75 * mobileHeightMeters);
        // Hata 1980, large city, f >= 400 MHz
        return 3.2 * log * log - 4.97;
    }
}
