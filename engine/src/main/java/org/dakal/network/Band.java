package org.dakal.network;

import java.util.Set;
import org.dakal.propagation.models.ModelChoice;

/**
 * A layer of the network: sectors of one band share frequency and interfere with each other.
 *
 * @param id name in the scenario, e.g. "L1800"
 * @param frequencyMhz downlink carrier frequency
 * @param subcarrierSpacingKhz of LTE and NR; NaN for technologies without subcarriers
 * @param services what people use it for; all where nobody says
 */
public record Band(
        String id,
        Technology technology,
        double frequencyMhz,
        double bandwidthMhz,
        double subcarrierSpacingKhz,
        ModelChoice models,
        Set<Service> services) {
    /** Good for every service. */
    public static final Set<Service> ALL_SERVICES = Set.of(Service.values());

    public Band {
        services = Set.copyOf(services);
    }

    /** A band with one model everywhere, an id of the catalogue, and the spacing that is usual at the frequency. */
    public Band(String id, Technology technology, double frequencyMhz, double bandwidthMhz, String modelId) {
        this(
                id,
                technology,
                frequencyMhz,
                bandwidthMhz,
                technology.usualSubcarrierSpacingKhz(frequencyMhz),
                ModelChoice.of(modelId),
                ALL_SERVICES);
    }

    /** This band with one model everywhere, an id of the catalogue. */
    public Band withModel(String modelId) {
        return new Band(
                id, technology, frequencyMhz, bandwidthMhz, subcarrierSpacingKhz, ModelChoice.of(modelId), services);
    }

    /** Whose spectrum it is. */
    public Carrier carrier() {
        return Carrier.of(id);
    }

    public Band withId(String other) {
        return new Band(other, technology, frequencyMhz, bandwidthMhz, subcarrierSpacingKhz, models, services);
    }

    /** The model of receivers whose land cover has none of its own. */
    public String modelId() {
        return models.standard().modelId();
    }

    /** Level of the measured signal of a carrier this wide against its full power, in dB, zero or less. */
    public double referenceSignalOffsetDb(double carrierBandwidthMhz) {
        return technology.referenceSignalOffsetDb(frequencyMhz, subcarrierSpacingKhz, carrierBandwidthMhz);
    }
}
