package org.dakal.scenarios.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * A sector antenna's pattern from formulas, in the MSI (Planet) text format. It stands for no product: a cosine power
 * around the horizon, and a column of eight dipoles 0.85 wavelengths apart in the vertical plane.
 */
final class IllustrativePattern {
    private static final double FREQUENCY_MHZ = 1842.5;
    private static final double GAIN_DBI = 17.5;
    private static final double HORIZONTAL_BEAMWIDTH_DEGREES = 65;
    private static final double FRONT_TO_BACK_DB = 28;
    private static final int ELEMENTS = 8;
    private static final double ELEMENT_SPACING_WAVELENGTHS = 0.85;
    private static final double DEEPEST_NULL_DB = 40;

    private IllustrativePattern() {}

    static void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, "NAME DAKAL-ILLUSTRATIVE-65-1800");
        line(text, "MAKE DAKAL");
        line(text, "COMMENT Illustrative: from formulas for this sample, no manufacturer's antenna. Apache-2.0.");
        line(text, "FREQUENCY %.1f", FREQUENCY_MHZ);
        line(text, "GAIN %.1f dBi", GAIN_DBI);
        line(text, "TILT ELECTRICAL");
        line(text, "ELECTRICAL_TILT 0");
        line(text, "POLARIZATION +/-45");
        table(text, "HORIZONTAL", IllustrativePattern::horizontalLossDb);
        table(text, "VERTICAL", IllustrativePattern::verticalLossDb);
        Files.writeString(file, text.toString(), StandardCharsets.US_ASCII);
    }

    /** Power of a cosine of half the angle, 3 dB down at half the beamwidth, not below the back lobe. */
    static double horizontalLossDb(double degrees) {
        double exponent = 3 / (-20 * Math.log10(Math.cos(Math.toRadians(HORIZONTAL_BEAMWIDTH_DEGREES / 4))));
        double cosine = Math.abs(Math.cos(Math.toRadians(degrees / 2)));
        return Math.min(FRONT_TO_BACK_DB, -20 * exponent * Math.log10(Math.max(1e-9, cosine)));
    }

    /** Array factor of the column times a dipole's cosine, and the front-to-back ratio behind. */
    static double verticalLossDb(double degrees) {
        double radians = Math.toRadians(degrees);
        double half = Math.PI * ELEMENT_SPACING_WAVELENGTHS * Math.sin(radians);
        double factor =
                Math.abs(Math.sin(half)) < 1e-9 ? 1 : Math.abs(Math.sin(ELEMENTS * half) / (ELEMENTS * Math.sin(half)));
        double loss = -20 * Math.log10(Math.max(1e-9, factor * Math.abs(Math.cos(radians))));
        boolean behind = Math.cos(radians) < 0;
        return Math.min(DEEPEST_NULL_DB, loss + (behind ? FRONT_TO_BACK_DB : 0));
    }

    private static void table(StringBuilder text, String name, DoubleUnaryOperator lossDb) {
        line(text, "%s 360", name);
        for (int degrees = 0; degrees < 360; degrees++) {
            line(text, "%d %.1f", degrees, Math.max(0, lossDb.applyAsDouble(degrees)));
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
