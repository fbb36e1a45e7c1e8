package org.dakal.scenarios.terrain.formats;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** One lattice of posts that is put together of parts; of parts over each other the last that knows a post counts. */
final class JoinedPosts implements TerrainTile.Posts {
    /** Along each side the lattice is cut into so many pieces at most, each of which knows the parts that touch it. */
    private static final int MOST_PIECES = 128;

    private static final int[] NONE = {};

    /** So many parts of pieces are remembered; files beside each other need a few for each of them. */
    private static final int MOST_PARTS_OF_PIECES = 4_000_000;

    private final List<Part> parts;
    private final int columnsPerPiece;
    private final int rowsPerPiece;
    private final int piecesAcross;
    private final int[][] partsOfPiece;

    /**
     * A part.
     *
     * @param column of the lattice at which it begins
     * @param row of the lattice at which it begins
     * @param columnCount of the lattice that it fills
     * @param rowCount of the lattice that it fills
     */
    record Part(int column, int row, int columnCount, int rowCount, TerrainTile.Posts posts) {
        boolean holds(int atColumn, int atRow) {
            return atColumn >= column && atColumn < column + columnCount && atRow >= row && atRow < row + rowCount;
        }
    }

    /** @throws RasterFileException for a file whose parts lie over each other again and again */
    JoinedPosts(Path file, int columnCount, int rowCount, List<Part> parts) throws RasterFileException {
        this.parts = List.copyOf(parts);
        this.columnsPerPiece = 1 + columnCount / MOST_PIECES;
        this.rowsPerPiece = 1 + rowCount / MOST_PIECES;
        this.piecesAcross = 1 + columnCount / columnsPerPiece;
        this.partsOfPiece = new int[piecesAcross * (1 + rowCount / rowsPerPiece)][];
        int[] counts = new int[partsOfPiece.length];
        long total = 0;
        for (Part part : parts) {
            total += eachPiece(part, columnCount, rowCount, piece -> counts[piece]++);
            if (total > MOST_PARTS_OF_PIECES) {
                throw new RasterFileException(
                        file,
                        parts.size() + " files",
                        "they lie over each other so often that finding a place's would take long.",
                        "Name each file once: gdalbuildvrt of the files that do not repeat each other.");
            }
        }
        for (int piece = 0; piece < counts.length; piece++) {
            partsOfPiece[piece] = counts[piece] == 0 ? NONE : new int[counts[piece]];
        }
        Arrays.fill(counts, 0);
        for (int number = 0; number < parts.size(); number++) {
            int part = number;
            eachPiece(parts.get(number), columnCount, rowCount, piece -> partsOfPiece[piece][counts[piece]++] = part);
        }
    }

    /** Goes through the pieces that a part touches; how many they are. */
    private long eachPiece(Part part, int columnCount, int rowCount, IntConsumer pieces) {
        int west = Math.max(0, part.column);
        int east = Math.min(columnCount, part.column + part.columnCount) - 1;
        int north = Math.max(0, part.row);
        int south = Math.min(rowCount, part.row + part.rowCount) - 1;
        if (west > east || north > south) {
            return 0;
        }
        for (int row = north / rowsPerPiece; row <= south / rowsPerPiece; row++) {
            for (int column = west / columnsPerPiece; column <= east / columnsPerPiece; column++) {
                pieces.accept(row * piecesAcross + column);
            }
        }
        return (long) (1 + south / rowsPerPiece - north / rowsPerPiece)
                * (1 + east / columnsPerPiece - west / columnsPerPiece);
    }

    @Override
    public double value(int column, int row) {
        int[] around = partsOfPiece[row / rowsPerPiece * piecesAcross + column / columnsPerPiece];
        for (int i = around.length - 1; i >= 0; i--) {
            Part part = parts.get(around[i]);
            if (part.holds(column, row)) {
                double value = part.posts.value(column - part.column, row - part.row);
                if (!Double.isNaN(value)) {
                    return value;
                }
            }
        }
        return Double.NaN;
    }
}
