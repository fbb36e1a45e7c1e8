package org.dakal.scenarios.terrain;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dakal.scenarios.raster.GeoTiff;

/**
 * Heights of a GeoTIFF. Many files mark voids with a number and do not say so; what cannot be a height on Earth is
 * unknown, and a warning names the first one seen.
 */
final class PlausibleHeights implements HeightPosts {
    private static final double LOWEST_METERS = -11_500;
    private static final double HIGHEST_METERS = 9_000;
    /** The customary void of hand-made rasters; no such depth was ever sounded to the metre. */
    private static final double CUSTOMARY_VOID = -9999;

    private final GeoTiff tiff;
    private final double metersPerUnit;
    private final List<String> warnings;
    private final AtomicBoolean warned = new AtomicBoolean();

    PlausibleHeights(GeoTiff tiff, double metersPerUnit, List<String> warnings) {
        this.tiff = tiff;
        this.metersPerUnit = metersPerUnit;
        this.warnings = warnings;
    }

    @Override
    public double heightMeters(int column, int row) {
        double value = tiff.value(0, column, row);
        double height = value * metersPerUnit;
        if (Double.isNaN(value) || (height >= LOWEST_METERS && height <= HIGHEST_METERS && value != CUSTOMARY_VOID)) {
            return height;
        }
        if (!warned.getAndSet(true)) {
            warnings.add(tiff.path() + ": value " + value + " at column " + column + ", row " + row
                    + " is no height; it and its like are taken for no data");
        }
        return Double.NaN;
    }
}
