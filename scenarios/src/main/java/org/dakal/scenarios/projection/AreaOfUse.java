package org.dakal.scenarios.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/**
 * Where projected systems are meant to be used: by the table of the EPSG dataset beside this class, and for the zones
 * of WGS 84 / UTM by their numbers. Elsewhere lengths may still be right, as in a zone of the same meridian, but the
 * datum is another country's, and what one program takes for its shift is not what the next one takes.
 */
public final class AreaOfUse {
    /** The table has whole degrees, and grids reach a little beyond what they were made for. */
    private static final double TOLERANCE_DEGREES = 1;

    private static final String TABLE = "areas-of-use.csv";

    private AreaOfUse() {}

    /**
     * The areas of a system where none of them is within a degree of a box, in words such as "latitudes 4 to 13,
     * longitudes 48 to 52"; empty where one is, and for systems of the whole Earth or of no known area.
     *
     * @param degrees longitudes (x), of whatever turn, and latitudes (y)
     */
    public static String missed(int epsgCode, Envelope degrees) {
        Envelope near = new Envelope(degrees);
        near.expandBy(TOLERANCE_DEGREES);
        List<Envelope> areas = areas(epsgCode);
        return areas.stream().anyMatch(area -> meets(area, near))
                ? ""
                : areas.stream().map(AreaOfUse::inWords).collect(Collectors.joining(", and "));
    }

    private static boolean meets(Envelope area, Envelope degrees) {
        double turn = 360 * Math.rint((area.centre().x - degrees.centre().x) / 360);
        return area.intersects(
                new Envelope(degrees.getMinX() + turn, degrees.getMaxX() + turn, degrees.getMinY(), degrees.getMaxY()));
    }

    private static String inWords(Envelope area) {
        return String.format(
                "latitudes %.0f to %.0f, longitudes %.0f to %.0f",
                area.getMinY(), area.getMaxY(), area.getMinX(), Longitudes.wrapped(area.getMaxX() - 1) + 1);
    }

    private static List<Envelope> areas(int epsgCode) {
        int zone = epsgCode % 100;
        boolean south = epsgCode / 100 == 327;
        if (zone >= 1 && zone <= 60 && (south || epsgCode / 100 == 326)) {
            double west = 6 * zone - 186;
            return List.of(new Envelope(west, west + 6, south ? -80 : 0, south ? 0 : 84));
        }
        List<Envelope> areas = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(AreaOfUse.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split(",", 5);
                if (!line.startsWith("#") && holds(fields[4], epsgCode)) {
                    double west = Double.parseDouble(fields[0]);
                    double east = Double.parseDouble(fields[2]);
                    areas.add(new Envelope(
                            west,
                            east < west ? east + 360 : east,
                            Double.parseDouble(fields[1]),
                            Double.parseDouble(fields[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return areas;
    }

    /** True for a list of codes and ranges such as "20538 20540-20542" with a code in it. */
    private static boolean holds(String codes, int epsgCode) {
        for (String item : codes.split(" ", -1)) {
            int dash = item.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? item : item.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(item.substring(dash + 1));
            if (first <= epsgCode && epsgCode <= last) {
                return true;
            }
        }
        return false;
    }
}
