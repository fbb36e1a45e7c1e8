package org.dakal.scenarios.writing.maps;

import java.util.ArrayList;
import java.util.List;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.raster.ClassColor;
import org.dakal.scenarios.raster.CogStyle;

/** Classes of coverage as a picture with colours; only the province counts, so cells outside it have no class. */
final class ClassMap {
    static final int OUTSIDE = 255;

    private ClassMap() {}

    static ByteRaster masked(ByteRaster classes, ProvinceMask province) {
        byte[] values = new byte[classes.grid().cellCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = province.contains(i) ? classes.get(i) : (byte) OUTSIDE;
        }
        return new ByteRaster(classes.grid(), values);
    }

    static CogStyle style(String what) {
        List<ClassColor> colors = new ArrayList<>();
        for (CoverageClass c : CoverageClass.values()) {
            int rgb = CoverageColors.rgb(c);
            colors.add(new ClassColor(c.code(), Words.of(c), rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
        }
        return CogStyle.ofClasses(what + " over all bands; cells outside the outline have none", OUTSIDE, colors);
    }
}
