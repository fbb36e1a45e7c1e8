package org.dakal.grid;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of a raster in pages. A page that somebody holds is as it was or newer than what he would find anew, so
 * readers take what is there without waiting; {@link RasterSpace} alone brings pages and takes them away.
 */
final class PagedCells {
    private final RasterSpace space;
    private final long start;
    private final int cellCount;
    private final int cellBytes;
    private final int pageShift;
    private final Consumer<ByteBuffer> beginning;
    private final AtomicReferenceArray<@Nullable ByteBuffer> pages;
    /** The pages that are being written to; null where a page is not. */
    private final AtomicReferenceArray<@Nullable ByteBuffer> openPages;
    /** 1 for pages that the scratch has. */
    private final AtomicIntegerArray kept;

    /**
     * Values that nobody has set yet.
     *
     * @param start position in the scratch
     * @param pageCells a power of two
     * @param beginning fills a page that was never written to
     */
    PagedCells(
            RasterSpace space,
            long start,
            int cellCount,
            int cellBytes,
            int pageCells,
            Consumer<ByteBuffer> beginning) {
        this.space = space;
        this.start = start;
        this.cellCount = cellCount;
        this.cellBytes = cellBytes;
        this.pageShift = Integer.numberOfTrailingZeros(pageCells);
        this.beginning = beginning;
        int pageCount = (int) (((long) cellCount + pageCells - 1) >> pageShift);
        this.pages = new AtomicReferenceArray<>(pageCount);
        this.openPages = new AtomicReferenceArray<>(pageCount);
        this.kept = new AtomicIntegerArray(pageCount);
    }

    PagedCells empty(long otherStart) {
        return new PagedCells(space, otherStart, cellCount, cellBytes, 1 << pageShift, beginning);
    }

    PagedCells copy() {
        return space.copy(this);
    }

    /** The page of a cell, to be read. */
    ByteBuffer page(int cell) {
        return load(cell >> pageShift);
    }

    /** The page of a cell, to be written to. */
    ByteBuffer openPage(int cell) {
        int number = cell >> pageShift;
        ByteBuffer page = openPages.get(number);
        return page == null ? space.open(this, number) : page;
    }

    /** Takes cells that lie beside each other in a page. */
    interface Stretch {
        /** Takes some cells from a first one on; their bytes are those of the page itself, in its order. */
        void take(int first, ByteBuffer bytes);
    }

    /** Goes through some cells page by page, to read them or to write to them. */
    void forEachStretch(int first, int count, boolean isWritten, Stretch stretch) {
        int inPage = 1 << pageShift;
        for (int cell = first; cell < first + count; ) {
            int end = Math.min(first + count, (cell / inPage + 1) * inPage);
            ByteBuffer page = isWritten ? openPage(cell) : page(cell);
            stretch.take(
                    cell, page.slice(offset(cell), (end - cell) * cellBytes).order(page.order()));
            cell = end;
        }
    }

    /** The next bytes of a buffer, in its order; the buffer is moved past them. */
    static ByteBuffer next(ByteBuffer buffer, int byteCount) {
        ByteBuffer next = buffer.slice(buffer.position(), byteCount).order(buffer.order());
        buffer.position(buffer.position() + byteCount);
        return next;
    }

    /** Where a cell lies in its page. */
    int offset(int cell) {
        return (cell & ((1 << pageShift) - 1)) * cellBytes;
    }

    ByteBuffer load(int number) {
        ByteBuffer page = pages.get(number);
        return page == null ? space.load(this, number) : page;
    }

    int pageCount() {
        return pages.length();
    }

    long byteCount() {
        return (long) cellCount * cellBytes;
    }

    long position(int number) {
        return start + ((long) number << pageShift) * cellBytes;
    }

    int pageBytes(int number) {
        return (int) Math.min((long) cellBytes << pageShift, byteCount() - ((long) number << pageShift) * cellBytes);
    }

    void begin(ByteBuffer page) {
        beginning.accept(page);
    }

    @Nullable ByteBuffer held(int number) {
        return pages.get(number);
    }

    void hold(int number, @Nullable ByteBuffer page) {
        pages.set(number, page);
    }

    boolean isOpen(int number) {
        return openPages.get(number) != null;
    }

    void open(int number, ByteBuffer page) {
        pages.set(number, page);
        openPages.set(number, page);
    }

    boolean isKept(int number) {
        return kept.get(number) != 0;
    }

    /** The scratch has it as it is now. */
    void keep(int number) {
        kept.set(number, 1);
        openPages.set(number, null);
    }
}
