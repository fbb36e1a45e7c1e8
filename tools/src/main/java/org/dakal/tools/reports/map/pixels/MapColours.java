package org.dakal.tools.reports.map.pixels;

import org.dakal.network.CoverageClass;
import org.dakal.tools.reports.drawing.Colours;

/**
 * Colours of maps and charts. Blue for service against yellow and red for its lack stays apart for people with any
 * common colour blindness (after Okabe and Ito), and the two blues and the two warm colours differ in lightness too.
 */
public final class MapColours {
    public static final int INK = Colours.INK;
    public static final int PAPER = Colours.PAPER;
    public static final int LAND = 0xf4f5f3;
    public static final int PROPOSAL = 0x6a1b9a;
    public static final int LOSS = 0xb3261e;
    public static final int NO_SIGNAL = 0x2b2b2b;

    private MapColours() {}

    /** Red, green and blue of a class. */
    public static int of(CoverageClass coverageClass) {
        return switch (coverageClass) {
            case GOOD -> 0x2f7ebc;
            case SERVED -> 0xa6cfe8;
            case WEAK -> 0xf5c342;
            case BLIND -> 0xd1492e;
            case UNKNOWN -> 0x9aa0a6;
        };
    }

    /** As CSS and SVG write it. */
    public static String css(int rgb) {
        return Colours.css(rgb);
    }

    public static int opaque(int rgb) {
        return 0xff000000 | rgb;
    }

    static int withAlpha(int rgb, int alpha) {
        return alpha << 24 | rgb;
    }
}
