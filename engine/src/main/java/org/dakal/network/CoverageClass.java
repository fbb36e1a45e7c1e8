package org.dakal.network;

import java.util.List;

/** What a cell's signal amounts to, from worst to best; UNKNOWN is neither served nor blind. */
public enum CoverageClass {
    /** No terrain data, so nothing can be said. */
    UNKNOWN(0),
    BLIND(1),
    WEAK(2),
    SERVED(3),
    GOOD(4);

    /** Best first, which is the order that people read them in. */
    public static final List<CoverageClass> BEST_FIRST = List.of(GOOD, SERVED, WEAK, BLIND, UNKNOWN);

    private static final CoverageClass[] BY_CODE = values();

    private final byte code;

    CoverageClass(int code) {
        this.code = (byte) code;
    }

    /** Value in rasters, 0 to 4. */
    public byte code() {
        return code;
    }

    public static CoverageClass ofCode(byte code) {
        return BY_CODE[code];
    }

    public boolean isServed() {
        return this == SERVED || this == GOOD;
    }
}
