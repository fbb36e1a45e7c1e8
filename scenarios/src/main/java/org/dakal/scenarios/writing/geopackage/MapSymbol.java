package org.dakal.scenarios.writing.geopackage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How one kind of thing is drawn by QGIS.
 *
 * @param type "fill" or "marker"
 * @param layerClass SimpleFill or SimpleMarker
 * @param opacityFraction 0 to 1
 * @param properties of the symbol layer, as QGIS names them
 */
public record MapSymbol(String type, String layerClass, double opacityFraction, Map<String, String> properties) {
    public MapSymbol {
        properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** An area: filled, with an outline 0.2 mm wide. */
    public static MapSymbol fill(int fillRgb, int outlineRgb, double opacityFraction) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("color", color(fillRgb));
        properties.put("style", "solid");
        properties.put("outline_color", color(outlineRgb));
        properties.put("outline_style", "solid");
        properties.put("outline_width", "0.2");
        properties.put("outline_width_unit", "MM");
        return new MapSymbol("fill", "SimpleFill", opacityFraction, properties);
    }

    /** A point: circle, triangle, star, ... of a size in millimetres. */
    public static MapSymbol marker(String shape, int fillRgb, double sizeMillimeters) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("name", shape);
        properties.put("color", color(fillRgb));
        properties.put("outline_color", color(0x232323));
        properties.put("outline_style", "solid");
        properties.put("outline_width", "0.2");
        properties.put("outline_width_unit", "MM");
        properties.put("size", Double.toString(sizeMillimeters));
        properties.put("size_unit", "MM");
        return new MapSymbol("marker", "SimpleMarker", 1, properties);
    }

    static String color(int rgb) {
        return String.format(Locale.ROOT, "%d,%d,%d,255", rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
