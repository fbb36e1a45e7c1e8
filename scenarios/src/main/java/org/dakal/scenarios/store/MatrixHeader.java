package org.dakal.scenarios.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.dakal.grid.CellWindow;

/**
 * The first 4,096 bytes of a file, little-endian: eight letters that name the format, the key (32 bytes), the window
 * (four whole numbers), the losses' CRC-32C, the label (length and UTF-8), zeros, and last the header's own CRC-32C.
 * {@link PackedLosses} follow.
 *
 * @param key 64 hexadecimal digits
 * @param lossChecksum CRC-32C of the losses' bytes
 */
record MatrixHeader(String key, CellWindow window, int lossChecksum, MatrixLabel label) {
    /** A page, so that the losses begin on one. */
    static final int BYTES = 4096;

    private static final byte[] MAGIC = "DakalPL2".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int CHECKSUM_AT = BYTES - Integer.BYTES;
    private static final int MOST_LABEL_BYTES = 1024;

    MatrixHeader withLossChecksum(int checksum) {
        return new MatrixHeader(key, window, checksum, label);
    }

    ByteBuffer write() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put(HexFormat.of().parseHex(key));
        bytes.putInt(window.firstColumn()).putInt(window.firstRow());
        bytes.putInt(window.columnCount()).putInt(window.rowCount());
        bytes.putInt(lossChecksum);
        byte[] text = label.text().getBytes(StandardCharsets.UTF_8);
        if (text.length > MOST_LABEL_BYTES) {
            text = label.withoutScenario().text().getBytes(StandardCharsets.UTF_8);
        }
        bytes.putInt(text.length).put(text);
        bytes.putInt(CHECKSUM_AT, checksum(bytes));
        return bytes.clear();
    }

    /** The header at the beginning of some bytes; empty when they are anything else. */
    static Optional<MatrixHeader> read(ByteBuffer source) {
        if (source.limit() < BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = source.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(0);
        byte[] magic = new byte[MAGIC.length];
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC) || bytes.getInt(CHECKSUM_AT) != checksum(bytes)) {
            return Optional.empty();
        }
        byte[] key = new byte[KEY_BYTES];
        bytes.get(key);
        int firstColumn = bytes.getInt();
        int firstRow = bytes.getInt();
        int columnCount = bytes.getInt();
        int rowCount = bytes.getInt();
        int lossChecksum = bytes.getInt();
        int textBytes = bytes.getInt();
        // Anybody can compute a checksum, so nothing it covers is believed.
        boolean isWindow = firstColumn >= 0 && firstRow >= 0 && columnCount >= 0 && rowCount >= 0;
        if (!isWindow || textBytes < 0 || textBytes > MOST_LABEL_BYTES) {
            return Optional.empty();
        }
        byte[] text = new byte[textBytes];
        bytes.get(text);
        return MatrixLabel.parse(new String(text, StandardCharsets.UTF_8))
                .map(label -> new MatrixHeader(
                        HexFormat.of().formatHex(key),
                        new CellWindow(firstColumn, firstRow, columnCount, rowCount),
                        lossChecksum,
                        label));
    }

    private static int checksum(ByteBuffer header) {
        CRC32C checksum = new CRC32C();
        checksum.update(header.duplicate().position(0).limit(CHECKSUM_AT));
        return (int) checksum.getValue();
    }
}
