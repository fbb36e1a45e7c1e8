package org.dakal.tools.reports.map.pixels;

import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.tools.reports.drawing.Colours;

/**
 * Colours of maps and charts; those of classes are the rasters' too.
 */
public final class MapColours {
    public static final int INK = Colours.INK;
    public static final int PAPER = Colours.PAPER;
    public static final int LAND = 0xf4f5f3;
    public static final int PROPOSAL = CoverageColors.PROPOSAL_RGB;
    public static final int LOSS = 0xb3261e;
    public static final int NO_SIGNAL = 0x2b2b2b;

    private MapColours() {}

    public static int opaque(int rgb) {
        return 0xff000000 | rgb;
    }

    static int withAlpha(int rgb, int alpha) {
        return alpha << 24 | rgb;
    }
}
