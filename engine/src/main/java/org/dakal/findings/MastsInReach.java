package org.dakal.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.grid.CellGrid;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.MastCorrection;
import org.dakal.propagation.FreeSpace;
import org.dakal.terrain.Terrain;
import org.dakal.units.Decibels;
import org.jspecify.annotations.Nullable;

/** The masts of a network, and of these the few that would be best at a cell over free space. */
final class MastsInReach {
    /**
     * A mast with its sectors, and the loss with which the strongest of them still serves where nothing is corrected
     * and levels vary as the service profile says.
     */
    record Candidate(
            Mast mast,
            List<InstalledSector> sectors,
            double allowedLossDb,
            double antennaMeters,
            @Nullable MastCorrection correction) {
        /** The sector whose boresight is nearest to the direction of a point; of equals the first. */
        InstalledSector towards(double xMeters, double yMeters) {
            double gridBearing = Math.toDegrees(Math.atan2(xMeters - mast.xMeters(), yMeters - mast.yMeters()));
            InstalledSector nearest = sectors.get(0);
            double least = 360;
            for (InstalledSector installed : sectors) {
                double bearing = gridBearing + installed.site().gridConvergenceDegrees();
                double off =
                        Math.abs(Math.IEEEremainder(bearing - installed.sector().azimuthDegrees(), 360));
                if (off < least) {
                    least = off;
                    nearest = installed;
                }
            }
            return nearest;
        }
    }

    private final CellGrid grid;
    private final Terrain terrain;
    private final double receiverHeightMeters;
    private final ShadowingSigma shadowing;
    private final @Nullable LossCorrection correction;
    private final Candidate[] masts;
    /** What a squared distance in m2 is multiplied by so that 1 is where free space uses up the allowed loss. */
    private final double[] weights;

    MastsInReach(Terrain terrain, Network network, ShadowingSigma shadowing, @Nullable LossCorrection correction) {
        this.grid = terrain.grid();
        this.terrain = terrain;
        this.shadowing = shadowing;
        this.correction = correction;
        this.receiverHeightMeters = shadowing.profile().receiverHeightAboveGroundMeters();
        Map<Mast, List<InstalledSector>> sectorsByMast = new LinkedHashMap<>();
        for (InstalledSector installed : network.sectors()) {
            sectorsByMast
                    .computeIfAbsent(Mast.of(installed), mast -> new ArrayList<>())
                    .add(installed);
        }
        this.masts = sectorsByMast.entrySet().stream()
                .map(entry -> candidate(entry.getKey(), entry.getValue()))
                .toArray(Candidate[]::new);
        this.weights = Arrays.stream(masts)
                .mapToDouble(
                        c -> Decibels.toRatio(FreeSpace.lossDb(1, c.mast().frequencyMhz()) - c.allowedLossDb() - 60))
                .toArray();
    }

    private Candidate candidate(Mast mast, List<InstalledSector> sectors) {
        ServiceProfile profile = shadowing.profile();
        double allowed = Double.NEGATIVE_INFINITY;
        for (InstalledSector installed : sectors) {
            double required = profile.designServedDbm(installed.band());
            allowed = Math.max(allowed, installed.referenceSignalEirpDbm() - required);
        }
        double ground = terrain.ground().elevationMeters(mast.xMeters(), mast.yMeters());
        return new Candidate(
                mast,
                sectors,
                allowed,
                ground + mast.heightAboveGroundMeters(),
                MastCorrection.of(
                        correction,
                        sectors,
                        terrain,
                        grid.windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters())));
    }

    /** The loss with which the strongest sector of a mast still serves a cell. */
    double allowedLossDb(Candidate candidate, int cell) {
        return candidate.allowedLossDb - takenOffDb(candidate, cell);
    }

    /** What a cell's own variability and a calibration take from the loss allowed. */
    private double takenOffDb(Candidate candidate, int cell) {
        MastCorrection ofMast = candidate.correction;
        if (ofMast == null) {
            return shadowing.extraMarginDb(cell);
        }
        double east = grid.xMeters(grid.columnOf(cell)) - candidate.mast.xMeters();
        double north = grid.yMeters(grid.rowOf(cell)) - candidate.mast.yMeters();
        // Sectors of a mast differ by their own offsets alone; the first stands for all.
        return shadowing.extraMarginDb(cell) + ofMast.lossDb(cell, Math.hypot(east, north), 0);
    }

    /** A few candidates for a cell, best first, and how far each is: 1 is where free space uses up the allowed loss. */
    static final class Nearest {
        final Candidate[] candidates;
        final double[] distances;
        int count;

        Nearest(int capacity) {
            candidates = new Candidate[capacity];
            distances = new double[capacity];
        }

        private void insert(Candidate candidate, double distance) {
            if (count == candidates.length && !(distance < distances[count - 1])) {
                return;
            }
            int place = count < candidates.length ? count++ : count - 1;
            while (place > 0 && distance < distances[place - 1]) {
                candidates[place] = candidates[place - 1];
                distances[place] = distances[place - 1];
                place--;
            }
            candidates[place] = candidate;
            distances[place] = distance;
        }
    }

    /** Fills in the masts whose radius reaches a cell's centre and whose level over free space is largest there. */
    void findNearest(int cell, Nearest nearest) {
        nearest.count = 0;
        double x = grid.xMeters(grid.columnOf(cell));
        double y = grid.yMeters(grid.rowOf(cell));
        double receiver = terrain.ground().get(cell) + receiverHeightMeters;
        for (int i = 0; i < masts.length; i++) {
            Mast mast = masts[i].mast();
            double dx = x - mast.xMeters();
            double dy = y - mast.yMeters();
            double squared = dx * dx + dy * dy;
            if (squared <= mast.radiusMeters() * mast.radiusMeters()) {
                double rise = receiver - masts[i].antennaMeters();
                // Where the ground of an end is unknown the level distance ranks the mast: it may reach, and is not
                // left out.
                double takenOffDb = takenOffDb(masts[i], cell);
                double weighted = (squared + (Double.isNaN(rise) ? 0 : rise * rise))
                        * (takenOffDb == 0 ? weights[i] : weights[i] * Decibels.toRatio(takenOffDb));
                nearest.insert(masts[i], weighted);
            }
        }
    }
}
