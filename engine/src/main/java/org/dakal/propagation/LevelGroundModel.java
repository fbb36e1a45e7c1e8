package org.dakal.propagation;

import org.dakal.terrain.TerrainProfile;

/** A model over level ground: the loss of a link depends on the distance alone. */
public interface LevelGroundModel extends PathLossModel {
    /** Loss in dB at a distance along the ground, positive. */
    double lossDb(RadioLink link, double distanceKm);

    @Override
    default double pathLossDb(TerrainProfile profile, RadioLink link) {
        return lossDb(link, profile.lengthKm());
    }
}
