package org.dakal.scenarios.importing.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dakal.scenarios.source.FileKind;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Placemarks of KML (OGC 12-007r2), which is in WGS 84 always, also packed as KMZ. */
final class KmlImport implements ImportFormat {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Most bytes of an archive's files together, unpacked, and of a file that is not packed. */
    private static final int MOST_BYTES = 128 << 20;

    /** There is more than that. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The byte-order mark of UTF-8, byte by byte. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    /** The encoding that a text's first line states. */
    private static final Pattern ENCODING =
            Pattern.compile("\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private static final int DECLARATION_BYTES = 256;

    @Override
    public String title() {
        return "KML or KMZ";
    }

    @Override
    public boolean isKnownBy(String fileName, byte[] start) {
        return FileKind.of(start).equals("KML") || fileName.endsWith(".kmz") || fileName.endsWith(".kml");
    }

    @Override
    public Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) throws IOException {
        Place place = Place.of(file.toString());
        boolean isPacked =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".kmz");
        try (InputStream bytes = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                problems.error(place, "", "has more than " + MOST_BYTES + " bytes", "Take out what is wanted of it.");
            } else if (!isPacked) {
                placemarks(bytes, place, rows);
            } else if (!packed(new ZipInputStream(bytes), place, rows)) {
                problems.error(place, "", "has no .kml in it, or is no zip archive", "");
            }
        } catch (TooLargeException e) {
            problems.error(place, "", "unpacks to more than " + MOST_BYTES + " bytes", "Unpack what is wanted of it.");
        } catch (UnsupportedEncodingException e) {
            problems.error(
                    place,
                    String.valueOf(e.getMessage()),
                    "is an encoding that is not known here",
                    "Save it in UTF-8.");
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            problems.error(place.atLine(line), "", "is no sound KML: it breaks off, or a tag is not closed", "");
        } catch (IllegalArgumentException e) {
            problems.error(place, "", "has a shape that cannot be read: " + e.getMessage(), "");
        }
        return Origin.SILENT;
    }

    /** Reads every .kml of an archive: one with a link to another for each layer is how some programs write them. */
    private static boolean packed(ZipInputStream zip, Place place, Consumer<ImportedRow> rows)
            throws IOException, XMLStreamException {
        boolean isFound = false;
        int left = MOST_BYTES;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] bytes = {};
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".kml")) {
                isFound = true;
                bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
            }
            for (long passed = 1; passed > 0 && left >= 0; left -= (int) passed) {
                passed = zip.skip(left + 1L);
            }
            if (left < 0) {
                throw new TooLargeException();
            }
            if (bytes.length > 0) {
                placemarks(new ByteArrayInputStream(bytes), place, rows);
            }
        }
        return isFound;
    }

    /** Texts in the encoding they state: Java's reader of XML would tell of wrong bytes on standard error. */
    private static Reader decoded(InputStream text) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(text, DECLARATION_BYTES);
        byte[] start = bytes.readNBytes(DECLARATION_BYTES);
        String head = new String(start, StandardCharsets.ISO_8859_1);
        int markLength = head.startsWith(MARK) ? MARK.length() : 0;
        bytes.unread(start, markLength, start.length - markLength);
        Matcher stated = ENCODING.matcher(head.substring(markLength));
        boolean isWide = start.length > 1 && (start[0] & 0xFF) >= 0xFE && (start[1] & 0xFF) >= 0xFE;
        try {
            Charset charset = isWide
                    ? StandardCharsets.UTF_16
                    : stated.lookingAt() ? Charset.forName(stated.group(1)) : StandardCharsets.UTF_8;
            return new InputStreamReader(bytes, charset.newDecoder());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(e.getMessage());
        }
    }

    private static void placemarks(InputStream text, Place place, Consumer<ImportedRow> rows)
            throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false); // nothing beside the file is read
        XMLStreamReader xml = factory.createXMLStreamReader(decoded(text));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Placemark")) {
                placemark(xml, place.atLine(Math.max(0, xml.getLocation().getLineNumber())), rows);
            }
        }
    }

    /** Reads up to the placemark's end. */
    private static void placemark(XMLStreamReader xml, Place place, Consumer<ImportedRow> rows)
            throws XMLStreamException {
        Map<String, String> values = new LinkedHashMap<>();
        List<Geometry> shapes = new ArrayList<>();
        List<LinearRing> rings = new ArrayList<>();
        String container = "";
        String key = "";
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? xml.getLocalName()
                    : "";
            if (event == XMLStreamConstants.END_ELEMENT && name.equals("Placemark")) {
                break;
            }
            if (event == XMLStreamConstants.END_ELEMENT && name.equals("Polygon") && !rings.isEmpty()) {
                shapes.add(FACTORY.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
                rings.clear();
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (name) {
                case "Point", "LineString", "LinearRing" -> container = name;
                case "name", "description" -> put(values, name, xml.getElementText());
                case "Data", "SimpleData" -> {
                    key = String.valueOf(xml.getAttributeValue(null, "name"));
                    if (name.equals("SimpleData")) {
                        put(values, key, xml.getElementText());
                    }
                }
                case "value" -> put(values, key, xml.getElementText());
                case "coordinates" -> {
                    Coordinate[] positions = positions(xml.getElementText());
                    if (container.equals("LinearRing")) {
                        rings.add(FACTORY.createLinearRing(positions));
                    } else if (container.equals("LineString")) {
                        shapes.add(FACTORY.createLineString(positions));
                    } else if (positions.length > 0) {
                        shapes.add(FACTORY.createPoint(positions[0]));
                    }
                }
                default -> {
                    // styles, times and views say nothing that is wanted
                }
            }
        }
        if (!shapes.isEmpty()) {
            rows.accept(new ImportedRow(values, new Degrees(0).of(FACTORY.buildGeometry(shapes)), place));
        }
    }

    private static void put(Map<String, String> values, String key, String text) {
        String value = InvisibleCharacters.cleaned(text).strip();
        if (!value.isEmpty()) {
            values.putIfAbsent(key, value);
        }
    }

    /** Positions as "longitude,latitude[,height]" with blanks between them. */
    private static Coordinate[] positions(String text) {
        List<Coordinate> positions = new ArrayList<>();
        for (String position : text.strip().split("\\s+", -1)) {
            String[] numbers = position.split(",", -1);
            if (numbers.length < 2) {
                throw new IllegalArgumentException("a position needs longitude and latitude");
            }
            positions.add(new Coordinate(number(numbers[0]), number(numbers[1])));
        }
        return positions.toArray(Coordinate[]::new);
    }

    private static double number(String text) {
        double number = NumberText.parse(text).orElse(Double.NaN);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("'" + Wording.shorten(text) + "' is no number of degrees");
        }
        return number;
    }
}
