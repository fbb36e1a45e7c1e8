package org.dakal.scenarios.writing.maps;

import java.util.List;

/**
 * Colours for a raster of real numbers; GeoTIFF itself has palettes for whole numbers only. Blue is good and red is
 * bad, as in {@link org.dakal.scenarios.writing.maps.CoverageColors}.
 *
 * @param unit for the legend; may be empty
 */
public record ColorRamp(String unit, List<Stop> stops) {
    /**
     * Colour at a value; between stops it runs over.
     *
     * @param value in the raster's unit
     * @param rgb 0xRRGGBB
     */
    public record Stop(double value, int rgb) {}

    public static final ColorRamp LEVEL = new ColorRamp(
            "dBm",
            List.of(
                    new Stop(-140, 0x67001F),
                    new Stop(-115, 0xD7191C),
                    new Stop(-105, 0xFDAE61),
                    new Stop(-95, 0xABD9E9),
                    new Stop(-80, 0x2C7BB6),
                    new Stop(-60, 0x08306B)));

    public static final ColorRamp SINR = new ColorRamp(
            "dB",
            List.of(
                    new Stop(-10, 0xD7191C),
                    new Stop(0, 0xFDAE61),
                    new Stop(10, 0xFFFFBF),
                    new Stop(20, 0xABD9E9),
                    new Stop(30, 0x2C7BB6)));

    public static final ColorRamp SHARE = new ColorRamp(
            "",
            List.of(
                    new Stop(0, 0xD7191C),
                    new Stop(0.5, 0xFDAE61),
                    new Stop(0.75, 0xFFFFBF),
                    new Stop(0.9, 0xABD9E9),
                    new Stop(1, 0x2C7BB6)));

    /** Red, green and blue at a value; beyond the ends those of the ends. */
    public int rgb(double value) {
        int above = 1;
        while (above < stops.size() - 1 && value > stops.get(above).value()) {
            above++;
        }
        Stop from = stops.get(above - 1);
        Stop to = stops.get(above);
        double share = Math.max(0, Math.min(1, (value - from.value()) / (to.value() - from.value())));
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = from.rgb() >> shift & 0xff;
            int high = to.rgb() >> shift & 0xff;
            rgb |= (int) Math.rint(low + (high - low) * share) << shift;
        }
        return rgb;
    }

    RasterStyle style() {
        return new RasterStyle(
                true,
                stops.stream()
                        .map(stop -> new RasterStyle.Entry(
                                stop.value(), (plain(stop.value()) + " " + unit).trim(), stop.rgb()))
                        .toList());
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
