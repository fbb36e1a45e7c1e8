package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dakal.scenarios.raster.RasterFileException;

/** One header record of a DTED file: fixed fields of plain text. */
final class DtedFields {
    private final Path file;
    private final String record;
    private final String text;

    private DtedFields(Path file, String record, String text) {
        this.file = file;
        this.record = record;
        this.text = text;
    }

    static DtedFields read(Path file, FileChannel channel, String record, long offset, int byteCount)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(byteCount);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new RasterFileException(
                        file,
                        channel.size() + " bytes",
                        "a DTED file has at least its headers; the " + record + " record is cut off.",
                        ContentHint.of(file, "Maybe the download was cut short."));
            }
        }
        return new DtedFields(file, record, new String(bytes.array(), StandardCharsets.ISO_8859_1));
    }

    boolean startsWithTapeLabel() {
        return text.startsWith("VOL") || text.startsWith("HDR");
    }

    void requireSentinel(String sentinel) throws IOException {
        if (!text.startsWith(sentinel)) {
            throw problem(
                    "'" + printable(text.substring(0, sentinel.length())) + "'",
                    "the " + record + " record must start with " + sentinel + ".",
                    ContentHint.of(file, "Maybe it is not DTED."));
        }
    }

    /** A field without the blanks or zeros that fill it up; what no message may hold is a question mark. */
    String text(int offset, int length) {
        return printable(text.substring(offset, offset + length).trim());
    }

    int number(int offset, int length, String name, int least, int most) throws RasterFileException {
        String field = text(offset, length);
        if (!field.matches("\\d+") || Integer.parseInt(field) < least || Integer.parseInt(field) > most) {
            throw problem("'" + field + "'", name + " must be " + least + " to " + most + ".", "");
        }
        return Integer.parseInt(field);
    }

    /** An angle DDDMMSSH, H one of N, S, E, W. */
    double degrees(int offset, int length, String name, int limitDegrees) throws RasterFileException {
        String field = text(offset, length);
        String hemispheres = limitDegrees == 90 ? "NS" : "EW";
        if (field.matches("\\d{" + (length - 1) + "}[" + hemispheres + "]")) {
            field = "0".repeat(8 - length) + field;
            int minute = Integer.parseInt(field.substring(3, 5));
            int second = Integer.parseInt(field.substring(5, 7));
            int seconds = Integer.parseInt(field.substring(0, 3)) * 3600 + minute * 60 + second;
            boolean negative = field.charAt(7) == 'S' || field.charAt(7) == 'W';
            if (minute < 60 && second < 60 && seconds <= limitDegrees * 3600) {
                return (negative ? -seconds : seconds) / 3600.0;
            }
        }
        throw problem(
                "'" + field + "'",
                name + " must be DDDMMSS and " + hemispheres.charAt(0) + " or " + hemispheres.charAt(1) + ", up to "
                        + limitDegrees + " degrees.",
                "");
    }

    /**
     * How far two angles of a record lie apart, each DDMMSSH or DDDMMSSH; NaN when either is left blank or unreadable.
     *
     * @param length 7 or 8 characters
     * @param limitDegrees 90 for latitudes, 180 for longitudes, which may run over the antimeridian
     */
    double spanDegrees(int firstOffset, int secondOffset, int length, int limitDegrees) {
        try {
            double from = degrees(firstOffset, length, "", limitDegrees);
            double to = degrees(secondOffset, length, "", limitDegrees);
            return to < from && limitDegrees == 180 ? to - from + 360 : to - from;
        } catch (RasterFileException e) {
            return Double.NaN;
        }
    }

    RasterFileException problem(String value, String limit, String hint) {
        return new RasterFileException(file, record + " " + value, limit, hint);
    }

    private static String printable(String raw) {
        return raw.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
