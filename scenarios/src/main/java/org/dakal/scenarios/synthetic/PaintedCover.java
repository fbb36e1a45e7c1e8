package org.dakal.scenarios.synthetic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.dakal.scenarios.raster.ClassColor;
import org.dakal.scenarios.raster.CogStyle;

/** Classes of land cover; a scenario gives them their heights and losses. */
enum PaintedCover {
    OPEN(1, 232, 224, 200),
    FARMLAND(2, 196, 216, 140),
    ORCHARD(3, 110, 160, 80),
    VILLAGE(4, 230, 170, 110),
    URBAN(5, 200, 110, 100),
    DENSE_URBAN(6, 150, 60, 70),
    SALT_FLAT(7, 225, 235, 245);

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

    /** As in the scenario, e.g. "dense urban". */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
