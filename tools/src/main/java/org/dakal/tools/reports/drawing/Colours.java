package org.dakal.tools.reports.drawing;

import java.util.Locale;

/** Ink and paper of all drawings. Colours are red, green and blue of eight bits each. */
public final class Colours {
    public static final int INK = 0x1f2933;
    public static final int PAPER = 0xffffff;

    private Colours() {}

    /** The colour as CSS and SVG write it. */
    public static String css(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
