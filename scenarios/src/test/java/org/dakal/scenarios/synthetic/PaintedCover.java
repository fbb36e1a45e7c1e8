package org.dakal.scenarios.synthetic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.dakal.scenarios.raster.ClassColor;
import org.dakal.scenarios.raster.CogStyle;

/**
 * Classes of land cover: with the codes of the catalogue {@code itu-r-p1812} where that has them, and beyond those with
 * codes of their own that a scenario explains.
 */
enum PaintedCover {
    OPEN(2, 232, 224, 200),
    FARMLAND(20, 196, 216, 140),
    ORCHARD(21, 110, 160, 80),
    VILLAGE(3, 230, 170, 110),
    URBAN(6, 200, 110, 100),
    DENSE_URBAN(7, 150, 60, 70),
    SALT_FLAT(22, 225, 235, 245);

    private final int code;
    private final int red;
    private final int green;
    private final int blue;

    PaintedCover(int code, int red, int green, int blue) {
        this.code = code;
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /** Value in the raster. */
    byte code() {
        return (byte) code;
    }

    /** As in the scenario, e.g. "dense-urban". */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Higher ones win where two settlements meet. */
    boolean isBuiltUp() {
        return this == VILLAGE || this == URBAN || this == DENSE_URBAN;
    }

    /** Colours and names for the written raster. */
    static CogStyle style() {
        return CogStyle.ofClasses(
                        "Land cover, illustrative",
                        0,
                        Arrays.stream(values())
                                .map(c -> new ClassColor(c.code, c.title(), c.red, c.green, c.blue))
                                .toList())
                .withNotes(Map.of("NOTICE", "Illustrative: painted around settlements, not observed."));
    }
}
