package org.dakal.propagation.terminal;

import org.dakal.propagation.LandCoverUse;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;

/**
 * The profiles that models are to be asked for on a map: {@link ProfileSampler}'s, and for models that take land cover
 * on the path with both ends as {@link RepresentativeClutter} has them stand.
 */
public final class MapProfiles {
    private final Terrain terrain;
    private final ProfileSampler sampler;

    /** Samples once per cell size. */
    public MapProfiles(Terrain terrain) {
        this.terrain = terrain;
        this.sampler = new ProfileSampler(terrain, terrain.grid().cellSizeMeters());
    }

    /** Profile between two distinct points given in the grid's metres, mast first, as a model is to be asked for it. */
    public TerrainProfile between(
            double fromX, double fromY, double toX, double toY, PathLossModel model, RadioLink link) {
        ClutterRaster clutter = terrain.clutter();
        float most = (float) RepresentativeClutter.mostHeightMeters(link.transmitterHeightAboveGroundMeters());
        TerrainProfile profile = sampler.between(fromX, fromY, toX, toY, most);
        int receiver = terrain.grid().indexAt(toX, toY);
        return clutter == null || receiver < 0 || model.landCoverUse() != LandCoverUse.ON_THE_PATH
                ? profile
                : RepresentativeClutter.onMap(profile, clutter.streetWidthMeters(receiver));
    }
}
