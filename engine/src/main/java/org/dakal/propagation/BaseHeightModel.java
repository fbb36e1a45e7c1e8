package org.dakal.propagation;

import org.dakal.terrain.TerrainProfile;

/**
 * A model that asks the terrain for nothing but the effective base height (see {@link EffectiveBaseHeight}) and the two
 * ends.
 */
public interface BaseHeightModel extends PathLossModel {
    /** The formula for a link's frequency and receiver. */
    HeightLaw law(RadioLink link);

    @Override
    default double pathLossDb(TerrainProfile profile, RadioLink link) {
        double baseHeight = EffectiveBaseHeight.meters(profile, link.transmitterHeightAboveGroundMeters());
        double formula = law(link).lossDb(Math.log10(baseHeight), Math.log10(profile.lengthKm()));
        return Math.max(formula, FreeSpace.lossDb(FreeSpace.slantDistanceKm(profile, link), link.frequencyMhz()));
    }
}
