package org.dakal.pathloss;

import org.dakal.network.InstalledSector;
import org.dakal.propagation.models.ModelChoice;

/**
 * All of a sector that its path loss depends on.
 *
 * @param xMeters easting
 * @param yMeters northing
 * @param radiusMeters how far it is computed
 */
public record Mast(
        double xMeters,
        double yMeters,
        double heightAboveGroundMeters,
        double frequencyMhz,
        double radiusMeters,
        ModelChoice models) {

    /** A mast whose losses follow one model, whatever the land cover. */
    public Mast(
            double xMeters,
            double yMeters,
            double heightAboveGroundMeters,
            double frequencyMhz,
            double radiusMeters,
            String modelId) {
        this(xMeters, yMeters, heightAboveGroundMeters, frequencyMhz, radiusMeters, ModelChoice.of(modelId));
    }

    /** The mast of a sector; sectors with equal masts share one matrix. */
    public static Mast of(InstalledSector installed) {
        return new Mast(
                installed.site().xMeters(),
                installed.site().yMeters(),
                installed.sector().heightAboveGroundMeters(),
                installed.sector().frequencyMhz(),
                installed.sector().radiusKm() * 1000,
                installed.band().models());
    }

    /** The model of receivers whose land cover has none of its own. */
    public String modelId() {
        return models.standard().modelId();
    }
}
