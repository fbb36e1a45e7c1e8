package org.dakal.scenarios.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.jspecify.annotations.Nullable;

/**
 * A GeoTIFF, open for reading. Its header is read at once, numbers when they are asked for. Safe for use by several
 * threads. Plain, DEFLATE, LZW and PackBits blocks with predictors 1, 2 and 3, tiles and strips, either byte order,
 * BigTIFF, left-out blocks and bit masks are understood, and the mask and metadata that GDAL keeps beside a raster.
 */
public final class GeoTiff {
    private final GeoTiffHeader header;
    private final double scale;
    private final double offset;

    private GeoTiff(GeoTiffHeader header) {
        this.header = header;
        this.scale = bandNote("scale", 1);
        this.offset = bandNote("offset", 0);
    }

    /**
     * Opens a file.
     *
     * @throws RasterFileException when it is not a GeoTIFF that can be used
     */
    public static GeoTiff open(Path file) throws IOException {
        return new GeoTiff(GeoTiffHeader.read(file));
    }

    public Path path() {
        return header.file();
    }

    public int width() {
        return header.width();
    }

    public int height() {
        return header.height();
    }

    public int bandCount() {
        return header.bandCount();
    }

    /** True when the file says that its bands together make a colour: RGB, CMYK, YCbCr or CIELab. */
    public boolean isColourPicture() {
        int photometric = header.photometric();
        return photometric == 2 || photometric == 5 || photometric == 6 || photometric == 8;
    }

    /** True when its numbers are looked up in a palette of colours to be shown. */
    public boolean isPalette() {
        return header.photometric() == 3;
    }

    public SampleType sampleType() {
        return header.sampleType();
    }

    public GeoReference reference() {
        return header.reference();
    }

    /** The number that means no data, as the file says; null when it names none. */
    public @Nullable Double noData() {
        return header.said().noData();
    }

    /** The unit of the first band's numbers as the file says, e.g. "m"; empty when it does not. */
    public String unit() {
        return header.said().notes().stream()
                .filter(item -> item.band() <= 0 && item.role().equals("unittype"))
                .map(GdalMetadata.Item::text)
                .findFirst()
                .orElse("");
    }

    /** What stands beside the file, matters and is not used, one sentence each. */
    public List<String> warnings() {
        return header.said().warnings();
    }

    /** Bytes after all that the file's images use; 0 when there are none, or when that could not be told. */
    public long trailingByteCount() {
        return header.trailingByteCount();
    }

    /** Notes on the whole file by name. */
    public Map<String, String> metadata() {
        Map<String, String> notes = new LinkedHashMap<>();
        for (GdalMetadata.Item item : header.said().notes()) {
            if (item.band() < 0) {
                notes.putIfAbsent(item.name(), item.text());
            }
        }
        return notes;
    }

    /**
     * One number, with the file's own scale and offset.
     *
     * @param band from 0
     * @return NaN for no data: the file's number for that, a masked pixel, or a left-out block
     * @throws UncheckedIOException when the block that holds it is damaged
     */
    public double value(int band, int column, int row) {
        Objects.checkIndex(band, bandCount());
        Objects.checkIndex(column, width());
        Objects.checkIndex(row, height());
        double raw = header.blocks().value(header.sampleType(), band, column, row);
        if (isNoData(raw)) {
            return Double.NaN;
        }
        BlockReader mask = header.mask();
        if (mask != null && !(mask.value(SampleType.UINT8, 0, column, row) > 0)) {
            return Double.NaN;
        }
        return raw * scale + offset;
    }

    private boolean isNoData(double raw) {
        Double noData = header.said().noData();
        if (noData == null || Double.isNaN(raw)) {
            return Double.isNaN(raw);
        }
        // The text may have more digits than a float keeps.
        return raw == noData || (header.sampleType() == SampleType.FLOAT32 && raw == noData.floatValue());
    }

    private double bandNote(String role, double otherwise) {
        for (GdalMetadata.Item item : header.said().notes()) {
            if (item.band() == 0 && item.role().equals(role)) {
                try {
                    return Double.parseDouble(item.text().trim());
                } catch (NumberFormatException e) {
                    return otherwise;
                }
            }
        }
        return otherwise;
    }

    /** The first band on its own grid; NaN is no data. */
    public FloatRaster floatRaster() throws IOException {
        FloatRaster raster = FloatRaster.filled(cellGrid(), Float.NaN);
        forEach((index, value) -> raster.set(index, (float) value));
        return raster;
    }

    /** The first band on its own grid, as bytes. */
    public ByteRaster byteRaster(byte noData) throws IOException {
        ByteRaster raster = ByteRaster.filled(cellGrid(), noData);
        forEach((index, value) -> raster.set(index, Double.isNaN(value) ? noData : (byte) (int) value));
        return raster;
    }

    /** The first band on its own grid, as shorts. */
    public ShortRaster shortRaster(short noData) throws IOException {
        ShortRaster raster = ShortRaster.filled(cellGrid(), noData);
        forEach((index, value) -> raster.set(index, Double.isNaN(value) ? noData : (short) value));
        return raster;
    }

    private interface CellWriter {
        void set(int index, double value);
    }

    private void forEach(CellWriter writer) throws IOException {
        try {
            for (int row = 0; row < height(); row++) {
                for (int column = 0; column < width(); column++) {
                    writer.set(row * width() + column, value(0, column, row));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The grid its pixels make.
     *
     * @throws RasterFileException when they are not north-up squares in metres
     */
    public CellGrid cellGrid() throws RasterFileException {
        GeoTransform transform = reference().transform();
        double size = transform.columnX();
        if (!reference().mayBeMetric() || !transform.isNorthUp() || Math.abs(size + transform.rowY()) > 1e-9 * size) {
            throw new RasterFileException(
                    path(), "EPSG:" + reference().epsgCode(), "its pixels must be north-up squares in metres.", "");
        }
        return new CellGrid(reference().epsgCode(), transform.originX(), transform.originY(), size, width(), height());
    }
}
