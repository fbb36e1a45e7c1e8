package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** The columns of a DTED file: checked once, then read in place. */
final class DtedHeights {
    private static final int SENTINEL = 0xAA;
    private static final int HEIGHTS_OFFSET = 8;
    private static final int VOID = 0xFFFF;
    /** A sign without a magnitude: no height of the standard, but -32768 where voids are a two's complement. */
    private static final int SIGN_ALONE = 0x8000;
    /** -1 m, but -32767, another void, in a file of two's complements. */
    private static final int MINUS_ONE = 0x8001;
    /** Deeper than any ground; a larger magnitude below zero must be a two's complement by mistake. */
    private static final int LARGEST_DEPTH_METERS = 16000;

    private final Path file;
    private final MappedByteBuffer bytes;
    private final DtedHeader header;
    /** Whether some post shows that heights below sea level are two's complements by mistake. */
    private boolean hasComplements;

    private DtedHeights(Path file, MappedByteBuffer bytes, DtedHeader header) {
        this.file = file;
        this.bytes = bytes;
        this.header = header;
    }

    static TerrainTile.Posts open(Path file, DtedHeader header, List<String> warnings) throws IOException {
        MappedByteBuffer bytes = MappedFile.bigEndian(file, header.byteCount(), header.dataEnd());
        DtedHeights heights = new DtedHeights(file, bytes, header);
        heights.check(warnings);
        return heights::heightMeters;
    }

    private double heightMeters(int column, int row) {
        return decode(bytes.getShort(heightOffset(column, header.rowCount() - 1 - row)) & 0xFFFF);
    }

    private double decode(int raw) {
        if (raw == VOID) {
            return Double.NaN;
        }
        boolean isComplement = raw <= SIGN_ALONE || isTooDeep(raw) || (raw == MINUS_ONE && hasComplements);
        return isComplement ? (short) raw : -(raw & 0x7FFF);
    }

    private static boolean isTooDeep(int raw) {
        return raw > SIGN_ALONE + LARGEST_DEPTH_METERS && raw != VOID;
    }

    private boolean holdsComplement(int column) {
        int first = columnOffset(column) + HEIGHTS_OFFSET;
        for (int post = 0; post < header.rowCount(); post++) {
            if (isTooDeep(bytes.getShort(first + 2 * post) & 0xFFFF)) {
                return true;
            }
        }
        return false;
    }

    private int heightOffset(int column, int postFromSouth) {
        return columnOffset(column) + HEIGHTS_OFFSET + 2 * postFromSouth;
    }

    private int columnOffset(int column) {
        return (int) (header.dataOffset() + (long) column * header.columnBytes());
    }

    private void check(List<String> warnings) throws IOException {
        if (!header.horizontalDatum().equals("WGS84")) {
            warnings.add(file + ": horizontal datum '" + header.horizontalDatum()
                    + "' is taken for WGS84; places may be some metres off");
        }
        if (header.trailingByteCount() > 0) {
            warnings.add(file + ": " + header.trailingByteCount()
                    + " bytes after the last column are no part of it and are left out");
        }
        int wrongCount = 0;
        int firstWrong = -1;
        for (int column = 0; column < header.columnCount(); column++) {
            requireStart(column);
            hasComplements = hasComplements || holdsComplement(column);
            if (!isChecksumRight(column)) {
                firstWrong = wrongCount == 0 ? column : firstWrong;
                wrongCount++;
            }
        }
        if (wrongCount == header.columnCount()) {
            // A file damaged by accident has some good columns; this is how its producer sums.
            warnings.add(file + ": no column has the checksum of its bytes; heights are used unchecked");
        } else if (wrongCount > 0) {
            throw new RasterFileException(
                    file,
                    "column " + firstWrong + (wrongCount == 1 ? "" : " and " + (wrongCount - 1) + " more"),
                    "the checksum does not match the heights.",
                    "The file is damaged: get it again.");
        }
    }

    private void requireStart(int column) throws IOException {
        int offset = columnOffset(column);
        int number = bytes.getShort(offset + 4) & 0xFFFF;
        if ((bytes.get(offset) & 0xFF) != SENTINEL || number != column) {
            throw new RasterFileException(
                    file,
                    "column " + column,
                    "must start with byte 170 and its number, not " + (bytes.get(offset) & 0xFF) + " and " + number
                            + ".",
                    "The file is damaged or cut: get it again.");
        }
    }

    /** Sum of all bytes of the column before the checksum (MIL-PRF-89020B, 3.13.8). */
    private boolean isChecksumRight(int column) {
        int offset = columnOffset(column);
        int end = offset + header.columnBytes() - 4;
        int sum = 0;
        for (int i = offset; i < end; i++) {
            sum += bytes.get(i) & 0xFF;
        }
        return sum == bytes.getInt(end);
    }
}
