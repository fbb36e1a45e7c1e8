package org.dakal.coverage.kernel.ray;

import java.util.Arrays;
import org.dakal.propagation.LandCoverUse;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.terminal.RepresentativeClutter;
import org.dakal.terrain.TerrainProfile;

/** Any model along a ray, by handing it the ray's profile up to each receiver: right by construction, and slow. */
public final class ProfileRay implements RayLoss {
    private final PathLossModel model;
    private final RadioLink link;
    private final double stepMeters;
    private final double[] evenDistancesKm;
    private final double[] clutter;
    private double[] ground = {};

    public ProfileRay(PathLossModel model, RadioLink link, double stepMeters, int capacity) {
        this.model = model;
        this.link = link;
        this.stepMeters = stepMeters;
        this.evenDistancesKm = TerrainProfile.evenDistancesKm(stepMeters, capacity);
        this.clutter = new double[capacity];
    }

    @Override
    public void begin(TerrainRay ray) {
        ground = ray.ground;
        for (int i = 0; i < ray.knownCount; i++) {
            clutter[i] = ray.surface[i] - ray.ground[i];
        }
    }

    @Override
    public void prepare(Receiver receiver) {
        // All is done in lossDb
    }

    @Override
    public double lossDb(Receiver receiver) {
        int size = receiver.last + 2;
        double[] heights = Arrays.copyOf(ground, size);
        double[] clutterHeights = Arrays.copyOf(clutter, size);
        for (int i = receiver.rayLast + 1; i <= receiver.last; i++) {
            int own = i - receiver.rayLast - 1;
            heights[i] = receiver.ownGround[own];
            clutterHeights[i] = receiver.ownSurface[own] - receiver.ownGround[own];
        }
        heights[size - 1] = receiver.groundMeters;
        clutterHeights[size - 1] = receiver.clutterMeters;
        TerrainProfile profile = TerrainProfile.evenlySpacedTo(
                receiver.distanceMeters, stepMeters, evenDistancesKm, heights, clutterHeights, null);
        return model.pathLossDb(
                receiver.hasRoof() && model.landCoverUse() == LandCoverUse.ON_THE_PATH
                        ? RepresentativeClutter.withRoof(
                                profile, receiver.roofDistanceMeters / 1000, receiver.clutterMeters)
                        : profile,
                link);
    }

    @Override
    public RayLoss neighbour() {
        return new ProfileRay(model, link, stepMeters, clutter.length);
    }
}
