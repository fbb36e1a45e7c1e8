package org.dakal.scenarios.writing.maps;

import org.dakal.network.CoverageClass;

/**
 * One colour for each class of coverage, the same in every raster, page and tile. Blue for service against yellow and
 * red for its lack stays apart for people with any common colour blindness (after Okabe and Ito), and the two blues and
 * the two warm colours differ in lightness too; unknown is grey.
 */
public final class CoverageColors {
    /** What somebody proposes. */
    public static final int PROPOSAL_RGB = 0x6A1B9A;

    private CoverageColors() {}

    /** The colour as 0xRRGGBB. */
    public static int rgb(CoverageClass coverageClass) {
        return switch (coverageClass) {
            case GOOD -> 0x2F7EBC;
            case SERVED -> 0xA6CFE8;
            case WEAK -> 0xF5C342;
            case BLIND -> 0xD1492E;
            case UNKNOWN -> 0x9AA0A6;
        };
    }
}
