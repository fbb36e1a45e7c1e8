package org.dakal.scenarios.writing.maps;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.scenarios.source.DocumentText;

/**
 * Colours and names for a raster of sectors, as a QML file that QGIS takes up when the raster beside it is opened.
 * There are more sectors than colours: sectors that follow one another, as those of one site do, never look alike.
 */
final class ServerStyle {
    /** ColorBrewer's Paired, its light and dark halves one after the other. */
    private static final int[] RGB = {
        0x1F78B4, 0xFDBF6F, 0x33A02C, 0xFB9A99, 0x6A3D9A, 0xFFFF99, 0xE31A1C, 0xA6CEE3, 0xFF7F00, 0xB2DF8A, 0xB15928,
        0xCAB2D6
    };

    private ServerStyle() {}

    /** The style file of a raster of this name. */
    static MapFile besides(String rasterPath, Network network) {
        List<String> keys = network.sectors().stream().map(InstalledSector::key).toList();
        return new MapFile(
                rasterPath.replaceFirst("\\.tif$", ".qml"),
                file -> Files.writeString(file, qml(keys), StandardCharsets.UTF_8));
    }

    /** The style's text for sectors numbered from zero. */
    static String qml(List<String> sectorKeys) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < sectorKeys.size(); i++) {
            entries.append(String.format(
                    Locale.ROOT,
                    "        <paletteEntry value=\"%d\" label=\"%s\" color=\"#%06x\" alpha=\"255\"/>\n",
                    i,
                    escaped(sectorKeys.get(i)),
                    RGB[i % RGB.length]));
        }
        return """
                <qgis version="3.22" styleCategories="Symbology">
                  <pipe>
                    <rasterrenderer type="paletted" band="1" opacity="0.85" alphaBand="-1" nodataColor="">
                      <colorPalette>
                %s      </colorPalette>
                    </rasterrenderer>
                  </pipe>
                </qgis>
                """.formatted(entries);
    }

    private static String escaped(String key) {
        return DocumentText.clean(key)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
