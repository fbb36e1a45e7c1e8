package org.dakal.network;

import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What counts as service. Classes are those of the level exceeded at the asked share of locations: the median less the
 * shadowing margin.
 *
 * @param name and version, printed on every output
 * @param status e.g. "proposed until it is confirmed", printed on every output
 * @param thresholds per technology
 * @param edgeProbabilityPercent share of locations that must reach a threshold, 50 to 99.9
 * @param shadowingSigmaDb standard deviation of the level between locations, positive
 * @param overlapMarginDb servers within this of the best count as overlapping
 * @param loadFraction share of the carrier other sectors use, 0 to 1, for interference
 * @param vehicleLossDb taken off levels in a vehicle, zero or more; NaN when nobody asks there
 */
public record ServiceProfile(
        String name,
        String status,
        Map<Technology, Thresholds> thresholds,
        double edgeProbabilityPercent,
        double shadowingSigmaDb,
        double receiverHeightAboveGroundMeters,
        double overlapMarginDb,
        double loadFraction,
        double noiseFigureDb,
        ServiceQuality quality,
        double vehicleLossDb) {

    /** Thermal noise density at 290 K, dBm per Hz. */
    private static final double THERMAL_NOISE_DBM_PER_HZ = -174;

    public ServiceProfile {
        thresholds = Map.copyOf(thresholds);
        if (!(edgeProbabilityPercent >= 50 && edgeProbabilityPercent <= 99.9)) {
            throw new IllegalArgumentException(
                    "edgeProbabilityPercent = " + edgeProbabilityPercent + " must be 50 to 99.9");
        }
        if (!(shadowingSigmaDb > 0)) {
            throw new IllegalArgumentException("shadowingSigmaDb = " + shadowingSigmaDb + " must be positive");
        }
        if (!(loadFraction >= 0 && loadFraction <= 1)) {
            throw new IllegalArgumentException("loadFraction = " + loadFraction + " must be 0 to 1");
        }
    }

    /** The default levels; proposed, not agreed with anyone. */
    public static ServiceProfile proposedDefault() {
        Map<Technology, Thresholds> thresholds = new EnumMap<>(Technology.class);
        thresholds.put(Technology.GSM, new Thresholds(-85, -95, -105));
        thresholds.put(Technology.UMTS, new Thresholds(-90, -100, -110));
        thresholds.put(Technology.LTE, new Thresholds(-95, -105, -115));
        thresholds.put(Technology.NR, new Thresholds(-95, -105, -115));
        return new ServiceProfile(
                "dakal-default-1",
                "proposed until it is confirmed",
                thresholds,
                90,
                8,
                1.5,
                6,
                0.5,
                7,
                ServiceQuality.NONE,
                Double.NaN);
    }

    public ServiceProfile withReceiverHeightAboveGroundMeters(double heightMeters) {
        return with(heightMeters, quality, vehicleLossDb);
    }

    /** This profile for a phone that asks for more than level, and perhaps in a vehicle. */
    public ServiceProfile with(ServiceQuality other, double otherVehicleLossDb) {
        return with(receiverHeightAboveGroundMeters, other, otherVehicleLossDb);
    }

    private ServiceProfile with(double heightMeters, ServiceQuality otherQuality, double otherVehicleLossDb) {
        return new ServiceProfile(
                name,
                status,
                thresholds,
                edgeProbabilityPercent,
                shadowingSigmaDb,
                heightMeters,
                overlapMarginDb,
                loadFraction,
                noiseFigureDb,
                otherQuality,
                otherVehicleLossDb);
    }

    /** Levels of a technology; every technology in use must have them. */
    public Thresholds thresholdsOf(Technology technology) {
        Thresholds found = thresholds.get(technology);
        if (found == null) {
            throw new IllegalArgumentException("service profile " + name + " has no thresholds for " + technology);
        }
        return found;
    }

    /** The thresholds that a median level must reach for the asked share of locations: shadowing margin added. */
    public Thresholds designThresholdsOf(Technology technology) {
        Thresholds t = thresholdsOf(technology);
        double margin = shadowingMarginDb();
        return new Thresholds(t.goodDbm() + margin, t.servedDbm() + margin, t.weakDbm() + margin);
    }

    /**
     * What a median level must reach to serve in a band where nobody interferes, dBm: the served threshold with the
     * shadowing margin, and what the SINR asked for takes over noise. Infinity where no level is enough.
     */
    public double designServedDbm(Band band) {
        double byLevel = thresholdsOf(band.technology()).servedDbm() + shadowingMarginDb();
        return Math.max(byLevel, noiseDbm(band) + quality.minimumSinrDb(band) + shadowingMarginDb());
    }

    /** What must be added to a threshold so that the asked share of locations reaches it, in dB. */
    public double shadowingMarginDb() {
        return shadowingSigmaDb
                * NormalDistribution.of(0, 1).inverseCumulativeProbability(edgeProbabilityPercent / 100);
    }

    /** Noise in the bandwidth of a band's measured signal, dBm. */
    public double noiseDbm(Band band) {
        double bandwidthHz = band.technology().noiseBandwidthHz(band.subcarrierSpacingKhz());
        return THERMAL_NOISE_DBM_PER_HZ + 10 * Math.log10(bandwidthHz) + noiseFigureDb;
    }
}
