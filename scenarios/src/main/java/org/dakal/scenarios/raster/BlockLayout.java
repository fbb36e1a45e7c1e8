package org.dakal.scenarios.raster;

import java.math.BigInteger;
import java.nio.file.Path;

/**
 * Where the blocks (tiles or strips) of an image lie in the file and in the picture. Bands are either interleaved by
 * pixel inside each block or stored plane after plane.
 */
final class BlockLayout {
    /** Longer unpacked strips are read in parts; longer packed blocks are refused. */
    private static final int PART_BYTES = 1 << 22;

    private static final int MAX_BLOCK_BYTES = 1 << 29;
    /** Some writers store equal blocks once, so that blocks may claim a few more bytes than the file has. */
    private static final int MAX_SHARING = 4;

    private static final String RETILE = "Tile it: gdal_translate -co TILED=YES -co COMPRESS=DEFLATE.";

    private final int height;
    private final int bandCount;
    private final boolean isTiled;
    private final boolean isPlanar;
    private final int blockWidth;
    private final int sampleBits;
    private int blockHeight;
    private int blocksPerPlane;
    private long[] offsets;
    private long[] byteCounts;
    private final int blocksAcross;

    BlockLayout(
            Path file,
            long fileByteCount,
            TiffTags tags,
            int width,
            int height,
            int bandCount,
            int sampleBits,
            boolean isPacked)
            throws RasterFileException {
        this.height = height;
        this.bandCount = bandCount;
        this.sampleBits = sampleBits;
        this.isTiled = tags.has(TiffTags.TILE_OFFSETS);
        this.isPlanar = bandCount > 1 && tags.integer(TiffTags.PLANAR_CONFIGURATION, 1, 1, 2) == 2;
        this.blockWidth = isTiled ? tags.integer(TiffTags.TILE_WIDTH, 0, 1, 1 << 20) : width;
        this.blockHeight = isTiled ? tags.integer(TiffTags.TILE_LENGTH, 0, 1, 1 << 20) : rowsPerStrip(tags, height);
        this.blocksAcross = (width + blockWidth - 1) / blockWidth;
        long perPlane = (long) blocksAcross * ((height + blockHeight - 1) / blockHeight);
        int offsetsTag = isTiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS;
        int countsTag = isTiled ? TiffTags.TILE_BYTE_COUNTS : TiffTags.STRIP_BYTE_COUNTS;
        this.offsets = tags.integers(offsetsTag);
        this.byteCounts = tags.integers(countsTag);
        long expected = perPlane * (isPlanar ? bandCount : 1);
        if (offsets.length != expected || byteCounts.length != expected) {
            throw tags.wrong(
                    offsetsTag,
                    "there are " + offsets.length + " offsets and " + byteCounts.length + " lengths for " + expected
                            + " blocks.");
        }
        this.blocksPerPlane = (int) perPlane;
        requireInside(file, fileByteCount);
        requireApart(file, fileByteCount);
        if (!isPacked && !isTiled && perPlane == 1 && isComplete()) {
            requireFull(file);
            cutIntoParts();
        }
        requireReadable(file);
        if (blockHeight * rowBytes() > MAX_BLOCK_BYTES) {
            throw new RasterFileException(
                    file,
                    "blocks of " + blockWidth + " x " + blockHeight + " pixels",
                    "a block may have up to " + MAX_BLOCK_BYTES + " bytes.",
                    RETILE);
        }
    }

    private void requireFull(Path file) throws RasterFileException {
        for (int block = 0; block < offsets.length; block++) {
            if (byteCounts[block] < height * rowBytes()) {
                throw new RasterFileException(
                        file,
                        "block " + block + " of " + offsets.length,
                        "has " + byteCounts[block] + " bytes, must have " + height * rowBytes() + ".",
                        "The file is damaged: get it again.");
            }
        }
    }

    /** One strip of plain bytes is as good as many. */
    private void cutIntoParts() {
        int partHeight = (int) Math.max(1, Math.min(blockHeight, PART_BYTES / rowBytes()));
        int parts = (height + partHeight - 1) / partHeight;
        long[] partOffsets = new long[offsets.length * parts];
        long[] partCounts = new long[offsets.length * parts];
        for (int i = 0; i < partOffsets.length; i++) {
            long start = (long) (i % parts) * partHeight * rowBytes();
            long end = Math.min(height * rowBytes(), start + partHeight * rowBytes());
            partOffsets[i] = offsets[i / parts] + start;
            partCounts[i] = end - start;
        }
        offsets = partOffsets;
        byteCounts = partCounts;
        blockHeight = partHeight;
        blocksPerPlane = parts;
    }

    /** Bytes of one row of a block; rows start at whole bytes. */
    long rowBytes() {
        return ((long) blockWidth * samplesPerPixel() * sampleBits + 7) / 8;
    }

    /** Without the tag, or with a giant number, the whole image is one strip (TIFF 6.0, RowsPerStrip). */
    private static int rowsPerStrip(TiffTags tags, int height) throws RasterFileException {
        long[] rows = tags.integers(TiffTags.ROWS_PER_STRIP);
        if (rows.length > 0 && rows[0] < 1) {
            throw tags.wrong(TiffTags.ROWS_PER_STRIP, "is " + rows[0] + ", must be 1 or more.");
        }
        return rows.length == 0 ? height : (int) Math.min(height, rows[0]);
    }

    /** Refuses blocks that reach beyond the end of the file. */
    private void requireInside(Path file, long fileByteCount) throws RasterFileException {
        for (int block = 0; block < offsets.length; block++) {
            if (offsets[block] < 0 || byteCounts[block] < 0 || byteCounts[block] > fileByteCount - offsets[block]) {
                BigInteger end = new BigInteger(Long.toUnsignedString(offsets[block]))
                        .add(new BigInteger(Long.toUnsignedString(byteCounts[block])));
                throw new RasterFileException(
                        file,
                        "block " + block + " of " + offsets.length,
                        "ends at byte " + end + " of a file of " + fileByteCount + " bytes.",
                        "Maybe the download was cut short.");
            }
        }
    }

    /** Refuses blocks that lie over each other, by which a small file could claim to hold any number of bytes. */
    private void requireApart(Path file, long fileByteCount) throws RasterFileException {
        long packed = 0;
        long unpacked = 0;
        for (int block = 0; block < offsets.length; block++) {
            if (!isMissing(block)) {
                packed += byteCounts[block];
                unpacked += rowCount(block) * rowBytes();
            }
        }
        if (packed > MAX_SHARING * fileByteCount) {
            throw new RasterFileException(
                    file,
                    offsets.length + " blocks of " + packed + " bytes together",
                    "a file of " + fileByteCount + " bytes may hold up to " + MAX_SHARING * fileByteCount
                            + "; they lie over each other and would unpack to " + unpacked + " bytes.",
                    "The file is damaged or made to exhaust its readers: get it again.");
        }
    }

    private void requireReadable(Path file) throws RasterFileException {
        for (int block = 0; block < offsets.length; block++) {
            if (byteCounts[block] > MAX_BLOCK_BYTES) {
                throw new RasterFileException(
                        file,
                        "block " + block + " of " + offsets.length + " with " + byteCounts[block] + " bytes",
                        "a block may have up to " + MAX_BLOCK_BYTES + " bytes.",
                        RETILE);
            }
        }
    }

    private boolean isComplete() {
        for (int block = 0; block < offsets.length; block++) {
            if (isMissing(block)) {
                return false;
            }
        }
        return true;
    }

    int blockCount() {
        return offsets.length;
    }

    long offset(int block) {
        return offsets[block];
    }

    long byteCount(int block) {
        return byteCounts[block];
    }

    /** A block left out to save room holds nothing but no data (GDAL's sparse files). */
    boolean isMissing(int block) {
        return byteCounts[block] == 0 || offsets[block] == 0;
    }

    /** Number of the block that holds a pixel. */
    int blockAt(int band, int column, int row) {
        int inPlane = row / blockHeight * blocksAcross + (isTiled ? column / blockWidth : 0);
        return isPlanar ? band * blocksPerPlane + inPlane : inPlane;
    }

    /** Position of a pixel in its block, in samples. */
    int sampleAt(int band, int column, int row) {
        int inBlock = row % blockHeight * blockWidth + (isTiled ? column % blockWidth : column);
        return isPlanar ? inBlock : inBlock * bandCount + band;
    }

    int samplesPerPixel() {
        return isPlanar ? 1 : bandCount;
    }

    int samplesPerRow() {
        return blockWidth * samplesPerPixel();
    }

    /** Rows stored in a block; the last strip is cut, tiles never are. */
    int rowCount(int block) {
        int firstRow = block % blocksPerPlane / blocksAcross * blockHeight;
        return isTiled ? blockHeight : Math.min(blockHeight, height - firstRow);
    }
}
