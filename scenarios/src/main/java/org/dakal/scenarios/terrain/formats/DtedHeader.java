package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.Wording;

/**
 * What the first records of a DTED file say (MIL-PRF-89020B, 3.13: UHL, DSI, ACC).
 *
 * @param dataOffset where the first column starts
 * @param westDegrees longitude of the first column
 * @param southDegrees latitude of the first post of a column
 * @param rowStepDegrees between posts of a column
 * @param rowCount posts of a column
 * @param horizontalDatum e.g. WGS84
 */
record DtedHeader(
        long dataOffset,
        long byteCount,
        double westDegrees,
        double southDegrees,
        double columnStepDegrees,
        double rowStepDegrees,
        int columnCount,
        int rowCount,
        String horizontalDatum) {
    /** Sentinel, block count, column number, post number before the heights of a column, and the checksum after. */
    static final int COLUMN_OVERHEAD_BYTES = 12;

    private static final int UHL_BYTES = 80;
    private static final int DSI_BYTES = 648;
    private static final int ACC_BYTES = 2700;
    private static final int MAX_TAPE_LABELS = 10;

    static DtedHeader read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long offset = 0;
            DtedFields uhl = DtedFields.read(file, channel, "UHL", offset, UHL_BYTES);
            // Files copied from tape keep its labels in front.
            for (int label = 0; label < MAX_TAPE_LABELS && uhl.startsWithTapeLabel(); label++) {
                offset += UHL_BYTES;
                uhl = DtedFields.read(file, channel, "UHL", offset, UHL_BYTES);
            }
            uhl.requireSentinel("UHL1");
            DtedFields dsi = DtedFields.read(file, channel, "DSI", offset + UHL_BYTES, DSI_BYTES);
            dsi.requireSentinel("DSI");
            DtedFields.read(file, channel, "ACC", offset + UHL_BYTES + DSI_BYTES, ACC_BYTES)
                    .requireSentinel("ACC");
            DtedHeader header = new DtedHeader(
                    offset + UHL_BYTES + DSI_BYTES + ACC_BYTES,
                    channel.size(),
                    uhl.degrees(4, 8, "longitude of origin", 180),
                    uhl.degrees(12, 8, "latitude of origin", 90),
                    uhl.number(20, 4, "longitude interval", 1, 9999) / 36000.0,
                    uhl.number(24, 4, "latitude interval", 1, 9999) / 36000.0,
                    uhl.number(47, 4, "number of longitude lines", 2, 9999),
                    uhl.number(51, 4, "number of latitude points", 2, 9999),
                    dsi.text(144, 5));
            header.requireLength(uhl);
            header.requireSpan(uhl, dsi);
            return header;
        }
    }

    /** Level by spacing: 30, 3 and 1 arc-second between posts. */
    String level() {
        long tenthsOfSeconds = Math.round(rowStepDegrees * 36000);
        if (tenthsOfSeconds >= 300) {
            return "DTED 0";
        }
        return tenthsOfSeconds >= 30 ? "DTED 1" : "DTED 2";
    }

    int columnBytes() {
        return COLUMN_OVERHEAD_BYTES + 2 * rowCount;
    }

    /** Bytes that stand after the last column, which no DTED file has. */
    long trailingByteCount() {
        return byteCount - dataEnd();
    }

    /** One past the last byte of the last column. */
    long dataEnd() {
        return dataOffset + (long) columnCount * columnBytes();
    }

    /**
     * Posts and intervals must span one degree, as every cell of DTED does (MIL-PRF-89020B, 3.2), or what the DSI
     * record says of the cell's south-west and north-east corners.
     */
    private void requireSpan(DtedFields uhl, DtedFields dsi) throws IOException {
        requireSpan(uhl, "longitude", columnCount, columnStepDegrees, dsi.spanDegrees(211, 241, 8, 180));
        requireSpan(uhl, "latitude", rowCount, rowStepDegrees, dsi.spanDegrees(204, 234, 7, 90));
    }

    private static void requireSpan(DtedFields uhl, String axis, int count, double stepDegrees, double cornersDegrees)
            throws IOException {
        double span = (count - 1) * stepDegrees;
        double expected = Double.isNaN(cornersDegrees) ? 1 : cornersDegrees;
        // A step allows for intervals that are no whole tenths of a second and for corners given as edges instead of
        // posts.
        if (Math.abs(span - expected) > Math.max(stepDegrees, 1e-3)) {
            throw uhl.problem(
                    count + " posts in " + axis + ", " + Wording.number(stepDegrees * 3600) + " arc-seconds apart",
                    "these span " + Wording.number(span) + " degrees, the cell " + Wording.number(expected) + ".",
                    "Its interval or its count is wrong: get the file again.");
        }
    }

    private void requireLength(DtedFields uhl) throws IOException {
        long expected = dataEnd();
        if (byteCount < expected) {
            throw uhl.problem(
                    byteCount + " bytes",
                    columnCount + " columns of " + rowCount + " posts need " + expected + " bytes.",
                    "Maybe the download was cut short.");
        }
    }

    /** One header record of a DTED file: fixed fields of plain text. */
    record DtedFields(Path file, String record, String text) {
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
         * How far two angles of a record lie apart, each DDMMSSH or DDDMMSSH; NaN when either is left blank or
         * unreadable.
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
}
