package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.CellWindow;
import org.dakal.grid.RasterSpace;
import org.dakal.network.ServiceQuality;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.LossValues;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.testing.HeapScratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A study in pages and rows equals the study in one piece, in every bit. */
class PagedStudyTest {
    /** A store as one on disk: losses are not in memory. It notes how many cells are taken at once. */
    private static final class FarStore implements PathLossStore {
        private final InMemoryPathLossStore near = new InMemoryPathLossStore();
        private final AtomicInteger mostAtOnce = new AtomicInteger();

        @Override
        public Map<Mast, PathLossMatrix> find(Collection<Mast> masts) {
            return near.find(masts);
        }

        @Override
        public List<PathLossMatrix> keep(List<PathLossMatrix> matrices) {
            return near.keep(matrices.stream().map(this::far).toList());
        }

        private PathLossMatrix far(PathLossMatrix matrix) {
            float[] lossDb = matrix.values();
            return new PathLossMatrix(matrix.mast(), matrix.window(), new LossValues() {
                @Override
                public int count() {
                    return lossDb.length;
                }

                @Override
                public float get(int index) {
                    return lossDb[index];
                }

                @Override
                public void copy(int first, int count, float[] into, int offset) {
                    mostAtOnce.accumulateAndGet(count, Math::max);
                    System.arraycopy(lossDb, first, into, offset, count);
                }
            });
        }
    }

    private static Object values(SignalLayers layers, RecordComponent layer) throws ReflectiveOperationException {
        Object raster = layer.getAccessor().invoke(layers);
        return raster.getClass().getMethod("values").invoke(raster);
    }

    private static void assertSame(StudyResult paged, StudyResult whole) throws ReflectiveOperationException {
        for (RecordComponent layer : SignalLayers.class.getRecordComponents()) {
            assertThat(values(paged.coverage().overall(), layer))
                    .as(layer.getName())
                    .isEqualTo(values(whole.coverage().overall(), layer));
            for (String band : whole.coverage().byBand().keySet()) {
                assertThat(values(paged.coverage().band(band), layer))
                        .as(layer.getName())
                        .isEqualTo(values(whole.coverage().band(band), layer));
            }
        }
        assertThat(paged.totals()).isEqualTo(whole.totals());
        assertThat(paged.spots())
                .usingElementComparator(StudySessionTest::same)
                .isEqualTo(whole.spots())
                .isNotEmpty();
        assertThat(paged.proposals()).isEqualTo(whole.proposals()).isNotEmpty();
        assertThat(paged.operators()).isEqualTo(whole.operators());
        if (whole.indoor() != null) {
            IndoorResult inside = Objects.requireNonNull(paged.indoor());
            assertThat(inside.totals()).isEqualTo(whole.indoor().totals());
            for (Building building : Building.values()) {
                assertThat(inside.coverage().layers(building).bestRsrpDbm().values())
                        .isEqualTo(whole.indoor()
                                .coverage()
                                .layers(building)
                                .bestRsrpDbm()
                                .values());
                assertThat(inside.coverage().layers(building).coverageClass().values())
                        .isEqualTo(whole.indoor()
                                .coverage()
                                .layers(building)
                                .coverageClass()
                                .values());
            }
        }
    }

    /** One row at a time in pages of a cell; an odd number of rows; all of it. With one thread and with three. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "256,100000,3", "1024,1000000,3", "65536,100000000,1"})
    void aStudyInPagesEqualsTheStudyInOnePiece(int pageCells, long limitBytes, int threadCount)
            throws ReflectiveOperationException {
        StudyRequest request = SessionWorld.request(threadCount);
        RasterSpace space = RasterSpace.paged(new HeapScratch(), limitBytes, pageCells);
        assertSame(
                StudySession.run(request, new FarStore(), StudyListener.NONE, space, FarTiles.NONE, 0),
                StudySession.run(request));
    }

    /**
     * Coverage of 60 rows: an eighth of 285,120 bytes is 35,640, and a row of 60 cells
     * in the layers of two bands and over both takes 60 x 3 x 22 = 3,960, so 9 rows. A mast of 7 km reaches 29 cells
     * of 500 m at the most, row by row: 9 x 29 losses are taken at once.
     */
    @Test
    void ofPathLossOnlyTheRowsThatAreWorkedOnAreHeld() {
        StudyRequest request = SessionWorld.request(2);
        assertThat(request.network().bands()).hasSize(2);
        FarStore store = new FarStore();
        try (CoverageEngine engine = new CoverageEngine(
                request.terrain(),
                request.serviceProfile(),
                request.coverageOptions(),
                store,
                null,
                RasterSpace.paged(new HeapScratch(), 285_120, 64),
                FarTiles.NONE)) {
            engine.pathLoss(request.network().sectors().stream().map(Mast::of).toList(), ProgressListener.NONE);
            store.mostAtOnce.set(0);
            engine.cover(request.network(), ProgressListener.NONE);
        }
        assertThat(store.mostAtOnce.get()).isEqualTo(9 * 29);
    }

    /** Tiles of other engines, in pages or in rasters that held other tiles before; the grid's edge cuts the last off. */
    @ParameterizedTest
    @CsvSource({"7,1,false", "25,3,false", "1000,2,false", "7,1,true", "25,3,true"})
    void aStudyOfTilesThatOthersComputeEqualsTheStudyInOnePiece(int side, int threadCount, boolean isShared)
            throws ReflectiveOperationException {
        StudyRequest request = SessionWorld.request(threadCount);
        RasterSpace grid = RasterSpace.shared();
        Supplier<RasterSpace> spaces =
                () -> isShared ? grid.sharing() : RasterSpace.paged(new HeapScratch(), 50_000, 64);
        AtomicInteger tileCount = new AtomicInteger();
        FarTiles far = (network, buildings, listener, taker) -> {
            CellWindow whole = request.terrain().grid().wholeWindow();
            for (int row = 0; row < whole.endRow(); row += side) {
                for (int column = 0; column < whole.endColumn(); column += side) {
                    CellWindow tile = new CellWindow(column, row, side, side).intersection(whole);
                    PathLossStore store = new InMemoryPathLossStore();
                    try (CoverageEngine outside = engine(request, store, spaces.get());
                            CoverageEngine inside = engine(request, store, spaces.get())) {
                        ByteBuffer bytes = outside.tile(network, tile, listener);
                        taker.take(
                                tile,
                                buildings == null
                                        ? bytes
                                        : inside.indoorTile(network, buildings, tile, bytes, listener));
                    }
                    tileCount.incrementAndGet();
                }
            }
            return true;
        };
        StudyResult tiled =
                StudySession.run(request, new InMemoryPathLossStore(), StudyListener.NONE, RasterSpace.MEMORY, far, 0);
        assertThat(tileCount.get()).isPositive();
        assertSame(tiled, StudySession.run(request));
    }

    private static CoverageEngine engine(StudyRequest request, PathLossStore store, RasterSpace space) {
        return new CoverageEngine(
                request.terrain(),
                request.serviceProfile(),
                request.coverageOptions(),
                store,
                request.correction(),
                space,
                FarTiles.NONE);
    }

    @Test
    void aTileOfAnotherSizeIsRefused() {
        StudyRequest request = SessionWorld.request(1);
        CellWindow tile = new CellWindow(0, 0, 4, 3);
        try (CoverageEngine engine = engine(request, new InMemoryPathLossStore(), RasterSpace.MEMORY)) {
            ByteBuffer bytes = engine.tile(request.network(), tile, ProgressListener.NONE);
            // 12 cells in the layers of two bands and over both, 22 bytes each
            assertThat(bytes.remaining()).isEqualTo(12 * 3 * 22);
            FarTiles far = (network, buildings, listener, taker) -> {
                taker.take(new CellWindow(0, 0, 4, 4), bytes);
                return true;
            };
            assertThatThrownBy(() -> StudySession.run(
                            request, new InMemoryPathLossStore(), StudyListener.NONE, RasterSpace.MEMORY, far, 0))
                    .hasMessageContaining("792 bytes")
                    .hasMessageContaining("1056");
        }
    }

    /** Proposals are then weighed by updates of coverage, which write to layers anew. */
    @Test
    void aStudyThatAsksForQualityEqualsItToo() throws ReflectiveOperationException {
        StudyRequest request = SessionWorld.asking(2, new ServiceQuality(-9, Double.NaN));
        RasterSpace space = RasterSpace.paged(new HeapScratch(), 200_000, 512);
        assertSame(
                StudySession.run(request, new FarStore(), StudyListener.NONE, space, FarTiles.NONE, 0),
                StudySession.run(request));
    }
}
