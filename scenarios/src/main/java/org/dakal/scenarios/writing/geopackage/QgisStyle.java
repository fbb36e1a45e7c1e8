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

    /** One value of the column a layer is coloured by. */
    public record Category(String value, String label, MapSymbol symbol) {}

    /**
     * Features coloured by a column.
     *
     * @param categories in the legend's order
     * @param labelExpression QGIS expression of the label; empty for none
     */
    public static String categorized(String column, List<Category> categories, String labelExpression) {
        return categorized(column, categories, new Label(labelExpression, Label.USUAL_PRIORITY));
    }

    /** Features coloured by a column, whose labels come before or after those of other layers. */
    public static String categorized(String column, List<Category> categories, Label label) {
        return write(label, xml -> {
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
        return single(symbol, new Label(labelExpression, Label.USUAL_PRIORITY));
    }

    /** All features alike, whose labels come before or after those of other layers. */
    public static String single(MapSymbol symbol, Label label) {
        return write(label, xml -> {
            start(xml, "renderer-v2", "type", "singleSymbol", "symbollevels", "0");
            symbols(xml, List.of(symbol));
            xml.writeEndElement();
        });
    }

    /**
     * What features are called, and which labels stay where there is no room for all.
     *
     * @param expression QGIS expression of the text; empty for none
     * @param priorityExpression QGIS expression, 0 for the first to go to 10 for the last
     */
    public record Label(String expression, String priorityExpression) {
        private static final String USUAL_PRIORITY = "5";

        /**
         * Labels of which those with most people stay.
         *
         * @param least of those with nobody; a power of ten of people adds 1
         */
        public static Label byPeople(String expression, int least) {
            return new Label(expression, "min(10, " + least + " + log10(max(1, coalesce(\"people\", 1))))");
        }
    }

    private interface Part {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String write(Label label, Part renderer) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeDTD("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
            boolean labelled = !label.expression().isEmpty();
            start(xml, "qgis", "version", VERSION, "styleCategories", "Symbology|Labeling");
            attributes(xml, "labelsEnabled", labelled ? "1" : "0");
            renderer.writeTo(xml);
            if (labelled) {
                label(xml, label);
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

    private static void label(XMLStreamWriter xml, Label label) throws XMLStreamException {
        start(xml, "labeling", "type", "simple");
        start(xml, "settings");
        start(
                xml,
                "text-style",
                "fieldName",
                label.expression(),
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
        priority(xml, label.priorityExpression());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Writes a priority that features say themselves the way QGIS 3 does. */
    private static void priority(XMLStreamWriter xml, String expression) throws XMLStreamException {
        start(xml, "dd_properties");
        start(xml, "Option", "type", "Map");
        option(xml, "name", "QString", "");
        start(xml, "Option", "name", "properties", "type", "Map");
        start(xml, "Option", "name", "Priority", "type", "Map");
        option(xml, "active", "bool", "true");
        option(xml, "expression", "QString", expression);
        option(xml, "type", "int", "3");
        xml.writeEndElement();
        xml.writeEndElement();
        option(xml, "type", "QString", "collection");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void option(XMLStreamWriter xml, String name, String type, String value) throws XMLStreamException {
        start(xml, "Option", "name", name, "type", type, "value", value);
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
