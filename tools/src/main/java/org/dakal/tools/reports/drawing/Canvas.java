package org.dakal.tools.reports.drawing;

import java.awt.Shape;

/**
 * What is drawn on. Coordinates are units of the drawing, x to the right, y down. Later drawings cover earlier ones.
 */
public interface Canvas {
    /** Drawings that share an ink. Groups may stand in groups; the inner ink holds inside. */
    void group(String cssClass, Ink ink, Runnable content);

    /**
     * Drawings that belong to one thing, which a reader can point at.
     *
     * @param id unique in the page
     * @param description what is told about the thing
     */
    void mark(String id, String description, Runnable content);

    /** Drawings shown only while the mark they stand in is pointed at; paper leaves them out. */
    void hint(Runnable content);

    void shape(Shape shape);

    void circle(double x, double y, double radius);

    /** Words on a baseline. */
    void label(double x, double y, String text, Lettering lettering);
}
