package org.dakal.scenarios.raster;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.source.InputFiles;
import org.jspecify.annotations.Nullable;

/**
 * All that a GeoTIFF says before its numbers.
 *
 * @param said the number for no data and the notes that count, in the file or beside it, and what beside it is not used
 */
record GeoTiffHeader(
        Path file,
        int width,
        int height,
        int bandCount,
        int photometric,
        SampleType sampleType,
        Sidecars said,
        GeoReference reference,
        long trailingByteCount,
        BlockReader blocks,
        @Nullable BlockReader mask) {
    private static final int MASK = 4;
    private static final int MAX_SIDE = 1 << 24;
    private static final int MOST_LOOKED_AT = 64;
    /** GDAL repeats the last bytes of a block after it, and files may be padded to a word. */
    private static final int TRAILER_BYTES = 16;

    static GeoTiffHeader read(Path file) throws IOException {
        String refusal = InputFiles.refusal(file);
        if (refusal != null) {
            throw new RasterFileException(file, "", refusal + ".", "");
        }
        List<TiffTags> images = TiffDirectories.read(file);
        long fileByteCount = Files.size(file);
        TiffTags main = images.get(0);
        int width = main.integer(TiffTags.IMAGE_WIDTH, 0, 1, MAX_SIDE);
        int height = main.integer(TiffTags.IMAGE_LENGTH, 0, 1, MAX_SIDE);
        int bandCount = main.integer(TiffTags.SAMPLES_PER_PIXEL, 1, 1, 1024);
        SampleType type = sampleType(file, main);
        @Nullable BlockReader mask = null;
        for (TiffTags other : images.subList(1, images.size())) {
            boolean isMask = (other.integer(TiffTags.NEW_SUBFILE_TYPE, 0, 0, 7) & MASK) != 0;
            if (isMask
                    && other.integer(TiffTags.IMAGE_WIDTH, 0, 1, MAX_SIDE) == width
                    && other.integer(TiffTags.IMAGE_LENGTH, 0, 1, MAX_SIDE) == height) {
                int bits = other.integer(TiffTags.BITS_PER_SAMPLE, 1, 1, 8);
                mask = reader(file, other, width, height, 1, bits, fileByteCount);
            }
        }
        GeoReference reference = GeoReference.read(file, main);
        Sidecars beside = Sidecars.read(file, reference, GdalMetadata.parse(main.text(TiffTags.GDAL_METADATA)));
        List<String> warnings = new ArrayList<>(beside.warnings());
        Path maskFile = Sidecars.mask(file);
        if (mask == null && Files.exists(maskFile)) {
            mask = maskOf(maskFile, width, height, warnings);
        }
        return new GeoTiffHeader(
                file,
                width,
                height,
                bandCount,
                main.integer(TiffTags.PHOTOMETRIC, 1, 0, 65535),
                type,
                new Sidecars(
                        beside.noData() == null ? noData(file, main.text(TiffTags.GDAL_NODATA)) : beside.noData(),
                        beside.notes(),
                        List.copyOf(warnings)),
                reference,
                trailingByteCount(images, fileByteCount),
                reader(file, main, width, height, bandCount, 8 * type.byteCount(), fileByteCount),
                mask);
    }

    /** The mask that another file is; null with a warning when it cannot be one. */
    private static @Nullable BlockReader maskOf(Path file, int width, int height, List<String> warnings)
            throws IOException {
        try {
            String refusal = InputFiles.refusal(file);
            if (refusal != null) {
                throw new RasterFileException(file, "", refusal + ".", "");
            }
            TiffTags image = TiffDirectories.read(file).get(0);
            int columns = image.integer(TiffTags.IMAGE_WIDTH, 0, 1, MAX_SIDE);
            int rows = image.integer(TiffTags.IMAGE_LENGTH, 0, 1, MAX_SIDE);
            int bandCount = image.integer(TiffTags.SAMPLES_PER_PIXEL, 1, 1, 1024);
            int bits = image.integer(TiffTags.BITS_PER_SAMPLE, 1, 1, 65535);
            if (columns != width || rows != height || bandCount != 1 || (bits != 1 && bits != 8)) {
                throw new RasterFileException(
                        file,
                        columns + " by " + rows + " pixels, " + bandCount + " bands of " + bits + " bits",
                        "a mask has the raster's " + width + " by " + height + " pixels in one band of 1 or 8 bits.",
                        "");
            }
            return reader(file, image, width, height, 1, bits, Files.size(file));
        } catch (RasterFileException e) {
            warnings.add(e.getMessage() + " The mask is not used.");
            return null;
        }
    }

    private static long trailingByteCount(List<TiffTags> images, long fileByteCount) throws RasterFileException {
        long end = images.size() > MOST_LOOKED_AT ? fileByteCount : 0;
        for (TiffTags image : images.subList(0, Math.min(images.size(), MOST_LOOKED_AT))) {
            end = Math.max(end, image.end());
        }
        long trailing = fileByteCount - end;
        return trailing > TRAILER_BYTES ? trailing : 0;
    }

    private static SampleType sampleType(Path file, TiffTags tags) throws RasterFileException {
        int bits = tags.integer(TiffTags.BITS_PER_SAMPLE, 1, 1, 65535);
        int format = tags.integer(TiffTags.SAMPLE_FORMAT, 1, 1, 6);
        SampleType type = SampleType.of(bits, format);
        if (type == null || tags.integer(TiffTags.FILL_ORDER, 1, 1, 2) != 1) {
            throw new RasterFileException(
                    file,
                    bits + " bits, sample format " + format,
                    "numbers must be whole ones of 8, 16 or 32 bits, or floating of 32 or 64 bits.",
                    "Rewrite it: gdal_translate -ot Float32 -co COMPRESS=DEFLATE.");
        }
        return type;
    }

    private static BlockReader reader(
            Path file, TiffTags tags, int width, int height, int bandCount, int sampleBits, long fileByteCount)
            throws RasterFileException {
        int code = tags.integer(TiffTags.COMPRESSION, 1, 0, 65535);
        Compression compression = Compression.of(code);
        if (compression == null) {
            throw new RasterFileException(
                    file,
                    Compression.foreignName(code),
                    "blocks must be plain or packed with DEFLATE, LZW or PackBits.",
                    "Rewrite it: gdal_translate -co COMPRESS=DEFLATE.");
        }
        boolean canPredict = compression != Compression.NONE && compression != Compression.PACKBITS;
        Predictor predictor = Predictor.of(canPredict ? tags.integer(TiffTags.PREDICTOR, 1, 1, 65535) : 1);
        if (predictor == null || (predictor != Predictor.NONE && sampleBits == 1)) {
            throw tags.wrong(TiffTags.PREDICTOR, "must be 1, 2 or 3.");
        }
        BlockLayout layout = new BlockLayout(
                file, fileByteCount, tags, width, height, bandCount, sampleBits, compression != Compression.NONE);
        ByteOrder order = tags.byteOrder();
        return new BlockReader(file, layout, compression, predictor, sampleBits, order);
    }

    private static @Nullable Double noData(Path file, String text) throws RasterFileException {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return null;
        }
        try {
            return trimmed.toLowerCase(java.util.Locale.ROOT).endsWith("nan") ? Double.NaN : Double.valueOf(trimmed);
        } catch (NumberFormatException e) {
            throw new RasterFileException(
                    file, "GDAL_NODATA '" + trimmed + "'", "must be a number.", "Set it: gdal_translate -a_nodata.");
        }
    }
}
