package org.dakal.propagation.spm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.diffraction.Bullington;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.RadioWaves;

/**
 * The standard propagation model (SPM) in the form planning tools share:
 *
 * <pre>L = K1 + K2 log d + K3 log HTxeff + K4 Ldiff + K5 log d log HTxeff + K6 HRx + K7 log HRx + Kclutter
 * f(clutter)</pre>
 *
 * with d the slant distance in m, HTxeff the transmitter's height over the mean ground of the whole path, kept within
 * 20 to 200 m, and HRx over the receiver's ground. Ldiff is what the ground costs more than level ground
 * between the same antennas would, both by the Bullington diffraction of ITU-R P.526: what level ground costs is in the
 * other terms already. So are buildings and trees: K1 to K3 and K5 are those of a built-up area, or tuned by
 * measurements in one, and f(clutter) sets classes of land cover apart. Diffraction therefore takes the bare ground;
 * over the tops of the clutter it would count buildings a second time. The loss is never below free space.
 *
 * <p>Source: the formula as published in the Atoll SPM calibration guide; the default factors from Hata's.
 */
public final class StandardPropagationModel implements PathLossModel {
    private static final double LOWEST_HEIGHT_METERS = 20;
    private static final double HIGHEST_HEIGHT_METERS = 200;

    private static final String RANGE_SOURCE = "SPM, fitted to Hata's formula";

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 150, 3500, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.DISTANCE_KM, 1, 20, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(
                    Quantity.TRANSMITTER_HEIGHT_METERS,
                    LOWEST_HEIGHT_METERS,
                    HIGHEST_HEIGHT_METERS,
                    Severity.WARNING,
                    RANGE_SOURCE),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 10, Severity.WARNING, RANGE_SOURCE));

    private static final ModelDescription DESCRIPTION = new ModelDescription(
            "standard-propagation-model",
            "Standard propagation model, K1 to K7",
            "SPM calibration guide, Forsk 2004; default factors from Hata 1980 and COST 231",
            VALIDITY,
            Set.of(ModelNeed.TERRAIN, ModelNeed.LAPSE_RATE),
            SpmParameters.ALL);

    private final DoubleFunction<ModelFactors> factorsOfFrequencyMhz;
    private final ClutterOffsets clutter;

    /** Untuned: the factors of Hata's formula at the link's frequency, no clutter offsets. */
    public StandardPropagationModel() {
        this(ModelFactors::ofHata, ClutterOffsets.NONE);
    }

    private StandardPropagationModel(DoubleFunction<ModelFactors> factorsOfFrequencyMhz, ClutterOffsets clutter) {
        this.factorsOfFrequencyMhz = factorsOfFrequencyMhz;
        this.clutter = clutter;
    }

    @Override
    public ModelDescription description() {
        return DESCRIPTION;
    }

    @Override
    public StandardPropagationModel with(Map<String, Double> parameters) {
        return new StandardPropagationModel(
                frequencyMhz -> SpmParameters.factors(factorsOfFrequencyMhz.apply(frequencyMhz), parameters),
                SpmParameters.offsets(parameters));
    }

    @Override
    public double pathLossDb(TerrainProfile profile, RadioLink link) {
        if (!profile.isKnown()) {
            return Double.NaN;
        }
        return Math.max(terms(profile, link).lossDb(), FreeSpace.lossDb(slantKm(profile, link), link.frequencyMhz()));
    }

    /** K1 to K7 at a frequency. */
    public ModelFactors factors(double frequencyMhz) {
        return factorsOfFrequencyMhz.apply(frequencyMhz);
    }

    /** What the land cover around the receiver adds. */
    public ClutterOffsets clutter() {
        return clutter;
    }

    /** Each term; the profile must be known everywhere. */
    public ModelTerms terms(TerrainProfile profile, RadioLink link) {
        ModelFactors k = factors(link.frequencyMhz());
        // SPM calibration guide: K1 to K7 in their order
        double logD = Math.log10(1000 * slantKm(profile, link));
        double logH = Math.log10(effectiveHeightMeters(profile, link.transmitterHeightAboveGroundMeters()));
        double receiver = link.receiverHeightAboveGroundMeters();
        return new ModelTerms(
                k.k1(),
                k.k2() * logD,
                k.k3() * logH,
                k.k4() == 0
                        ? 0
                        : k.k4() * diffractionDb(profile.hasClutter() ? profile.withoutClutter() : profile, link),
                k.k5() * logD * logH,
                k.k6() * receiver + k.k7() * Math.log10(receiver),
                k.clutterFactor() * clutter.offsetDb(profile));
    }

    static double effectiveHeightMeters(TerrainProfile profile, double heightAboveGroundMeters) {
        double area = 0;
        for (int i = 1; i < profile.size(); i++) {
            area += (profile.distanceKm(i) - profile.distanceKm(i - 1))
                    * (profile.groundMeters(i) + profile.groundMeters(i - 1))
                    / 2;
        }
        return effectiveHeightMeters(profile.groundMeters(0) + heightAboveGroundMeters, area / profile.lengthKm());
    }

    /**
     * HTxeff in metres.
     *
     * @param transmitterMeters antenna above sea level
     * @param meanGroundMeters of the whole path, by the trapezoidal rule, so that the spacing of points does not matter
     */
    public static double effectiveHeightMeters(double transmitterMeters, double meanGroundMeters) {
        return Math.max(LOWEST_HEIGHT_METERS, Math.min(HIGHEST_HEIGHT_METERS, transmitterMeters - meanGroundMeters));
    }

    private static double diffractionDb(TerrainProfile bareGround, RadioLink link) {
        double radiusKm = link.environment().effectiveEarthRadiusKm();
        double wavelength = RadioWaves.wavelengthMeters(link.frequencyMhz());
        double actual = Bullington.lossDb(
                bareGround,
                transmitterMeters(bareGround, link),
                receiverMeters(bareGround, link),
                radiusKm,
                wavelength);
        double level = Bullington.smoothLossDb(
                bareGround,
                link.transmitterHeightAboveGroundMeters(),
                link.receiverHeightAboveGroundMeters(),
                radiusKm,
                wavelength);
        return Math.max(0, actual - level);
    }

    private static double slantKm(TerrainProfile profile, RadioLink link) {
        return FreeSpace.slantDistanceKm(
                profile.lengthKm(), transmitterMeters(profile, link), receiverMeters(profile, link));
    }

    private static double transmitterMeters(TerrainProfile profile, RadioLink link) {
        return profile.groundMeters(0) + link.transmitterHeightAboveGroundMeters();
    }

    private static double receiverMeters(TerrainProfile profile, RadioLink link) {
        return profile.groundMeters(profile.size() - 1) + link.receiverHeightAboveGroundMeters();
    }
}
