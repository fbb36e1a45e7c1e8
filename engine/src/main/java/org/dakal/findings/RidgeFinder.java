package org.dakal.findings;

import org.dakal.pathloss.Mast;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.propagation.terminal.MapProfiles;
import org.dakal.propagation.terminal.ReceiverClutter;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;
import org.jspecify.annotations.Nullable;

/** Looks along the path from a mast to a cell: what stands in the way, and what the path would lose without it. */
final class RidgeFinder {
    /** Flat land needs no fine steps. */
    private static final int FLAT_STEPS = 100;

    private final Terrain terrain;
    private final ProfileSampler sampler;
    private final MapProfiles profiles;
    private final RadioEnvironment environment;
    private final double receiverHeightMeters;

    RidgeFinder(Terrain terrain, RadioEnvironment environment, double receiverHeightMeters) {
        this.terrain = terrain;
        this.sampler = new ProfileSampler(terrain, terrain.grid().cellSizeMeters());
        this.profiles = new MapProfiles(terrain);
        this.environment = environment;
        this.receiverHeightMeters = receiverHeightMeters;
    }

    /** Loss over a path in dB by the model of the cell's land cover, which is the one that the mast's matrix took. */
    private double lossDb(Mast mast, int cell, TerrainProfile path) {
        ModelSetup setup = mast.models().at(terrain.clutterCode(cell));
        return setup.model().pathLossDb(path, link(mast, setup));
    }

    private RadioLink link(Mast mast, ModelSetup setup) {
        return setup.link(mast.frequencyMhz(), mast.heightAboveGroundMeters(), receiverHeightMeters, environment);
    }

    private TerrainProfile path(Mast mast, int cell) {
        ModelSetup setup = mast.models().at(terrain.clutterCode(cell));
        double x = terrain.grid().xMeters(terrain.grid().columnOf(cell));
        double y = terrain.grid().yMeters(terrain.grid().rowOf(cell));
        return profiles.between(mast.xMeters(), mast.yMeters(), x, y, setup.model(), link(mast, setup));
    }

    /** What the land cover in the cell and on the path from a mast takes, in dB; 0 where that is not known. */
    double landCoverDb(Mast mast, int cell) {
        double onPath = 0;
        if (terrain.clutter() != null) {
            TerrainProfile path = path(mast, cell);
            double takenDb =
                    path.hasClutter() ? lossDb(mast, cell, path) - lossDb(mast, cell, path.withoutClutter()) : 0;
            onPath = Double.isNaN(takenDb) ? 0 : takenDb;
        }
        return onPath
                + new ReceiverClutter(terrain, mast.models(), mast.frequencyMhz(), receiverHeightMeters).lossDb(cell);
    }

    /**
     * Loss in dB from a mast to a cell if the land between rose or fell evenly and were bare; NaN when an end is
     * unknown.
     */
    double flatLandLossDb(Mast mast, int cell) {
        double x = terrain.grid().xMeters(terrain.grid().columnOf(cell));
        double y = terrain.grid().yMeters(terrain.grid().rowOf(cell));
        double length = Math.max(1, Math.hypot(x - mast.xMeters(), y - mast.yMeters()));
        double step = Math.max(terrain.grid().cellSizeMeters(), length / FLAT_STEPS);
        int last = (int) Math.ceil(length / step);
        double from = terrain.ground().elevationMeters(mast.xMeters(), mast.yMeters());
        double to = terrain.ground().get(cell);
        double[] ground = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            ground[i] = from + (to - from) * i / last;
        }
        return lossDb(mast, cell, TerrainProfile.evenlySpaced(length / last, ground));
    }

    /**
     * The point between a mast and a cell that rises highest over the straight line from antenna to phone, with the
     * effective Earth's bulge {@code d1 d2 / (2 a)} under it; null when the two are too close to have one between, and
     * when the path crosses unknown ground. A map takes a cell's loss from the rays beside it, so that the loss may be
     * known where the straight path itself touches a void; the highest point may then be the unknown one, and none is
     * named.
     */
    Cause.@Nullable Ridge between(Mast mast, int cell) {
        double x = terrain.grid().xMeters(terrain.grid().columnOf(cell));
        double y = terrain.grid().yMeters(terrain.grid().rowOf(cell));
        TerrainProfile profile = sampler.between(mast.xMeters(), mast.yMeters(), x, y);
        if (!profile.isKnown()) {
            return null;
        }
        int last = profile.size() - 1;
        double antenna = profile.groundMeters(0) + mast.heightAboveGroundMeters();
        double phone = profile.groundMeters(last) + receiverHeightMeters;
        double length = profile.lengthKm();
        int highest = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < last; i++) {
            double d = profile.distanceKm(i);
            double bulgeMeters = 500 * d * (length - d) / environment.effectiveEarthRadiusKm();
            double above = profile.groundMeters(i) + bulgeMeters - (antenna + (phone - antenna) * d / length);
            if (above > most) {
                most = above;
                highest = i;
            }
        }
        if (highest < 0) {
            return null;
        }
        double share = profile.distanceKm(highest) / length;
        double loss = lossDb(mast, cell, path(mast, cell));
        double freeSpace = FreeSpace.lossDb(FreeSpace.slantDistanceKm(length, antenna, phone), mast.frequencyMhz());
        return new Cause.Ridge(
                mast.xMeters() + (x - mast.xMeters()) * share,
                mast.yMeters() + (y - mast.yMeters()) * share,
                profile.groundMeters(highest),
                most,
                loss - freeSpace);
    }
}
