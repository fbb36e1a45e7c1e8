package org.dakal.scenarios.terrain;

/** Heights from a formula. */
public record MadeSource(String description, boolean illustrative, TerrainSamples.Ground ground)
        implements ElevationSource {
    @Override
    public double elevationMeters(double latitudeDegrees, double longitudeDegrees) {
        return ground.at(latitudeDegrees, longitudeDegrees);
    }
}
