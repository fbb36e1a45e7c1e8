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
 * Okumura's curves extrapolated to 3.5 GHz for fixed wireless access.
 *
 * <p>Source: Electronic Communications Committee, "The analysis of the coexistence of FWA cells in the 3.4-3.8 GHz
 * band", ECC Report 33, 2003: path loss as free space plus median loss minus two height gains. f in GHz, d in km, hb
 * effective base height (see {@link EffectiveBaseHeight}), hr receiver height, both in m. The result is never below
 * free space.
 */
public final class Ecc33 implements BaseHeightModel {
    /** Size of the city. */
    public enum City {
        MEDIUM("ecc33-medium", "ECC-33, medium city"),
        LARGE("ecc33-large", "ECC-33, large city");

        private final String id;
        private final String title;

        City(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    private static final double LOG_200 = Math.log10(200);

    private static final String RANGE_SOURCE = "usual range; ECC Report 33 extrapolates Okumura to 3.5 GHz";

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 700, 3500, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.DISTANCE_KM, 1, 10, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 20, 200, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 10, Severity.WARNING, RANGE_SOURCE));

    private final City city;
    private final ModelDescription description;

    /** The formula for one size of city. */
    public Ecc33(City city) {
        this.city = city;
        this.description =
                new ModelDescription(city.id, city.title, "ECC Report 33, 2003", VALIDITY, Set.of(ModelNeed.TERRAIN));
    }

    private static double receiverGainDb(City city, double logF, double receiverHeightMeters) {
        // ECC Report 33, height gains: a medium city's and a large city's receiver
        return switch (city) {
            case MEDIUM -> (42.57 + 13.7 * logF) * (Math.log10(receiverHeightMeters) - 0.585);
            case LARGE -> 0.759 * receiverHeightMeters - 1.862;
        };
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    /**
     * ECC Report 33, its parts sorted by logarithms: free-space attenuation Afs = 92.4 + 20 log d + 20 log f, basic
     * median path loss Abm = 20.41 + 9.83 log d + 7.894 log f + 9.56 log^2 f, less the base station height gain Gb =
     * log(hb / 200) (13.958 + 5.8 log^2 d) and the receiver's Gr.
     */
    @Override
    public HeightLaw law(RadioLink link) {
        double logF = Math.log10(link.frequencyMhz() / 1000);
        double constant = 92.4
                + 20 * logF
                + 20.41
                + 7.894 * logF
                + 9.56 * logF * logF
                + 13.958 * LOG_200
                - receiverGainDb(city, logF, link.receiverHeightAboveGroundMeters());
        return new HeightLaw(constant, -13.958, 20 + 9.83, 0, 5.8 * LOG_200, -5.8);
    }
}
