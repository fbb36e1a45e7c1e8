package org.dakal.scenarios.writing.geopackage;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dakal.scenarios.source.DocumentText;

/**
 * A layer's style in QGIS' QML. Symbol properties are written twice, as QGIS before 3.20 ({@code prop}) and later ones
 * ({@code Option}) read them; what is left out, QGIS fills with its defaults.
 */
public final class QgisStyle {
    private static final String VERSION = "3.22.0";

    private QgisStyle() {}

    /**
     * One value of the column a layer is coloured by.
     *
     * @param value in the column
     * @param label in the legend
     * @param symbol how it is drawn
     */
    public record Category(String value, String label, MapSymbol symbol) {}

    /**
     * Features coloured by a column.
     *
     * @param column it depends on
     * @param categories in the legend's order
     * @param labelExpression QGIS expression of the label; empty for none
     */
    public static String categorized(String column, List<Category> categories, String labelExpression) {
        return write(labelExpression, xml -> {
            start(xml, "renderer-v2", "type", "categorizedSymbol", "attr", column, "symbollevels", "0");
            xml.writeStartElement("categories");
            for (int i = 0; i < categories.size(); i++) {
                Category category = categories.get(i);
                start(xml, "category", "symbol", Integer.toString(i), "value", category.value());
                attributes(xml, "label", category.label(), "render", "true");
                xml.writeEndElement();
            }
            xml.writeEndElement();
            symbols(xml, categories.stream().map(Category::symbol).toList());
            xml.writeEndElement();
        });
    }

    /** All features alike. */
    public static String single(MapSymbol symbol, String labelExpression) {
        return write(labelExpression, xml -> {
            start(xml, "renderer-v2", "type", "singleSymbol", "symbollevels", "0");
            symbols(xml, List.of(symbol));
            xml.writeEndElement();
        });
    }

    private interface Part {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String write(String labelExpression, Part renderer) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeDTD("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
            boolean labelled = !labelExpression.isEmpty();
            start(xml, "qgis", "version", VERSION, "styleCategories", "Symbology|Labeling");
            attributes(xml, "labelsEnabled", labelled ? "1" : "0");
            renderer.writeTo(xml);
            if (labelled) {
                label(xml, labelExpression);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write a style", e);
        }
        return text.toString();
    }

    private static void symbols(XMLStreamWriter xml, List<MapSymbol> symbols) throws XMLStreamException {
        xml.writeStartElement("symbols");
        for (int i = 0; i < symbols.size(); i++) {
            MapSymbol symbol = symbols.get(i);
            start(xml, "symbol", "type", symbol.type(), "name", Integer.toString(i));
            attributes(xml, "alpha", Double.toString(symbol.opacityFraction()), "clip_to_extent", "1");
            start(xml, "layer", "class", symbol.layerClass(), "enabled", "1", "locked", "0", "pass", "0");
            start(xml, "Option", "type", "Map");
            for (Map.Entry<String, String> property : symbol.properties().entrySet()) {
                start(xml, "Option", "type", "QString", "name", property.getKey(), "value", property.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            for (Map.Entry<String, String> property : symbol.properties().entrySet()) {
                start(xml, "prop", "k", property.getKey(), "v", property.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void label(XMLStreamWriter xml, String expression) throws XMLStreamException {
        start(xml, "labeling", "type", "simple");
        start(xml, "settings");
        start(
                xml,
                "text-style",
                "fieldName",
                expression,
                "isExpression",
                "1",
                "fontSize",
                "8",
                "fontSizeUnit",
                "Point");
        attributes(xml, "textColor", MapSymbol.color(0x232323), "textOpacity", "1");
        start(xml, "text-buffer", "bufferDraw", "1", "bufferSize", "0.8", "bufferSizeUnits", "MM");
        attributes(xml, "bufferColor", MapSymbol.color(0xFFFFFF), "bufferOpacity", "1");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(xml, attributes);
    }

    private static void attributes(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], DocumentText.clean(attributes[i + 1]));
        }
    }
}
