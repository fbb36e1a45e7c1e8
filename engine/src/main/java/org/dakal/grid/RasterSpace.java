package org.dakal.grid;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where rasters that are made cell by cell lie: in memory, or in pages of which only some are in memory at a time, the
 * others in {@link Scratch}. For many threads; a cell has one writer. Values do not depend on where they lie.
 */
public final class RasterSpace {
    /** All in memory. */
    public static final RasterSpace MEMORY = new RasterSpace(null, 0, 1, null);

    /** Cells of a page that takes no longer to read than to find. */
    public static final int PAGE_CELLS = 1 << 16;

    /** Bytes outside the memory; called by one thread at a time. */
    public interface Scratch {
        /** Puts all of a buffer's remaining bytes at a position. */
        void write(long position, ByteBuffer bytes);

        /** Fills a buffer's remaining bytes from a position where they were put. */
        void read(long position, ByteBuffer into);
    }

    /** A page in memory that the scratch has too. */
    private record Clean(PagedCells cells, int number, int byteCount) {}

    private record Open(PagedCells cells, int number) {}

    private final @Nullable Scratch scratch;
    private final long limitBytes;
    private final int pageCells;
    /** Rasters in memory that are handed out again; null where each is new. */
    private final @Nullable List<Object> shared;
    /** How many of them this space has handed out or passed over. */
    private int sharedCount;

    private final ArrayDeque<Clean> clean = new ArrayDeque<>();
    private final List<Open> open = new ArrayList<>();
    private long cleanBytes;
    private long endOfScratch;

    private RasterSpace(@Nullable Scratch scratch, long limitBytes, int pageCells, @Nullable List<Object> shared) {
        this.scratch = scratch;
        this.limitBytes = limitBytes;
        this.pageCells = pageCells;
        this.shared = shared;
    }

    /** All in memory, in rasters that other spaces on the grid may hand out too, by {@link #sharing}. */
    public static RasterSpace shared() {
        return new RasterSpace(null, 0, 1, new ArrayList<>());
    }

    /** A space that hands out the rasters of this one, with the values they have, for who works in other cells. */
    public RasterSpace sharing() {
        return new RasterSpace(null, 0, 1, shared);
    }

    private <T> T inMemory(Class<T> kind, Supplier<T> making) {
        if (shared == null) {
            return making.get();
        }
        synchronized (shared) {
            while (sharedCount < shared.size()) {
                Object raster = shared.get(sharedCount++);
                if (kind.isInstance(raster)) {
                    return kind.cast(raster);
                }
            }
            T made = making.get();
            shared.add(made);
            sharedCount = shared.size();
            return made;
        }
    }

    /**
     * Pages of rasters.
     *
     * @param limitBytes of pages that are read; those being written come on top until {@link #settle}
     * @param pageCells cells of a page, a power of two
     */
    public static RasterSpace paged(Scratch scratch, long limitBytes, int pageCells) {
        if (Integer.bitCount(pageCells) != 1) {
            throw new IllegalArgumentException("pages of " + pageCells + " cells, not of a power of two");
        }
        return new RasterSpace(scratch, limitBytes, pageCells, null);
    }

    /** Whether rasters lie in pages. */
    public boolean isPaged() {
        return scratch != null;
    }

    /**
     * How many rows of a grid are to be written before {@link #settle}, so that pages being written take an eighth of
     * what pages that are read may take.
     *
     * @param bytesPerCell of all rasters that are written together
     */
    public int rowsAtOnce(CellGrid grid, int bytesPerCell) {
        long rowBytes = (long) grid.columnCount() * bytesPerCell;
        return isPaged() ? (int) Math.max(1, Math.min(grid.rowCount(), limitBytes / 8 / rowBytes)) : grid.rowCount();
    }

    /** A raster with the same value everywhere. */
    public FloatRaster floats(CellGrid grid, float value) {
        return isPaged()
                ? new FloatRaster(grid, cells(grid, Float.BYTES, page -> fill(page, p -> p.putFloat(value))))
                : inMemory(FloatRaster.class, () -> FloatRaster.filled(grid, value));
    }

    /** A raster with the same value everywhere. */
    public ShortRaster shorts(CellGrid grid, short value) {
        return isPaged()
                ? new ShortRaster(grid, cells(grid, Short.BYTES, page -> fill(page, p -> p.putShort(value))))
                : inMemory(ShortRaster.class, () -> ShortRaster.filled(grid, value));
    }

    /** A raster with the same value everywhere. */
    public ByteRaster bytes(CellGrid grid, byte value) {
        return isPaged()
                ? new ByteRaster(grid, cells(grid, Byte.BYTES, page -> fill(page, p -> p.put(value))))
                : inMemory(ByteRaster.class, () -> ByteRaster.filled(grid, value));
    }

    private static void fill(ByteBuffer page, java.util.function.Consumer<ByteBuffer> putOne) {
        while (page.hasRemaining()) {
            putOne.accept(page);
        }
        page.clear();
    }

    private synchronized PagedCells cells(
            CellGrid grid, int cellBytes, java.util.function.Consumer<ByteBuffer> beginning) {
        PagedCells cells = new PagedCells(this, endOfScratch, grid.cellCount(), cellBytes, pageCells, beginning);
        endOfScratch += (long) grid.cellCount() * cellBytes;
        return cells;
    }

    /** A copy of a raster's pages, which takes no more memory. */
    synchronized PagedCells copy(PagedCells from) {
        PagedCells copy = from.empty(endOfScratch);
        endOfScratch += from.byteCount();
        for (int number = 0; number < from.pageCount(); number++) {
            if (from.isOpen(number) || from.isKept(number)) {
                scratch()
                        .write(
                                copy.position(number),
                                load(from, number).duplicate().clear());
                copy.keep(number);
            }
        }
        return copy;
    }

    /** A page to be read. */
    synchronized ByteBuffer load(PagedCells cells, int number) {
        ByteBuffer there = cells.held(number);
        if (there != null) {
            return there;
        }
        ByteBuffer page = read(cells, number);
        cells.hold(number, page);
        addClean(cells, number, page);
        return page;
    }

    private ByteBuffer read(PagedCells cells, int number) {
        ByteBuffer page = ByteBuffer.allocate(cells.pageBytes(number)).order(ByteOrder.nativeOrder());
        if (cells.isKept(number)) {
            scratch().read(cells.position(number), page);
            page.clear();
        } else {
            cells.begin(page);
        }
        return page;
    }

    /** A page to be written; it stays in memory until everything is settled. */
    synchronized ByteBuffer open(PagedCells cells, int number) {
        if (!cells.isOpen(number)) {
            ByteBuffer there = cells.held(number);
            cells.open(number, there == null ? read(cells, number) : there);
            if (there != null) {
                clean.removeIf(page -> page.cells() == cells && page.number() == number);
                cleanBytes -= there.capacity();
            }
            open.add(new Open(cells, number));
        }
        return cells.load(number);
    }

    /** Puts what was written so far where it takes no memory. Nobody may write meanwhile. */
    public synchronized void settle() {
        for (Open page : open) {
            ByteBuffer bytes = page.cells().load(page.number());
            scratch()
                    .write(
                            page.cells().position(page.number()),
                            bytes.duplicate().clear());
            page.cells().keep(page.number());
            addClean(page.cells(), page.number(), bytes);
        }
        open.clear();
    }

    private void addClean(PagedCells cells, int number, ByteBuffer page) {
        clean.add(new Clean(cells, number, page.capacity()));
        cleanBytes += page.capacity();
        while (cleanBytes > limitBytes && clean.size() > 1) {
            Clean first = clean.remove();
            first.cells().hold(first.number(), null);
            cleanBytes -= first.byteCount();
        }
    }

    private Scratch scratch() {
        if (scratch == null) {
            throw new IllegalStateException("rasters in memory have no pages");
        }
        return scratch;
    }
}
