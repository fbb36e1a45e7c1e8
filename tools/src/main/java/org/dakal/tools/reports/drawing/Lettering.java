package org.dakal.tools.reports.drawing;

/**
 * How words look.
 *
 * @param size height of the letters in the units of the drawing
 * @param bold heavy letters
 * @param colour red, green, blue
 * @param haloed white around the letters, to be read over anything
 * @param anchor which part of the words stands at their position
 */
public record Lettering(double size, boolean bold, int colour, boolean haloed, Anchor anchor) {
    /** Which part of the words stands at their position. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Mean width of a letter against its height, for placing labels without asking a font. */
    private static final double WIDTH_PER_SIZE = 0.6;

    /** These letters with another part of the words at their position. */
    public Lettering anchoredAt(Anchor other) {
        return new Lettering(size, bold, colour, haloed, other);
    }

    /** About how wide a text will be. */
    public double widthOf(String text) {
        return text.length() * size * WIDTH_PER_SIZE;
    }
}
