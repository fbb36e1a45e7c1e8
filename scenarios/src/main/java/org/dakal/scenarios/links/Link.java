package org.dakal.scenarios.links;

import com.fasterxml.jackson.databind.JsonNode;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.TerrainProfile;

/**
 * One link, understood.
 *
 * @param id as it stands in the file, text or number
 * @param transmitterHeightAboveGroundMeters antenna height over the profile's first point
 * @param receiverHeightAboveGroundMeters antenna height over the profile's last point
 * @param p1812 percentages for ITU-R P.1812
 * @param receiverLatitudeDegrees WGS 84; NaN when not given
 * @param receiverLongitudeDegrees WGS 84; NaN when not given
 * @param measuredPathLossDb basic transmission loss somebody measured; NaN when not given
 */
public record Link(
        JsonNode id,
        TerrainProfile profile,
        double frequencyMhz,
        double transmitterHeightAboveGroundMeters,
        double receiverHeightAboveGroundMeters,
        Polarization polarization,
        RadioEnvironment environment,
        Percentages longleyRice,
        Percentages p1812,
        double receiverLatitudeDegrees,
        double receiverLongitudeDegrees,
        double measuredPathLossDb) {
    static final String RECEIVER_LATITUDE = "rxLatitudeDegrees";
    static final String RECEIVER_LONGITUDE = "rxLongitudeDegrees";
    static final String PATH_LOSS_DB = "pathLossDb";

    /** What a model is told about the link; models without percentages of their own are asked for medians. */
    public RadioLink forModel(String modelId) {
        return new RadioLink(
                frequencyMhz,
                transmitterHeightAboveGroundMeters,
                receiverHeightAboveGroundMeters,
                polarization,
                environment,
                percentages(modelId));
    }

    Link over(TerrainProfile other) {
        return new Link(
                id,
                other,
                frequencyMhz,
                transmitterHeightAboveGroundMeters,
                receiverHeightAboveGroundMeters,
                polarization,
                environment,
                longleyRice,
                p1812,
                receiverLatitudeDegrees,
                receiverLongitudeDegrees,
                measuredPathLossDb);
    }

    private Percentages percentages(String modelId) {
        if (modelId.startsWith("itm")) {
            return longleyRice;
        }
        return modelId.startsWith("itu-r-p1812") ? p1812 : Percentages.MEDIAN;
    }
}
