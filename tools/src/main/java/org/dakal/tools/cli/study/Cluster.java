package org.dakal.tools.cli.study;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellGrid;
import org.dakal.pathloss.PathLossStore;
import org.dakal.proposals.stability.FarDraws;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyRequest;

/**
 * Machines that share the work of a study. Found as a service of Java, so that no command knows what makes them one:
 * Dakal's own part for Apache Spark is built by Maven's profile {@code cluster}, and is not there otherwise.
 */
public interface Cluster {
    /**
     * What is asked of a cluster.
     *
     * @param master address of who shares out the work, e.g. spark://host:7077, or local[2] for threads of this process
     * @param shared folder that all machines see, as a path or an address
     * @param lossLimitBytes of path loss that may stay in the folder after the run
     * @param scenarioName for people who look into the folder
     */
    record Job(String master, String shared, long lossLimitBytes, String scenarioName, StudyRequest request) {}

    /**
     * Sides of the tiles that the layers of a grid are made in, in cells: the same however many machines there are, so
     * that a run that is taken up by others finds them.
     */
    static int tileSide(CellGrid grid) {
        int side = (int) (Math.sqrt(grid.cellCount()) / 8);
        return Math.max(64, Math.min(512, side / 64 * 64));
    }

    /** A study under way on the cluster. */
    interface Work extends AutoCloseable {
        /** Path loss in the shared folder; what is not there yet is computed by who asks. */
        PathLossStore store();

        /** Layers as the cluster's machines compute them, and draws, for it is a {@link FarDraws} too. */
        FarTiles tiles();

        /** Makes all path loss of the study that the shared folder does not have. */
        void makeLosses(ProgressListener listener) throws IOException;

        /** What the stages took so far, in lines for people. */
        List<String> told();

        /** Says that the study is complete, so that nothing of it but path loss need stay in the shared folder. */
        void finish();

        @Override
        void close() throws IOException;
    }

    /** Cores of a master that share the work; empty where only the master knows. Bad input where it is none. */
    OptionalInt coreCount(String master);

    /** Says before any work, as bad input, that nobody listens or that the folder cannot be written. */
    void check(String master, String shared);

    /**
     * Takes up a study: puts what the machines need into the shared folder.
     *
     * @throws IllegalArgumentException for a master or folder that cannot be used, with the reason
     * @throws IOException when the folder cannot be read or written
     */
    Work begin(Job job, StudyListener listener) throws IOException;
}
