package org.dakal.scenarios.raster;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dakal.scenarios.source.DocumentText;

/**
 * GDAL's own notes in a TIFF: XML with named items, some of one band and with a role. Texts are escaped twice, once by
 * GDAL and once as XML.
 */
final class GdalMetadata {
    /** A note; band -1 means the whole file, the role may be empty. */
    record Item(String name, int band, String role, String text) {}

    private GdalMetadata() {}

    /** The notes of a tag's text; none when it is empty or no XML. */
    static List<Item> parse(String xml) {
        List<Item> items = new ArrayList<>();
        if (xml.isBlank()) {
            return items;
        }
        try {
            XMLStreamReader reader = reader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Item")) {
                    String name = attribute(reader, "name");
                    String band = attribute(reader, "sample");
                    String role = attribute(reader, "role");
                    items.add(new Item(
                            name,
                            band.matches("\\d{1,5}") ? Integer.parseInt(band) : -1,
                            role,
                            unescape(reader.getElementText())));
                }
            }
        } catch (XMLStreamException e) {
            // Notes that cannot be read are no reason to refuse the numbers.
            return items;
        }
        return items;
    }

    /** Reads a text that may be anybody's: what it refers to elsewhere is not looked at. */
    static XMLStreamReader reader(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(xml));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The text of a tag that holds these notes. */
    static String format(List<Item> items) {
        StringBuilder xml = new StringBuilder("<GDALMetadata>\n");
        for (Item item : items) {
            xml.append("  <Item name=\"").append(escape(item.name())).append('"');
            if (item.band() >= 0) {
                xml.append(" sample=\"").append(item.band()).append('"');
            }
            if (!item.role().isEmpty()) {
                xml.append(" role=\"").append(escape(item.role())).append('"');
            }
            xml.append('>').append(escape(escape(item.text()))).append("</Item>\n");
        }
        return xml.append("</GDALMetadata>\n").toString();
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String escape(String text) {
        return DocumentText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
