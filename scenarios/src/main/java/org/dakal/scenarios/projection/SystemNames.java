package org.dakal.scenarios.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/** The code of a coordinate system that a file describes in words (WKT), as .prj files and GDAL's do. */
public final class SystemNames {
    /** WGS 84, with or without heights, and ETRS89, which is nowhere a metre from it. */
    private static final Set<Integer> DEGREES = Set.of(4326, 4979, 4258, 4937);

    private static final Pattern CODE = Pattern.compile("(?i)EPSG:(\\d{4,6})");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:AUTHORITY|ID)\\[\"EPSG\",\"?(\\d{4,6})\"?\\]\\s*\\]\\s*$");
    private static final Pattern UTM =
            Pattern.compile("\"(WGS_1984|ETRS_1989|ETRS89|WGS 84)(?: /)?[ _]UTM_?[ _]?[Zz]one[_ ](\\d{1,2})([NS])\"");
    private static final Pattern NAME = Pattern.compile("^\\s*PROJC(?:S|RS)\\[\\s*\"([^\"]+)\"");

    /** Names of projected systems in texts that carry no code, in the spellings of ESRI and of EPSG. */
    private static final Map<String, Integer> NAMES = names();

    private static final double WIDEST_DEGREES = 30;

    private SystemNames() {}

    /**
     * The system's EPSG code; 0 for degrees of WGS 84.
     *
     * @throws IllegalArgumentException when it is not known here
     */
    public static int epsgCode(String text) {
        String plain = text.strip();
        Matcher code = CODE.matcher(plain);
        Matcher authority = AUTHORITY.matcher(plain);
        if (code.matches() || authority.find()) {
            int number = Integer.parseInt(code.matches() ? code.group(1) : authority.group(1));
            return DEGREES.contains(number) ? 0 : number;
        }
        Matcher utm = UTM.matcher(plain);
        if (utm.find()) {
            int zone = Integer.parseInt(utm.group(2));
            boolean isEtrs = utm.group(1).startsWith("ETRS");
            return (isEtrs ? 25800 : utm.group(3).equals("N") ? 32600 : 32700) + zone;
        }
        Matcher name = NAME.matcher(plain);
        Integer known = name.find() ? NAMES.get(name.group(1)) : null;
        if (known != null) {
            return known;
        }
        boolean isWgs84 = plain.contains("WGS_1984") || plain.contains("ETRS_1989") || plain.contains("WGS 84");
        if ((plain.startsWith("GEOGCS") || plain.startsWith("GEOGCRS")) && isWgs84) {
            return 0;
        }
        String shown = plain.replaceAll("\\s+", " ");
        throw new IllegalArgumentException(shown.substring(0, Math.min(80, shown.length()))
                + (shown.length() > 80 ? "..." : "") + " is not known");
    }

    /** Codes of systems that countries made for an area around a box of longitudes and latitudes. */
    public static List<Integer> national(Envelope degrees) {
        return table().stream()
                .filter(fields -> new Envelope(
                                Double.parseDouble(fields[1]),
                                Double.parseDouble(fields[3]),
                                Double.parseDouble(fields[2]),
                                Double.parseDouble(fields[4]))
                        .contains(degrees))
                // One for a continent or the world is true nowhere.
                .filter(fields -> Double.parseDouble(fields[3]) - Double.parseDouble(fields[1]) < WIDEST_DEGREES)
                .map(fields -> Integer.valueOf(fields[0]))
                .toList();
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (String[] fields : table()) {
            names.put(fields[5], Integer.valueOf(fields[0]));
            names.put(fields[6], Integer.valueOf(fields[0]));
        }
        return Map.copyOf(names);
    }

    private static List<String[]> table() {
        InputStream table = SystemNames.class.getResourceAsStream("national-systems.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(table), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
