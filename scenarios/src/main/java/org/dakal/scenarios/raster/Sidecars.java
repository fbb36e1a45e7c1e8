package org.dakal.scenarios.raster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dakal.scenarios.source.InputFiles;
import org.jspecify.annotations.Nullable;

/**
 * What GDAL keeps beside a raster and reads with it: {@code a.tif.msk}, a mask of pixels without data, and {@code
 * a.tif.aux.xml}, GDAL's persistent auxiliary metadata (PAM). As in GDAL its number for no data goes before the one in
 * the raster; its scale, offset and unit of the first band count where the raster has none. Statistics and colours in
 * it matter to nobody here.
 *
 * @param noData number for no data; null when none is given
 * @param notes all that count, the raster's own first
 * @param warnings what is there, matters and is not used, one sentence each
 */
public record Sidecars(@Nullable Double noData, List<GdalMetadata.Item> notes, List<String> warnings) {
    private static final String MASK = ".msk";
    private static final String PAM = ".aux.xml";
    private static final long MOST_BYTES = 4L << 20;

    /** Elements of the first band that a raster's own notes have as roles. */
    private static final Map<String, String> ROLES =
            Map.of("Scale", "scale", "Offset", "offset", "UnitType", "unittype");

    /** The code of a whole coordinate system is the last one in its text, in both versions of WKT. */
    private static final Pattern EPSG_CODE = Pattern.compile("\\[\"EPSG\",\"?(\\d+)\"?]\\s*]\\s*$");

    private static final double SAME_PLACE = 1e-6;

    /** Those there are as files, used or not. */
    public static List<Path> of(Path raster) {
        return Stream.of(MASK, PAM)
                .map(ending -> beside(raster, ending))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The mask of a raster, which need not be there. */
    static Path mask(Path raster) {
        return beside(raster, MASK);
    }

    private static Path beside(Path raster, String ending) {
        return raster.resolveSibling(raster.getFileName() + ending);
    }

    /**
     * Reads what stands beside a raster, the mask excepted.
     *
     * @param reference the raster's place, which counts; another one beside it is a warning
     * @param own notes inside the raster
     */
    static Sidecars read(Path raster, GeoReference reference, List<GdalMetadata.Item> own) {
        Path file = beside(raster, PAM);
        Reader reader = new Reader(file);
        if (Files.exists(file)) {
            reader.read();
            reader.checkPlace(reference);
            reader.leaveOut(own);
        }
        List<GdalMetadata.Item> notes =
                Stream.concat(own.stream(), reader.notes.stream()).toList();
        return new Sidecars(reader.noData, notes, reader.warnings);
    }

    /** What stands beside a raster whose format takes nothing from there, one sentence each. */
    public static List<String> unused(Path raster) {
        Path file = beside(raster, PAM);
        Reader reader = new Reader(file);
        if (Files.exists(mask(raster))) {
            reader.warnings.add(mask(raster) + ": the mask is not used");
        }
        if (Files.exists(file)) {
            reader.read();
            if (reader.noData != null || !reader.notes.isEmpty()) {
                reader.warnings.add(file + ": its number for no data, scale, offset and unit are not used");
            }
        }
        return reader.warnings;
    }

    /** One file of metadata. */
    private static final class Reader {
        private final Path file;
        private final List<GdalMetadata.Item> notes = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private @Nullable Double noData;
        private String system = "";
        private String transform = "";

        Reader(Path file) {
            this.file = file;
        }

        void read() {
            try {
                String refusal = InputFiles.refusal(file);
                if (refusal != null) {
                    warnings.add(file + ": " + refusal + "; it is not used");
                } else if (Files.size(file) > MOST_BYTES) {
                    warnings.add(file + ": is larger than " + (MOST_BYTES >> 20) + " MB and is not used");
                } else {
                    parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            } catch (IOException | XMLStreamException | NumberFormatException e) {
                notes.clear();
                noData = null;
                warnings.add(file + ": cannot be read as GDAL's metadata and is not used");
            }
        }

        private void parse(String xml) throws XMLStreamException {
            XMLStreamReader reader = GdalMetadata.reader(xml);
            boolean isFirstBand = false;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String name = reader.getLocalName();
                if (name.equals("PAMRasterBand")) {
                    isFirstBand = "1".equals(reader.getAttributeValue(null, "band"));
                } else if (name.equals("SRS")) {
                    system = reader.getElementText();
                } else if (name.equals("GeoTransform")) {
                    transform = reader.getElementText();
                } else if (isFirstBand && name.equals("NoDataValue")) {
                    noData = number(reader.getElementText());
                } else if (isFirstBand && ROLES.containsKey(name)) {
                    String text = reader.getElementText().strip();
                    String role = ROLES.getOrDefault(name, "");
                    notes.add(new GdalMetadata.Item(
                            name, 0, role, role.equals("unittype") ? text : Double.toString(number(text))));
                }
            }
        }

        private static double number(String text) {
            return text.strip().equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text.strip());
        }

        /** A scale and an offset belong together: of a pair whose other half stands in the raster none counts. */
        void leaveOut(List<GdalMetadata.Item> own) {
            List<String> taken = new ArrayList<>();
            own.stream().filter(note -> note.band() <= 0).forEach(note -> taken.add(note.role()));
            if (taken.contains("scale") || taken.contains("offset")) {
                taken.addAll(List.of("scale", "offset"));
            }
            for (GdalMetadata.Item note : List.copyOf(notes)) {
                if (taken.contains(note.role())) {
                    notes.remove(note);
                    warnings.add(file + ": its " + note.name() + ", " + note.text()
                            + ", is not used; what the raster itself says counts");
                }
            }
        }

        void checkPlace(GeoReference reference) {
            Matcher code = EPSG_CODE.matcher(system);
            if (!system.isBlank() && !(code.find() && code.group(1).equals(Integer.toString(reference.epsgCode())))) {
                warnings.add(file + ": its coordinate system is not used; that of the raster, EPSG:"
                        + reference.epsgCode() + ", counts");
            }
            if (!transform.isBlank() && !isPlace(reference.transform())) {
                warnings.add(file + ": its place on the map is not used; that of the raster counts");
            }
        }

        /** GDAL's order: x of the corner, width, turn; y of the corner, turn, height. */
        private boolean isPlace(GeoTransform of) {
            double[] own = {of.originX(), of.columnX(), of.rowX(), of.originY(), of.columnY(), of.rowY()};
            String[] words = transform.strip().split("\\s*,\\s*", -1);
            if (words.length != own.length) {
                return false;
            }
            double tolerance = SAME_PLACE * (Math.abs(of.columnX()) + Math.abs(of.rowX()));
            for (int i = 0; i < own.length; i++) {
                try {
                    if (!(Math.abs(Double.parseDouble(words[i]) - own[i]) <= tolerance)) {
                        return false;
                    }
                } catch (NumberFormatException e) {
                    return false;
                }
            }
            return true;
        }
    }
}
