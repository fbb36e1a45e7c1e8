package org.dakal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dakal.coverage.kernel.ModelLoops;
import org.dakal.coverage.kernel.Sweep;
import org.dakal.coverage.kernel.SweepArea;
import org.dakal.coverage.kernel.WindowWork;
import org.dakal.grid.CellWindow;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.LandCoverUse;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.terrain.Terrain;

/**
 * One matrix in the making, in pieces for many threads. Where land cover chooses among models, each model that some
 * cell of the window has fills a layer of its own, and every cell takes the layer of its class.
 */
final class PathLossJob {
    private final Mast mast;
    private final Terrain terrain;
    private final Quality quality;
    private final Consumer<PathLossMatrix> finished;
    private final CellWindow window;
    private final LayerChoice choice;
    private final List<Layer> layers = new ArrayList<>();
    private final AtomicInteger openPieces = new AtomicInteger();

    PathLossJob(
            Mast mast,
            Terrain terrain,
            ServiceProfile profile,
            CoverageOptions options,
            Consumer<PathLossMatrix> finished) {
        this.mast = mast;
        this.terrain = terrain;
        this.quality = options.quality();
        this.finished = finished;
        this.window = terrain.grid().windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
        this.choice = new LayerChoice(mast.models(), terrain, window);
        for (ModelSetup setup : choice.setups()) {
            layers.add(new Layer(
                    setup.model(),
                    setup.link(
                            mast.frequencyMhz(),
                            mast.heightAboveGroundMeters(),
                            profile.receiverHeightAboveGroundMeters(),
                            options.environment())));
        }
    }

    /** All of the work; the matrix is handed over by the last piece that ends. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Layer layer : layers) {
            WindowWork work = layer.work;
            int unitCount = Math.max(1, work.unitCount());
            for (int first = 0; first < unitCount; first += work.unitsPerPiece()) {
                pieces.add(new Piece(layer, first, Math.min(unitCount, first + work.unitsPerPiece())));
            }
        }
        openPieces.set(pieces.size());
        return pieces;
    }

    long expectedCellCount() {
        double circle = Math.PI * mast.radiusMeters() * mast.radiusMeters();
        double cell = terrain.grid().cellSizeMeters() * terrain.grid().cellSizeMeters();
        return layers.size() * (long) Math.min(window.cellCount(), circle / cell);
    }

    private void finish() {
        float[] lossDb = layers.get(0).lossDb();
        choice.merge(layers.stream().map(Layer::lossDb).toList(), lossDb);
        PathLossMatrix.toSteps(lossDb);
        finished.accept(new PathLossMatrix(mast, window, lossDb));
        // Others' pieces are still in hand, and jobs with them; who finished keeps the losses now, or a file does.
        layers.forEach(Layer::release);
    }

    /** One model over the window. Its array is made by the first piece that runs. */
    private final class Layer {
        private final WindowWork work;
        private float[] lossDb = {};

        Layer(PathLossModel model, RadioLink link) {
            // A model of bare ground alone need not look at what stands on it
            Terrain seen = model.landCoverUse() == LandCoverUse.AT_THE_RECEIVER
                    ? new Terrain(terrain.ground(), null)
                    : terrain;
            SweepArea area = new SweepArea(seen, window, mast.xMeters(), mast.yMeters(), mast.radiusMeters());
            this.work = quality == Quality.EXACT
                    ? ModelLoops.exactWork(model, link, area)
                    : ModelLoops.work(model, link, area, quality == Quality.FAST);
        }

        int compute(int first, int end) {
            return work.sweep().sweep(first, end, lossDb());
        }

        synchronized void release() {
            lossDb = new float[0];
        }

        synchronized float[] lossDb() {
            if (lossDb.length == 0) {
                lossDb = Sweep.allocate(window);
            }
            return lossDb;
        }
    }

    /** Some rays or rows of a layer. */
    final class Piece {
        private final Layer layer;
        private final int first;
        private final int end;

        Piece(Layer layer, int first, int end) {
            this.layer = layer;
            this.first = first;
            this.end = end;
        }

        /** Computes; the number of cells filled. */
        int run() {
            int filled = layer.compute(first, end);
            if (openPieces.decrementAndGet() == 0) {
                finish();
            }
            return filled;
        }
    }
}
