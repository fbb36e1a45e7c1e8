package org.dakal.tools.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.TaskContext;
import org.dakal.grid.CellWindow;
import org.dakal.network.IndoorProfile;
import org.dakal.network.InstalledSector;
import org.jspecify.annotations.Nullable;
import scala.Function2;
import scala.collection.Iterator;

/** What Spark sends to the machines. A task may be done twice, by two machines at once even: its files are the same. */
final class Tasks {
    private Tasks() {}

    /**
     * What a task did.
     *
     * @param doneCount masts or tiles
     * @param byteCount written into the shared folder
     * @param seconds of wall time
     */
    record Done(int doneCount, long byteCount, double seconds) implements Serializable {
        Done plus(Done other) {
            return new Done(doneCount + other.doneCount, byteCount + other.byteCount, seconds + other.seconds);
        }
    }

    /** What a machine does with one part of a stage. */
    interface Task<T, R> extends Serializable {
        R call(T part) throws IOException;
    }

    /**
     * A task as Spark runs it on a partition, which holds one part. A class of our own: of what Scala or Java make of a
     * lambda Spark would read all code first, to leave out what the task does not need.
     */
    record Run<T, R>(Task<T, R> task) implements Function2<TaskContext, Iterator<T>, R>, Serializable {
        @Override
        public R apply(TaskContext context, Iterator<T> parts) {
            try {
                return task.call(parts.next());
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
    }

    /** Work that takes time. */
    private interface Work {
        long byteCount() throws IOException;
    }

    private static Done timed(int count, Work work) throws IOException {
        long start = System.nanoTime();
        long byteCount = work.byteCount();
        return new Done(count, byteCount, (System.nanoTime() - start) * 1e-9);
    }

    /** Path loss of some masts, given as {@link ObjectBytes} of their pieces. */
    record Losses(WorkerStudy.Address study) implements Task<byte[], Done> {
        @Override
        public Done call(byte[] pieces) throws IOException {
            List<?> all = ObjectBytes.read(pieces, List.class);
            return timed(
                    all.size(),
                    () -> WorkerStudy.of(study)
                            .makeLosses(all.stream()
                                    .map(WorkerStudy.Piece.class::cast)
                                    .toList()));
        }
    }

    /**
     * A tile of layers.
     *
     * @param firstColumn of its cells
     * @param firstRow of its cells
     * @param outdoors name of its layers outdoors
     * @param indoors name of those inside buildings; null when they are not asked for
     */
    record Tile(
            int firstColumn,
            int firstRow,
            int columnCount,
            int rowCount,
            String outdoors,
            @Nullable String indoors) implements Serializable {
        CellWindow window() {
            return new CellWindow(firstColumn, firstRow, columnCount, rowCount);
        }
    }

    /**
     * Layers of a network's tiles.
     *
     * @param study where its inputs are
     * @param buildings as {@link ObjectBytes}; empty when nobody asks for layers inside
     */
    @SuppressWarnings("ArrayRecordComponent") // sent as it is
    record Layers(WorkerStudy.Address study, String network, byte[] buildings) implements Task<Tile, Done> {
        @Override
        public Done call(Tile tile) throws IOException {
            IndoorProfile profile = buildings.length == 0 ? null : ObjectBytes.read(buildings, IndoorProfile.class);
            return timed(
                    1,
                    () -> WorkerStudy.of(study)
                            .makeTile(network, tile.window(), tile.outdoors(), tile.indoors(), profile));
        }
    }

    /**
     * Sectors of which the cells are looked for that they serve.
     *
     * @param sectors as {@link ObjectBytes} of a list
     * @param name of the cells in the shared folder
     */
    @SuppressWarnings("ArrayRecordComponent") // sent as it is
    record Served(byte[] sectors, String name) implements Serializable {}

    /**
     * Cells that sectors serve by themselves.
     *
     * @param study where its inputs are
     * @param layers name of what is asked of them
     */
    record FindServed(WorkerStudy.Address study, String layers) implements Task<Served, Done> {
        @Override
        public Done call(Served served) throws IOException {
            List<?> sent = ObjectBytes.read(served.sectors(), List.class);
            List<InstalledSector> all =
                    sent.stream().map(InstalledSector.class::cast).toList();
            return timed(all.size(), () -> WorkerStudy.of(study).findServed(layers, all, served.name()));
        }
    }

    /** Some draws, by the number of the first and one more than that of the last. */
    record Range(int first, int end) implements Serializable {}

    /** What was drawn in a range. */
    @SuppressWarnings("ArrayRecordComponent") // sent as it is
    record DrawnRange(Range range, double[][] columns, Done done) implements Serializable {}

    /**
     * Draws of a comparison, which go to the driver: they are few numbers.
     *
     * @param study where its inputs are
     * @param comparison name of what is drawn
     */
    record DrawRanges(WorkerStudy.Address study, String comparison) implements Task<Range, DrawnRange> {
        @Override
        public DrawnRange call(Range range) throws IOException {
            long start = System.nanoTime();
            double[][] columns = WorkerStudy.of(study).draw(comparison, range.first(), range.end());
            Done done = new Done(range.end() - range.first(), 0, (System.nanoTime() - start) * 1e-9);
            return new DrawnRange(range, columns, done);
        }
    }
}
