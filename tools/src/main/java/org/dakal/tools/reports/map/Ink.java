package org.dakal.tools.reports.map;

/**
 * How a shape is filled and outlined. Colours are red, green and blue of eight bits each.
 *
 * @param fill colour, or {@link #NONE}
 * @param fillOpacity 0 to 1
 * @param stroke colour, or {@link #NONE}
 * @param strokeOpacity 0 to 1
 * @param strokeWidth in map units
 * @param dash length of dashes and gaps in map units; 0 for an unbroken line
 */
record Ink(int fill, double fillOpacity, int stroke, double strokeOpacity, double strokeWidth, double dash) {
    static final int NONE = -1;

    static Ink line(int stroke, double width) {
        return new Ink(NONE, 0, stroke, 1, width, 0);
    }

    static Ink fill(int fill) {
        return new Ink(fill, 1, NONE, 0, 0, 0);
    }

    Ink outlined(int colour, double width) {
        return new Ink(fill, fillOpacity, colour, 1, width, dash);
    }

    Ink strokeOpacity(double opacity) {
        return new Ink(fill, fillOpacity, stroke, opacity, strokeWidth, dash);
    }

    Ink fillOpacity(double opacity) {
        return new Ink(fill, opacity, stroke, strokeOpacity, strokeWidth, dash);
    }

    Ink dashed(double length) {
        return new Ink(fill, fillOpacity, stroke, strokeOpacity, strokeWidth, length);
    }

    boolean isFilled() {
        return fill != NONE;
    }

    boolean isStroked() {
        return stroke != NONE;
    }
}
