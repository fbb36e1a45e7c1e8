package org.dakal.scenarios.writing.maps;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.dakal.scenarios.source.DocumentText;

/**
 * Colours of a raster by value, as files beside it: QML, which QGIS takes up when the raster is opened, and SLD (OGC
 * 02-070, Styled Layer Descriptor 1.0), which map servers take.
 *
 * @param isRamp whether colours run over between values; else each value has its own
 */
record RasterStyle(boolean isRamp, List<Entry> entries) {
    private static final double OPACITY = 0.85;

    /**
     * Colour at a value.
     *
     * @param rgb 0xRRGGBB
     */
    record Entry(double value, String label, int rgb) {
        private String text(String format, String value) {
            return String.format(Locale.ROOT, format, value, escaped(label), rgb);
        }
    }

    RasterStyle {
        entries = List.copyOf(entries);
    }

    /** The style files of a raster of this name. */
    List<MapFile> besides(String rasterPath) {
        String path = rasterPath.replaceFirst("\\.tif$", "");
        return List.of(
                new MapFile(path + ".qml", file -> Files.writeString(file, qml(), StandardCharsets.UTF_8)),
                new MapFile(
                        path + ".sld",
                        file -> Files.writeString(
                                file, sld(path.substring(path.lastIndexOf('/') + 1)), StandardCharsets.UTF_8)));
    }

    String qml() {
        StringBuilder items = new StringBuilder();
        for (Entry entry : entries) {
            items.append(
                    isRamp
                            ? entry.text(
                                    "        <item value=\"%s\" label=\"%s\" color=\"#%06x\" alpha=\"255\"/>\n",
                                    Double.toString(entry.value))
                            : entry.text(
                                    "        <paletteEntry value=\"%s\" label=\"%s\" color=\"#%06x\" alpha=\"255\"/>\n",
                                    Long.toString((long) entry.value)));
        }
        if (!isRamp) {
            return """
                    <qgis version="3.22" styleCategories="Symbology">
                      <pipe>
                        <rasterrenderer type="paletted" band="1" opacity="%s" alphaBand="-1" nodataColor="">
                          <colorPalette>
                    %s      </colorPalette>
                        </rasterrenderer>
                      </pipe>
                    </qgis>
                    """.formatted(OPACITY, items);
        }
        return """
                <qgis version="3.22" styleCategories="Symbology">
                  <pipe>
                    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="%s" alphaBand="-1" nodataColor="">
                      <rastershader>
                        <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" \
                minimumValue="%s" maximumValue="%s">
                %s        </colorrampshader>
                      </rastershader>
                    </rasterrenderer>
                  </pipe>
                </qgis>
                """.formatted(OPACITY, entries.get(0).value, entries.get(entries.size() - 1).value, items);
    }

    /** The text for map servers. */
    String sld(String layer) {
        StringBuilder items = new StringBuilder();
        for (Entry entry : entries) {
            items.append(entry.text(
                    "            <ColorMapEntry quantity=\"%s\" label=\"%s\" color=\"#%06x\"/>\n",
                    Double.toString(entry.value)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
                  <NamedLayer>
                    <Name>%s</Name>
                    <UserStyle>
                      <FeatureTypeStyle>
                        <Rule>
                          <RasterSymbolizer>
                            <Opacity>%s</Opacity>
                            <ColorMap type="%s">
                %s            </ColorMap>
                          </RasterSymbolizer>
                        </Rule>
                      </FeatureTypeStyle>
                    </UserStyle>
                  </NamedLayer>
                </StyledLayerDescriptor>
                """.formatted(escaped(layer), OPACITY, isRamp ? "ramp" : "values", items);
    }

    private static String escaped(String text) {
        return DocumentText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
