package org.dakal.tools.reports.drawing;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import org.dakal.tools.reports.markup.Markup;

/** How drawings are written in a page: their element, and numbers and shapes in its attributes. */
public final class Svg {
    private Svg() {}

    /** Begins a drawing that measures this in units of its own. */
    public static Markup open(Markup out, double width, double height, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "viewBox";
        all[1] = "0 0 " + number(width) + " " + number(height);
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return out.open("svg", all);
    }

    /** Path data of a shape made of straight lines; curves are drawn through their end points. */
    public static String path(Shape shape) {
        StringBuilder out = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null, 0.25); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.append('M').append(point(at[0], at[1]));
                case PathIterator.SEG_LINETO -> out.append('L').append(point(at[0], at[1]));
                default -> out.append('Z');
            }
        }
        return out.toString();
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** At most one decimal below hundred thousand, two below one: a unit is about a pixel. */
    public static String number(double value) {
        double step = Math.abs(value) < 1 ? 100 : 10;
        double rounded = Math.rint(value * step) / step;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
