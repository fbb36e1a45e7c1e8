package org.dakal.scenarios.writing.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Geometry as GeoPackage stores it: OGC 12-128r18 (GeoPackage 1.3), clause 2.1.3, a small header and then well-known
 * binary.
 */
public final class GeometryBlob {
    private static final int HEADER_BYTES = 8;
    private static final int ENVELOPE_BYTES = 32;
    private static final int LITTLE_ENDIAN_FLAG = 1;
    private static final int ENVELOPE_XY_FLAG = 1 << 1;
    private static final int EMPTY_FLAG = 1 << 4;

    private GeometryBlob() {}

    /** Little-endian; with an envelope unless it is a point or empty. */
    static byte[] of(Geometry geometry, int srsId) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        boolean hasEnvelope = !geometry.isEmpty() && !(geometry instanceof Point);
        ByteBuffer blob = ByteBuffer.allocate(HEADER_BYTES + (hasEnvelope ? ENVELOPE_BYTES : 0) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        int flags = LITTLE_ENDIAN_FLAG | (hasEnvelope ? ENVELOPE_XY_FLAG : 0) | (geometry.isEmpty() ? EMPTY_FLAG : 0);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(srsId);
        if (hasEnvelope) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX())
                    .putDouble(box.getMaxX())
                    .putDouble(box.getMinY())
                    .putDouble(box.getMaxY());
        }
        return blob.put(wkb).array();
    }

    /**
     * The geometry of a blob, with or without an envelope.
     *
     * @throws IllegalArgumentException when it is not a GeoPackage geometry
     */
    public static Geometry read(byte[] blob) {
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new IllegalArgumentException("not a GeoPackage geometry");
        }
        int indicator = (blob[3] >> 1) & 7;
        int envelopeBytes = switch (indicator) {
            case 0 -> 0;
            case 1 -> ENVELOPE_BYTES;
            case 2, 3 -> 48;
            case 4 -> 64;
            default -> throw new IllegalArgumentException("envelope indicator " + indicator + " is not known");
        };
        byte[] wkb = java.util.Arrays.copyOfRange(blob, HEADER_BYTES + envelopeBytes, blob.length);
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException("geometry cannot be read: " + e.getMessage(), e);
        }
    }
}
