package org.dakal.scenarios.terrain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the first records of a DTED file say (MIL-PRF-89020B, 3.13: UHL, DSI, ACC).
 *
 * @param dataOffset where the first column starts
 * @param byteCount length of the file
 * @param westDegrees longitude of the first column
 * @param southDegrees latitude of the first post of a column
 * @param columnStepDegrees between columns
 * @param rowStepDegrees between posts of a column
 * @param columnCount columns
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

    private void requireLength(DtedFields uhl) throws IOException {
        long expected = dataOffset + (long) columnCount * columnBytes();
        if (byteCount < expected) {
            throw uhl.problem(
                    byteCount + " bytes",
                    columnCount + " columns of " + rowCount + " posts need " + expected + " bytes.",
                    "Maybe the download was cut short.");
        }
    }
}
