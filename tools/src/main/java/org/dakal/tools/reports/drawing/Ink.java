package org.dakal.tools.reports.drawing;

/**
 * How a shape is filled and outlined. Colours are red, green and blue of eight bits each.
 *
 * @param fill colour, or {@link #NONE}
 * @param fillOpacity 0 to 1
 * @param stroke colour, or {@link #NONE}
 * @param strokeOpacity 0 to 1
 * @param strokeWidth in the units of the drawing
 * @param dash length of dashes and gaps in the units of the drawing; 0 for an unbroken line
 */
public record Ink(int fill, double fillOpacity, int stroke, double strokeOpacity, double strokeWidth, double dash) {
    /** No colour at all. */
    public static final int NONE = -1;

    /** A line without filling. */
    public static Ink line(int stroke, double width) {
        return new Ink(NONE, 0, stroke, 1, width, 0);
    }

    /** A filling without a line. */
    public static Ink fill(int fill) {
        return new Ink(fill, 1, NONE, 0, 0, 0);
    }

    /** This ink with an outline. */
    public Ink outlined(int colour, double width) {
        return new Ink(fill, fillOpacity, colour, 1, width, dash);
    }

    /** This ink with a line of this opacity, 0 to 1. */
    public Ink strokeOpacity(double opacity) {
        return new Ink(fill, fillOpacity, stroke, opacity, strokeWidth, dash);
    }

    /** This ink with a filling of this opacity, 0 to 1. */
    public Ink fillOpacity(double opacity) {
        return new Ink(fill, opacity, stroke, strokeOpacity, strokeWidth, dash);
    }

    /** This ink with dashes and gaps of this length, in units of the drawing. */
    public Ink dashed(double length) {
        return new Ink(fill, fillOpacity, stroke, strokeOpacity, strokeWidth, length);
    }

    public boolean isFilled() {
        return fill != NONE;
    }

    public boolean isStroked() {
        return stroke != NONE;
    }
}
