package org.dakal.scenarios.importing.formats;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The blocks of an OpenStreetMap PBF file (https://wiki.openstreetmap.org/wiki/PBF_Format). On Google's protobuf, which
 * the solver of plans brings along: parallelpbf 0.3.1 takes a file that breaks off for a whole one, and the messages in
 * it are generated for a protobuf that warns of itself today.
 */
final class OsmBlocks {
    private static final int MOST_HEADER_BYTES = 64 << 10;
    private static final int MOST_BLOB_BYTES = 32 << 20;
    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");

    private OsmBlocks() {}

    /** Hears of each block of nodes, ways and relations. */
    @FunctionalInterface
    interface Listener {
        void block(byte[] bytes, int length) throws IOException;
    }

    /** True when a file begins as such a file does. */
    static boolean isPbf(byte[] start) {
        return new String(start, 0, Math.min(start.length, 32), StandardCharsets.ISO_8859_1)
                .startsWith("\n\u0009OSMHeader", 4);
    }

    /** @throws InvalidProtocolBufferException when it is damaged, with what is wrong, for people */
    static void read(Path file, Listener listener) throws IOException {
        Inflater inflater = new Inflater();
        byte[] unpacked = new byte[MOST_BLOB_BYTES];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 18))) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                int headerLength = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                CodedInputStream header = message(in, headerLength, MOST_HEADER_BYTES);
                String type = "";
                int size = 0;
                for (int tag = header.readTag(); tag != 0; tag = header.readTag()) {
                    switch (WireFormat.getTagFieldNumber(tag)) {
                        case 1 -> type = header.readString();
                        case 3 -> size = header.readInt32();
                        default -> header.skipField(tag);
                    }
                }
                int length = unpack(message(in, size, MOST_BLOB_BYTES), inflater, unpacked);
                if (type.equals("OSMHeader")) {
                    requireUnderstood(CodedInputStream.newInstance(unpacked, 0, length));
                } else if (type.equals("OSMData")) {
                    listener.block(unpacked, length);
                }
            }
        } catch (EOFException e) {
            throw new InvalidProtocolBufferException("breaks off", e);
        } finally {
            inflater.end();
        }
    }

    private static CodedInputStream message(DataInputStream in, int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new InvalidProtocolBufferException("has a part of " + length + " bytes, more than the format allows");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return CodedInputStream.newInstance(bytes);
    }

    private static int unpack(CodedInputStream blob, Inflater inflater, byte[] into) throws IOException {
        int length = 0;
        for (int tag = blob.readTag(); tag != 0; tag = blob.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> {
                    byte[] raw = blob.readByteArray();
                    length = Math.min(raw.length, into.length);
                    System.arraycopy(raw, 0, into, 0, length);
                }
                case 3 -> {
                    inflater.reset();
                    inflater.setInput(blob.readByteArray());
                    try {
                        length = inflater.inflate(into);
                    } catch (DataFormatException e) {
                        throw new InvalidProtocolBufferException("has a damaged block", e);
                    }
                    if (!inflater.finished()) {
                        throw new InvalidProtocolBufferException(
                                "has a block that unpacks to more than 32 MB or breaks off");
                    }
                }
                case 4, 5, 6, 7 ->
                    throw new InvalidProtocolBufferException(
                            "is packed otherwise than with zlib: osmium cat packs it so");
                default -> blob.skipField(tag);
            }
        }
        return length;
    }

    private static void requireUnderstood(CodedInputStream header) throws IOException {
        for (int tag = header.readTag(); tag != 0; tag = header.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 4) {
                String feature = header.readString();
                if (!UNDERSTOOD.contains(feature)) {
                    throw new InvalidProtocolBufferException(
                            "needs " + feature + " to be read, which is not known here");
                }
            } else {
                header.skipField(tag);
            }
        }
    }
}
