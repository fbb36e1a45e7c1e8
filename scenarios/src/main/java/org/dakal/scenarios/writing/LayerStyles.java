package org.dakal.scenarios.writing;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.dakal.scenarios.writing.maps.CoverageColors;

/** How QGIS draws each layer of findings.gpkg when it is opened. */
final class LayerStyles {
    private static final List<CoverageClass> LEGEND_ORDER = List.of(
            CoverageClass.GOOD, CoverageClass.SERVED, CoverageClass.WEAK, CoverageClass.BLIND, CoverageClass.UNKNOWN);
    /** ColorBrewer's Dark2: far apart, also in print. */
    private static final int[] BAND_RGB = {0x1B9E77, 0xD95F02, 0x7570B3, 0xE7298A, 0x66A61E, 0xE6AB02, 0xA6761D};

    private static final int DARK_RGB = 0x404040;

    private LayerStyles() {}

    static String spots() {
        List<QgisStyle.Category> categories = new ArrayList<>();
        for (CoverageClass c : LEGEND_ORDER) {
            if (!c.isServed()) {
                categories.add(category(c, MapSymbol.fill(CoverageColors.rgb(c), DARK_RGB, 0.6)));
            }
        }
        return QgisStyle.categorized(
                "coverageClass", categories, QgisStyle.Label.byPeople("coalesce(\"nearestPlace\", \"id\")", 0));
    }

    static String places() {
        List<QgisStyle.Category> categories = new ArrayList<>();
        for (CoverageClass c : LEGEND_ORDER) {
            categories.add(category(c, MapSymbol.marker("circle", CoverageColors.rgb(c), 2)));
        }
        categories.add(new QgisStyle.Category("", "outside the grid", MapSymbol.marker("circle", 0xFFFFFF, 2)));
        return QgisStyle.categorized("coverageClass", categories, QgisStyle.Label.byPeople("\"name\"", 3));
    }

    static String sectors(List<Band> bands) {
        List<QgisStyle.Category> categories = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            String id = bands.get(i).id();
            MapSymbol symbol = MapSymbol.fill(BAND_RGB[i % BAND_RGB.length], DARK_RGB, 0.5);
            categories.add(new QgisStyle.Category(id, id, symbol));
        }
        return QgisStyle.categorized("band", categories, "");
    }

    static String sites() {
        return QgisStyle.single(MapSymbol.marker("triangle", DARK_RGB, 2.4), new QgisStyle.Label("\"id\"", "1"));
    }

    static String proposals() {
        return QgisStyle.single(
                MapSymbol.marker("star", CoverageColors.PROPOSAL_RGB, 4.5),
                new QgisStyle.Label("concat(\"rank\", '. ', \"name\")", "max(4, 10 - \"rank\" / 4)"));
    }

    private static QgisStyle.Category category(CoverageClass coverageClass, MapSymbol symbol) {
        String word = Words.of(coverageClass);
        return new QgisStyle.Category(word, word, symbol);
    }
}
