package org.dakal.benchmarks.peers;

import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;

/** What the model itself says at a point, on that point's own profile. */
final class TrueLoss {
    private final Mast mast;
    private final PathLossModel model;
    private final RadioLink link;
    private final ProfileSampler sampler;

    TrueLoss(Terrain terrain, Mast mast) {
        this.mast = mast;
        this.model = PropagationModels.find(mast.modelId()).orElseThrow();
        this.link = new RadioLink(
                mast.frequencyMhz(),
                mast.heightAboveGroundMeters(),
                ServiceProfile.proposedDefault().receiverHeightAboveGroundMeters(),
                Polarization.VERTICAL,
                RadioEnvironment.DEFAULT,
                Percentages.MEDIAN);
        this.sampler = new ProfileSampler(terrain, terrain.grid().cellSizeMeters());
    }

    /** Loss in dB at a point in the grid's metres; NaN where ground is unknown. */
    double atDb(double xMeters, double yMeters) {
        TerrainProfile profile = sampler.between(mast.xMeters(), mast.yMeters(), xMeters, yMeters);
        return model.pathLossDb(profile, link);
    }
}
