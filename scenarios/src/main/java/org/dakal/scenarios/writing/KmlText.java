package org.dakal.scenarios.writing;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.Numbers;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.source.DocumentText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** KML being written, element by element. */
public final class KmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    public KmlText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no XML writer", e);
        }
        put(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
        });
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** Writing to memory does not fail. */
    private static void put(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write KML", e);
        }
    }

    public String end() {
        put(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        });
        return text.toString();
    }

    public void open(String element) {
        put(() -> xml.writeStartElement(element));
    }

    public void close(String element) {
        put(() -> {
            xml.writeEndElement();
            // One thing a line, so that people can look into it.
            if (element.equals("Placemark") || element.equals("Folder")) {
                xml.writeCharacters("\n");
            }
        });
    }

    public void element(String name, String value) {
        put(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(DocumentText.clean(value));
            xml.writeEndElement();
        });
    }

    void folder(String name) {
        open("Folder");
        element("name", name);
    }

    void areaStyle(String id, int rgb, int opacity) {
        put(() -> {
            xml.writeStartElement("Style");
            xml.writeAttribute("id", id);
            xml.writeStartElement("LineStyle");
            element("color", color(rgb, 0xff));
            element("width", "1");
            xml.writeEndElement();
            xml.writeStartElement("PolyStyle");
            element("color", color(rgb, opacity));
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    void iconStyle(String id, int rgb, String icon, double scale) {
        put(() -> {
            xml.writeStartElement("Style");
            xml.writeAttribute("id", id);
            xml.writeStartElement("IconStyle");
            element("color", color(rgb, 0xff));
            element("scale", Numbers.plain(scale));
            xml.writeStartElement("Icon");
            element("href", icon);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** KML counts colours from the far end: opacity, blue, green, red. */
    private static String color(int rgb, int opacity) {
        return String.format(Locale.ROOT, "%02x%02x%02x%02x", opacity, rgb & 0xff, rgb >> 8 & 0xff, rgb >> 16 & 0xff);
    }

    /** The columns of a row that have a value. */
    public void data(Columns<?> columns, Row row) {
        put(() -> {
            xml.writeStartElement("ExtendedData");
            for (String name : columns.names()) {
                Object value = row.cell(name);
                // A column of that name would hide the placemark's own name from some programs.
                if (value == null || name.equals("name")) {
                    continue;
                }
                xml.writeStartElement("Data");
                xml.writeAttribute("name", name);
                element("value", value instanceof Double number ? Numbers.plain(number) : value.toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    void point(double longitudeDegrees, double latitudeDegrees) {
        open("Point");
        element("coordinates", coordinates(new Coordinate(longitudeDegrees, latitudeDegrees)));
        close("Point");
    }

    /** A polygon or several, in longitude and latitude. */
    public void area(Geometry area) {
        open("MultiGeometry");
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            open("Polygon");
            ring("outerBoundaryIs", polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring("innerBoundaryIs", polygon.getInteriorRingN(hole));
            }
            close("Polygon");
        }
        close("MultiGeometry");
    }

    private void ring(String element, LineString ring) {
        open(element);
        open("LinearRing");
        element("coordinates", coordinates(ring.getCoordinates()));
        close("LinearRing");
        close(element);
    }

    /** To a tenth of a metre. */
    private static String coordinates(Coordinate... coordinates) {
        StringBuilder list = new StringBuilder();
        for (Coordinate c : coordinates) {
            list.append(list.length() == 0 ? "" : " ")
                    .append(Numbers.plain(Math.rint(c.x * 1e6) / 1e6))
                    .append(',')
                    .append(Numbers.plain(Math.rint(c.y * 1e6) / 1e6));
        }
        return list.toString();
    }
}
