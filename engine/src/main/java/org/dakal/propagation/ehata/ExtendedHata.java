package org.dakal.propagation.ehata;

import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.terrain.TerrainProfile;

/**
 * The extended Hata model: Okumura's curves and corrections to 3 GHz and 100 km.
 *
 * <p>Source: E. Drocella and others, "3.5 GHz Exclusion Zone Analyses and Methodology", NTIA Report TR-15-517, 2015,
 * Appendix A, after Y. Okumura and others, Review of the Electrical Communication Laboratory 16 (9-10), 1968. The
 * transmitter is the base station, the receiver the mobile. Sea is what the profile's zones say.
 *
 * <p>Where the figures and NTIA's published results part, the published results are followed: the fine correction below
 * the median height, its 2 dB on flat ground, the scaling of heights above sea level on paths under 10 km (which puts
 * mobiles on high plains into valleys) and the weights of the line under a single ridge. Each is noted in its place.
 *
 * <p>The model form is never below free space; {@link #compute} gives the formula as it is.
 */
public final class ExtendedHata implements PathLossModel {
    /** The surroundings of the mobile. */
    public enum Surroundings {
        URBAN("ehata-urban", "Extended Hata, urban"),
        SUBURBAN("ehata-suburban", "Extended Hata, suburban"),
        RURAL("ehata-rural", "Extended Hata, rural");

        private final String id;
        private final String title;

        Surroundings(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    private static final String RANGE_SOURCE = "NTIA TR-15-517, Appendix A";

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 1500, 3000, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.DISTANCE_KM, 1, 100, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 30, 200, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 10, Severity.WARNING, RANGE_SOURCE));

    /** TR-15-517, location variability in a city: 7.1, 7.5 and 8.1 dB at 1.5, 2 and 3 GHz. */
    private static final LogParabola URBAN_DEVIATION = LogParabola.through(1500, 7.1, 2000, 7.5, 3000, 8.1);

    /** TR-15-517: more than in a city elsewhere. */
    private static final double MORE_DEVIATION_DB = 2;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final Surroundings surroundings;
    private final ModelDescription description;

    /** The model for one kind of surroundings. */
    public ExtendedHata(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.description = new ModelDescription(
                surroundings.id,
                surroundings.title,
                "NTIA Report TR-15-517, Appendix A",
                VALIDITY,
                Set.of(ModelNeed.TERRAIN, ModelNeed.ZONES),
                List.of(ModelParameter.percent("locationPercent", "share of locations with no more loss")));
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public double pathLossDb(TerrainProfile profile, RadioLink link) {
        if (!profile.isKnown()) {
            return Double.NaN;
        }
        return Math.max(compute(profile, link).lossDb(), freeSpaceDb(profile, link));
    }

    @Override
    public LossExplanation explain(TerrainProfile profile, RadioLink link) {
        return ExtendedHataExplanation.of(
                compute(profile, link),
                pathLossDb(profile, link),
                freeSpaceDb(profile, link),
                link.environment().effectiveEarthRadiusKm());
    }

    /** The loss over inland ground of one link, for loops that know it by its sums. */
    public InlandLoss inland(RadioLink link) {
        return new InlandLoss(
                MedianCurves.of(link.frequencyMhz(), surroundings),
                link.transmitterHeightAboveGroundMeters(),
                link.receiverHeightAboveGroundMeters(),
                locationDb(
                        locationStandardDeviationDb(link.frequencyMhz(), surroundings),
                        link.percentages().locationPercent()));
    }

    private ExtendedHataResult compute(TerrainProfile profile, RadioLink link) {
        return compute(
                profile,
                surroundings,
                link.frequencyMhz(),
                link.transmitterHeightAboveGroundMeters(),
                link.receiverHeightAboveGroundMeters(),
                link.percentages().locationPercent());
    }

    private static double freeSpaceDb(TerrainProfile profile, RadioLink link) {
        double slantKm = FreeSpace.slantDistanceKm(
                profile.lengthKm(),
                profile.groundMeters(0) + link.transmitterHeightAboveGroundMeters(),
                profile.groundMeters(profile.size() - 1) + link.receiverHeightAboveGroundMeters());
        return FreeSpace.lossDb(slantKm, link.frequencyMhz());
    }

    /**
     * The formula with all that led to it.
     *
     * @param profile from the base station to the mobile, known everywhere
     * @param surroundings of the mobile
     * @param frequencyMhz carrier frequency
     * @param baseHeightMeters over its ground
     * @param mobileHeightMeters over its ground
     * @param locationPercent share of locations at which the loss is not exceeded, between 0 and 100
     */
    public static ExtendedHataResult compute(
            TerrainProfile profile,
            Surroundings surroundings,
            double frequencyMhz,
            double baseHeightMeters,
            double mobileHeightMeters,
            double locationPercent) {
        MobilePath path = MobilePath.of(profile);
        EffectiveHeights heights = EffectiveHeights.of(path, baseHeightMeters, mobileHeightMeters);
        double deviation = locationStandardDeviationDb(frequencyMhz, surroundings);
        return new ExtendedHataResult(
                heights.baseMeters(),
                heights.mobileMeters(),
                MedianLoss.of(frequencyMhz, heights, path.lengthKm(), surroundings),
                Undulation.of(path),
                MobileSlope.of(path),
                Ridge.of(path, baseHeightMeters, mobileHeightMeters),
                SeaShare.of(path),
                deviation,
                locationDb(deviation, locationPercent));
    }

    private static double locationDb(double deviationDb, double locationPercent) {
        return deviationDb * STANDARD_NORMAL.inverseCumulativeProbability(locationPercent / 100);
    }

    /** Standard deviation over locations, in dB. */
    static double locationStandardDeviationDb(double frequencyMhz, Surroundings surroundings) {
        double urban = URBAN_DEVIATION.at(frequencyMhz);
        return surroundings == Surroundings.URBAN ? urban : urban + MORE_DEVIATION_DB;
    }
}
