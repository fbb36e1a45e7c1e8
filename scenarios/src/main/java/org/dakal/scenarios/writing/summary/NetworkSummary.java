package org.dakal.scenarios.writing.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dakal.network.Band;
import org.dakal.network.Network;

/**
 * The network in counts.
 *
 * @param siteCount masts
 * @param sectorCount sectors
 * @param bands in the network's order
 */
public record NetworkSummary(int siteCount, int sectorCount, List<BandSummary> bands) {
    /**
     * A band.
     *
     * @param id of the band
     * @param technology GSM, UMTS, LTE or NR
     * @param frequencyMhz downlink carrier
     * @param bandwidthMhz channel bandwidth
     * @param model path-loss model, an id of the catalogue
     * @param sectorCount sectors of the band
     * @param folder where its rasters are
     */
    public record BandSummary(
            String id,
            String technology,
            double frequencyMhz,
            double bandwidthMhz,
            String model,
            int sectorCount,
            String folder) {}

    static NetworkSummary of(Network network, Map<String, String> folderOfBand) {
        List<BandSummary> bands = new ArrayList<>();
        for (Band band : network.bands()) {
            long sectors = network.sectors().stream()
                    .filter(s -> s.band().id().equals(band.id()))
                    .count();
            bands.add(new BandSummary(
                    band.id(),
                    band.technology().name(),
                    band.frequencyMhz(),
                    band.bandwidthMhz(),
                    band.modelId(),
                    (int) sectors,
                    folderOfBand.getOrDefault(band.id(), "")));
        }
        return new NetworkSummary(network.sites().size(), network.sectors().size(), List.copyOf(bands));
    }
}
