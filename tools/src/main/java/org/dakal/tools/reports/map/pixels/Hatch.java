package org.dakal.tools.reports.map.pixels;

import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.CoverageColors;

/** How unknown land is drawn: hatched, so that grey is not taken for one more class of signal. */
public final class Hatch {
    public static final int PAPER = 0xdfe2e5;
    public static final int LINE = CoverageColors.rgb(CoverageClass.UNKNOWN);

    private static final int PERIOD_PIXELS = 6;
    private static final int LINE_PIXELS = 2;

    private Hatch() {}

    public static boolean isLine(int x, int y) {
        return (x + y) % PERIOD_PIXELS < LINE_PIXELS;
    }
}
