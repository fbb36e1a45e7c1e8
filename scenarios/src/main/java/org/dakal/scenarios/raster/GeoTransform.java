package org.dakal.scenarios.raster;

/**
 * From pixels to the map. Column and row count from the outer corner of the first pixel, whose middle is 0.5, 0.5.
 *
 * @param originX map x of the outer corner
 * @param columnX change of x per column
 * @param rowX change of x per row; 0 for north-up images
 * @param originY map y of the outer corner
 * @param columnY change of y per column; 0 for north-up images
 * @param rowY change of y per row; negative for north-up images
 */
public record GeoTransform(double originX, double columnX, double rowX, double originY, double columnY, double rowY) {
    public GeoTransform {
        double determinant = columnX * rowY - rowX * columnY;
        if (!Double.isFinite(originX)
                || !Double.isFinite(originY)
                || !(Math.abs(determinant) > 0)
                || Double.isInfinite(determinant)) {
            throw new IllegalArgumentException("pixels of no size: " + columnX + ", " + rowX + "; " + columnY + ", "
                    + rowY + " at " + originX + ", " + originY);
        }
    }

    public double x(double column, double row) {
        return originX + column * columnX + row * rowX;
    }

    public double y(double column, double row) {
        return originY + column * columnY + row * rowY;
    }

    public double column(double x, double y) {
        return ((x - originX) * rowY - (y - originY) * rowX) / (columnX * rowY - rowX * columnY);
    }

    public double row(double x, double y) {
        return ((y - originY) * columnX - (x - originX) * columnY) / (columnX * rowY - rowX * columnY);
    }

    /** True when columns run east and rows run south. */
    public boolean isNorthUp() {
        return rowX == 0 && columnY == 0 && columnX > 0 && rowY < 0;
    }

    /** This transform counted from the corner of the first pixel, where it counted from its middle so far. */
    GeoTransform fromMiddles() {
        return new GeoTransform(x(-0.5, -0.5), columnX, rowX, y(-0.5, -0.5), columnY, rowY);
    }
}
