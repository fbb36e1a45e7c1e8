package org.dakal.network;

import org.dakal.propagation.ModelChoice;

/**
 * A layer of the network: sectors of one band share frequency and interfere with each other.
 *
 * @param id name in the scenario, e.g. "L1800"
 * @param technology radio access technology
 * @param frequencyMhz downlink carrier frequency
 * @param bandwidthMhz channel bandwidth
 * @param models path-loss models
 */
public record Band(String id, Technology technology, double frequencyMhz, double bandwidthMhz, ModelChoice models) {

    /** With one model everywhere, an id of the catalogue. */
    public Band(String id, Technology technology, double frequencyMhz, double bandwidthMhz, String modelId) {
        this(id, technology, frequencyMhz, bandwidthMhz, ModelChoice.of(modelId));
    }

    /** The model of receivers whose land cover has none of its own. */
    public String modelId() {
        return models.standard().modelId();
    }
}
