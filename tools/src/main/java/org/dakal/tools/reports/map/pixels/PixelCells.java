package org.dakal.tools.reports.map.pixels;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;

/**
 * Which cells each pixel of a picture covers: one each, or a small block where the map shows more cells than pixels.
 *
 * @param window cells shown
 * @param width pixels from west to east
 * @param height pixels from north to south
 */
public record PixelCells(CellGrid grid, CellWindow window, int width, int height) {

    /** A picture of as many pixels as cells, up to a limit on the longer side. */
    public static PixelCells of(MapFrame frame, int longestSidePixels) {
        CellWindow window = frame.window();
        int longest = Math.max(window.columnCount(), window.rowCount());
        double scale = Math.min(1, (double) longestSidePixels / longest);
        return new PixelCells(
                frame.grid(), window, Math.max(1, (int) Math.rint(window.columnCount() * scale)), Math.max(1, (int)
                        Math.rint(window.rowCount() * scale)));
    }

    public int firstColumn(int x) {
        return window.firstColumn() + (int) ((long) x * window.columnCount() / width);
    }

    /** First column east of the pixel. */
    public int endColumn(int x) {
        return Math.max(firstColumn(x) + 1, firstColumn(x + 1));
    }

    int firstRow(int y) {
        return window.firstRow() + (int) ((long) y * window.rowCount() / height);
    }

    /** First row south of the pixel. */
    int endRow(int y) {
        return Math.max(firstRow(y) + 1, firstRow(y + 1));
    }

    /** Cell in the middle of a pixel. */
    int middleCell(int x, int y) {
        return grid.index((firstRow(y) + endRow(y)) / 2, (firstColumn(x) + endColumn(x)) / 2);
    }

    /**
     * Counts the cells of a pixel by a code.
     *
     * @param counts by code, filled anew
     * @param codeOfCell below zero for cells that do not count
     */
    public void count(int x, int y, int[] counts, IntUnaryOperator codeOfCell) {
        Arrays.fill(counts, 0);
        for (int row = firstRow(y); row < endRow(y); row++) {
            for (int column = firstColumn(x); column < endColumn(x); column++) {
                int code = codeOfCell.applyAsInt(grid.index(row, column));
                if (code >= 0) {
                    counts[code]++;
                }
            }
        }
    }

    /**
     * A picture of all pixels.
     *
     * @param palette colours by code
     * @param codeOfPixel for a column from the west and a row from the north
     */
    public IndexedPicture paint(int[] palette, IntBinaryOperator codeOfPixel) {
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) codeOfPixel.applyAsInt(x, y);
            }
        }
        return new IndexedPicture(width, height, pixels, palette);
    }

    /** The code counted most often, of equals the first; or the code for nothing when none was. */
    public static int mostCommon(int[] counts, int nothing) {
        int best = nothing;
        int most = 0;
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > most) {
                best = code;
                most = counts[code];
            }
        }
        return best;
    }

    /** Ground covered by a pixel from west to east. */
    public double pixelSizeMeters() {
        return grid.cellSizeMeters() * window.columnCount() / width;
    }
}
