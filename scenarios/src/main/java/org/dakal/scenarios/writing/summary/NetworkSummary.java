package org.dakal.scenarios.writing.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.Terrain;

/** The network in counts. */
public record NetworkSummary(int siteCount, int sectorCount, List<BandSummary> bands) {
    /** A band. */
    public record BandSummary(
            String id,
            String technology,
            double frequencyMhz,
            double bandwidthMhz,
            String model,
            Map<String, Double> modelParameters,
            Map<String, String> modelByClutter,
            int sectorCount,
            String folder) {}

    static NetworkSummary of(Network network, Terrain terrain, Map<String, String> folderOfBand) {
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
                    band.models().standard().parameters(),
                    byClutter(band.models(), terrain),
                    (int) sectors,
                    folderOfBand.getOrDefault(band.id(), "")));
        }
        return new NetworkSummary(network.sites().size(), network.sectors().size(), List.copyOf(bands));
    }

    private static Map<String, String> byClutter(ModelChoice models, Terrain terrain) {
        Map<String, String> names = new LinkedHashMap<>();
        models.byClutterCode().forEach((code, setup) -> {
            ClutterClass known =
                    terrain.clutter() == null ? null : terrain.clutter().classOf(code);
            names.put(known == null ? Integer.toString(code) : known.name(), setup.toString());
        });
        return names;
    }
}
