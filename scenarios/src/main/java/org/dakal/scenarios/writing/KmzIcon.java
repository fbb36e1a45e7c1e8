package org.dakal.scenarios.writing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * White shapes on nothing, which viewers of KML multiply with a style's colour, as PNG (ISO/IEC 15948) of grey and
 * opacity. Drawn and packed here, so that the bytes do not depend on the machine's graphics.
 */
final class KmzIcon {
    private static final int SIDE_PIXELS = 32;
    /** Points of a pixel that are asked along each axis, so that edges are smooth. */
    private static final int POINTS = 4;

    private static final double CENTRE = SIDE_PIXELS / 2.0;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int GREY_WITH_OPACITY = 4;
    private static final int WHITE = 0xff;

    private KmzIcon() {}

    /** A star of five points. */
    static byte[] star() throws IOException {
        return png(shape(10, 15, 6));
    }

    /** A triangle that points up. */
    static byte[] triangle() throws IOException {
        return png(shape(3, 15, 15));
    }

    /** Corners around the centre, the first on top, in turn far from it and near. */
    private static Polygon shape(int count, double farPixels, double nearPixels) {
        Coordinate[] corners = new Coordinate[count + 1];
        for (int i = 0; i <= count; i++) {
            double angle = 2 * Math.PI * (i % count) / count;
            double radius = i % 2 == 0 ? farPixels : nearPixels;
            corners[i] = new Coordinate(CENTRE + radius * Math.sin(angle), CENTRE - radius * Math.cos(angle));
        }
        corners[count] = corners[0].copy();
        return new GeometryFactory().createPolygon(corners);
    }

    private static byte[] png(Polygon shape) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(SIDE_PIXELS);
        fields.writeInt(SIDE_PIXELS);
        fields.write(new byte[] {BITS, GREY_WITH_OPACITY, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", pixels(shape));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] pixels(Polygon shape) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        // Without compression the bytes are the same whatever library Java brings.
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.NO_COMPRESSION))) {
            for (int row = 0; row < SIDE_PIXELS; row++) {
                out.write(0); // no filter
                for (int column = 0; column < SIDE_PIXELS; column++) {
                    out.write(WHITE);
                    out.write(opacity(shape, row, column));
                }
            }
        }
        return packed.toByteArray();
    }

    private static int opacity(Polygon shape, int row, int column) {
        int inside = 0;
        for (int point = 0; point < POINTS * POINTS; point++) {
            int across = point % POINTS;
            int down = point / POINTS;
            Coordinate at = new Coordinate(column + (across + 0.5) / POINTS, row + (down + 0.5) / POINTS);
            inside += SimplePointInAreaLocator.locate(at, shape) == Location.EXTERIOR ? 0 : 1;
        }
        return inside * WHITE / (POINTS * POINTS);
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
