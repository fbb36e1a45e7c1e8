package org.dakal.tools.cli.link;

import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Wording;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A place given as {@code LAT,LON}.
 *
 * @param latitudeDegrees WGS 84, -90 to 90
 * @param longitudeDegrees WGS 84, -180 to 180
 */
record LatLon(double latitudeDegrees, double longitudeDegrees) {
    /** Reads the option's text. */
    static final class Converter implements ITypeConverter<LatLon> {
        @Override
        public LatLon convert(String text) {
            String[] parts = text.split(",", -1);
            if (parts.length != 2) {
                throw wrong(text, "must be LAT,LON in degrees, e.g. 34.64,50.88");
            }
            return new LatLon(degrees(text, parts[0], 90, "latitude"), degrees(text, parts[1], 180, "longitude"));
        }

        private static double degrees(String text, String part, double most, String name) {
            double value = NumberText.parse(part).orElse(Double.NaN);
            if (!(Math.abs(value) <= most)) {
                String limits = " must be -" + Wording.number(most) + " to " + Wording.number(most) + " degrees";
                throw wrong(text, (name + limits + ". " + (Double.isNaN(value) ? NumberText.hint(part) : "")).strip());
            }
            return value;
        }

        private static TypeConversionException wrong(String text, String why) {
            return new TypeConversionException("\"" + Wording.shorten(text) + "\" " + why);
        }
    }

    /** The place as people write it: latitude, then longitude. */
    @Override
    public String toString() {
        return Wording.number(latitudeDegrees) + ", " + Wording.number(longitudeDegrees);
    }
}
