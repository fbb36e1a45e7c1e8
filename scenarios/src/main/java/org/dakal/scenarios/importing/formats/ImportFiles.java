package org.dakal.scenarios.importing.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dakal.scenarios.source.FileKind;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Reads files of every known kind. A new kind is one class and one line in the list here. */
public final class ImportFiles {
    private static final int LOOKED_AT_BYTES = 4096;

    private static final List<ImportFormat> FORMATS = List.of(
            new GeoJsonImport(),
            new GeoPackageImport(),
            new ShapefileImport(),
            new KmlImport(),
            new OsmPbfImport(),
            new OpenCellIdImport(),
            new AtollTableImport(),
            new TableImport());

    private ImportFiles() {}

    /** What was read. */
    public record Read(String format, ImportFormat.Origin origin) {}

    /** Hands out the rows of a file; null, and a problem, when it is of no known kind or cannot be read. */
    public static @Nullable Read read(Path file, Consumer<ImportedRow> rows, Problems problems) {
        return read(file, FORMATS, rows, problems);
    }

    /** Hands out the rows of a file of OpenStreetMap within a box of longitudes and latitudes. */
    public static @Nullable Read readOsm(Path file, Envelope wanted, Consumer<ImportedRow> rows, Problems problems) {
        return read(file, List.of(new OsmPbfImport(wanted)), rows, problems);
    }

    private static @Nullable Read read(
            Path file, List<ImportFormat> formats, Consumer<ImportedRow> rows, Problems problems) {
        Place place = Place.of(file.toString());
        String refusal = InputFiles.refusal(file);
        if (refusal != null) {
            problems.error(place, "", refusal, InputFiles.nearestFile(file));
            return null;
        }
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                problems.error(place, "", "is empty", "");
                return null;
            }
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (ImportFormat format : formats) {
                if (format.isKnownBy(name, start)) {
                    return new Read(format.title(), format.read(file, rows, problems));
                }
            }
            String kind = FileKind.of(start);
            problems.error(
                    place,
                    "",
                    (kind.isEmpty() ? "is of no known kind" : "is " + kind) + ", must be one of "
                            + String.join(
                                    ", ",
                                    formats.stream().map(ImportFormat::title).toList()),
                    "");
        } catch (IOException e) {
            problems.error(place, "", "cannot be read: " + Wording.reason(e), "");
        }
        return null;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = unpacked(file)) {
            return in.readNBytes(LOOKED_AT_BYTES);
        }
    }

    /** The bytes of a file, out of gzip when they are packed so. */
    static InputStream unpacked(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            boolean isPacked = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            return isPacked ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
