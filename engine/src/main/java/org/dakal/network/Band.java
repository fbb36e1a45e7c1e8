package org.dakal.network;

/**
 * A layer of the network: sectors of one band share frequency and interfere with each other.
 *
 * @param id name in the scenario, e.g. "L1800"
 * @param technology radio access technology
 * @param frequencyMhz downlink carrier frequency
 * @param bandwidthMhz channel bandwidth
 * @param modelId path-loss model, an id of the catalogue
 */
public record Band(String id, Technology technology, double frequencyMhz, double bandwidthMhz, String modelId) {}
