package org.dakal.scenarios.writing.comparison;

import java.util.Arrays;
import java.util.List;
import org.dakal.grid.ByteRaster;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.raster.ClassColor;

/** What became of a cell; the code is its value in class-change.tif. */
public enum ClassChange {
    UNCHANGED(0, "unchanged", 0xF0F0F0),
    NEWLY_SERVED(1, "newly served", 0x2C7BB6),
    NO_LONGER_SERVED(2, "no longer served", 0xD7191C),
    BETTER(3, "better, in the same state of service", 0xABD9E9),
    WORSE(4, "worse, in the same state of service", 0xFDAE61),
    NOW_KNOWN(5, "was unknown, is known", 0xC2A5CF),
    NOW_UNKNOWN(6, "was known, is unknown", 0x969696);

    /** Value of cells outside the province of either. */
    public static final byte OUTSIDE = (byte) 255;

    private final byte code;
    private final String words;
    private final int rgb;

    ClassChange(int code, String words, int rgb) {
        this.code = (byte) code;
        this.words = words;
        this.rgb = rgb;
    }

    public byte code() {
        return code;
    }

    /** Red, green and blue on every map of change. */
    public int rgb() {
        return rgb;
    }

    public String words() {
        return words;
    }

    /** What became of a cell of one class that now has another. */
    public static ClassChange of(CoverageClass before, CoverageClass after) {
        if (before == after) {
            return UNCHANGED;
        }
        if (before == CoverageClass.UNKNOWN) {
            return NOW_KNOWN;
        }
        if (after == CoverageClass.UNKNOWN) {
            return NOW_UNKNOWN;
        }
        if (before.isServed() != after.isServed()) {
            return after.isServed() ? NEWLY_SERVED : NO_LONGER_SERVED;
        }
        return after.compareTo(before) > 0 ? BETTER : WORSE;
    }

    static ByteRaster raster(ByteRaster before, ByteRaster after) {
        ByteRaster changes = ByteRaster.filled(before.grid(), OUTSIDE);
        for (int i = 0; i < before.grid().cellCount(); i++) {
            if (before.get(i) != OUTSIDE && after.get(i) != OUTSIDE) {
                changes.set(i, of(CoverageClass.ofCode(before.get(i)), CoverageClass.ofCode(after.get(i))).code);
            }
        }
        return changes;
    }

    static List<ClassColor> colors() {
        return Arrays.stream(values())
                .map(c -> new ClassColor(c.code, c.words, c.rgb >> 16 & 0xff, c.rgb >> 8 & 0xff, c.rgb & 0xff))
                .toList();
    }
}
