package org.dakal.tools.cli.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossStore;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.DiskPathLossStore;
import org.dakal.scenarios.store.KeptTiles;
import org.dakal.scenarios.store.StoreUse;
import org.dakal.study.StateStore;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.jspecify.annotations.Nullable;

/** The store of one run, on disk or only in memory. */
public final class StudyStore implements AutoCloseable {
    private final @Nullable DiskPathLossStore disk;
    private final PathLossStore store;

    private StudyStore(@Nullable DiskPathLossStore disk) {
        this.disk = disk;
        this.store = disk == null ? new InMemoryPathLossStore() : disk;
    }

    /**
     * The store that was chosen, opened for a scenario.
     *
     * @param isMapped whether path loss on disk is read through mapped files, which count as memory of the process
     */
    public static StudyStore open(StoreChoice choice, Scenario scenario, boolean isMapped) {
        return new StudyStore(
                choice.folder() == null
                        ? null
                        : DiskPathLossStore.open(
                                choice.folder(), choice.limitBytes(), scenario.name(), scenario.request(), isMapped));
    }

    public PathLossStore store() {
        return store;
    }

    /** The masts whose path loss is to be computed, for it seems not to be kept. */
    public List<Mast> missing(Collection<Mast> masts) {
        return masts.stream()
                .filter(mast -> disk == null || !disk.seemsToHave(mast))
                .toList();
    }

    /** Whether path loss lies on a disk. */
    public boolean isOnDisk() {
        return disk != null;
    }

    /** Bytes that matrices of masts will take on the disk; none where they are kept in memory. */
    public long likelyByteCount(Collection<Mast> masts) {
        return disk == null
                ? 0
                : masts.stream().mapToLong(disk::likelyByteCount).sum();
    }

    /** Where the study's state is kept between runs. */
    public StateStore states(StudyRequest request) {
        return disk == null ? StateStore.NONE : disk.states(request);
    }

    /** Where tiles of the study's layers are kept until it is complete. */
    public Optional<KeptTiles> tiles(StudyRequest request) {
        return disk == null ? Optional.empty() : disk.tiles(request);
    }

    /** How much was there already, how much was made, and what went wrong. */
    public void tell(Console console) {
        if (disk == null) {
            return;
        }
        StoreUse use = disk.use();
        String matrices = count(use.foundCount(), use.foundBytes());
        String state = use.foundCount() == 0 ? "today's state" : "today's state and " + matrices;
        console.say("  Path-loss store: " + (use.stateReused() ? state : matrices) + " reused, "
                + count(use.writtenCount(), use.writtenBytes()) + " made and kept");
        if (use.droppedCount() > 0) {
            console.say("  " + Wording.count(use.droppedCount(), "damaged file") + " of the store "
                    + (use.droppedCount() == 1 ? "was" : "were") + " removed and made again");
        }
        if (!use.problem().isEmpty()) {
            console.say("  warning: path loss was not all kept: " + use.problem() + ". The results are complete.");
        }
    }

    private static String count(int matrixCount, long byteCount) {
        return matrixCount == 0
                ? "none"
                : Figures.count(matrixCount) + (matrixCount == 1 ? " matrix (" : " matrices (")
                        + Figures.bytes(byteCount) + ")";
    }

    @Override
    public void close() {
        if (disk != null) {
            disk.close();
        }
    }
}
