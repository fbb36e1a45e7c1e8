package org.dakal.scenarios.writing.maps;

import org.dakal.network.CoverageClass;

/**
 * One colour for each class of coverage, the same in every output. Blue to red in the order of ColorBrewer's RdYlBu,
 * which people who cannot tell green from red can read; unknown is grey.
 */
public final class CoverageColors {
    private CoverageColors() {}

    /** The colour as 0xRRGGBB. */
    public static int rgb(CoverageClass coverageClass) {
        return switch (coverageClass) {
            case GOOD -> 0x2C7BB6;
            case SERVED -> 0xABD9E9;
            case WEAK -> 0xFDAE61;
            case BLIND -> 0xD7191C;
            case UNKNOWN -> 0x969696;
        };
    }
}
