package org.dakal.scenarios.terrain.formats;

import java.util.Arrays;
import java.util.List;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** One lattice of posts that is put together of parts; of parts over each other the last that knows a post counts. */
final class JoinedPosts implements TerrainTile.Posts {
    /** Along each side the lattice is cut into so many pieces at most, each of which knows the parts that touch it. */
    private static final int MOST_PIECES = 128;

    private static final int[] NONE = {};

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
     * @param posts of the part, by column and row from where it begins
     */
    record Part(int column, int row, int columnCount, int rowCount, TerrainTile.Posts posts) {
        boolean holds(int atColumn, int atRow) {
            return atColumn >= column && atColumn < column + columnCount && atRow >= row && atRow < row + rowCount;
        }
    }

    JoinedPosts(int columnCount, int rowCount, List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.columnsPerPiece = 1 + columnCount / MOST_PIECES;
        this.rowsPerPiece = 1 + rowCount / MOST_PIECES;
        this.piecesAcross = 1 + columnCount / columnsPerPiece;
        this.partsOfPiece = new int[piecesAcross * (1 + rowCount / rowsPerPiece)][];
        Arrays.fill(partsOfPiece, NONE);
        for (int number = 0; number < parts.size(); number++) {
            Part part = parts.get(number);
            int west = Math.max(0, part.column) / columnsPerPiece;
            int east = (Math.min(columnCount, part.column + part.columnCount) - 1) / columnsPerPiece;
            int north = Math.max(0, part.row) / rowsPerPiece;
            int south = (Math.min(rowCount, part.row + part.rowCount) - 1) / rowsPerPiece;
            for (int row = north; row <= south; row++) {
                for (int column = west; column <= east; column++) {
                    int piece = row * piecesAcross + column;
                    int[] known = partsOfPiece[piece];
                    int[] grown = Arrays.copyOf(known, known.length + 1);
                    grown[known.length] = number;
                    partsOfPiece[piece] = grown;
                }
            }
        }
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
