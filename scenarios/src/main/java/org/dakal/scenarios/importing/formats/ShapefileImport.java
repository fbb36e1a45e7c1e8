package org.dakal.scenarios.importing.formats;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dakal.scenarios.projection.SystemNames;
import org.dakal.scenarios.source.FileKind;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapefiles with what lies beside them: .dbf for properties, .prj for the system, .cpg for the code page (ESRI
 * Shapefile Technical Description, July 1998). Heights and measures of points are passed over.
 */
final class ShapefileImport implements ImportFormat {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int HEADER_BYTES = 100;
    private static final long MOST_BYTES = 1L << 30;

    @Override
    public String title() {
        return "Shapefile";
    }

    @Override
    public boolean isKnownBy(String fileName, byte[] start) {
        return FileKind.of(start).equals("a Shapefile") && fileName.endsWith(".shp");
    }

    @Override
    public Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) throws IOException {
        Place place = Place.of(file.toString());
        Path prj = beside(file, ".prj");
        if (prj == null) {
            problems.error(
                    place,
                    "",
                    "has no .prj beside it, which says what system it is in",
                    "Download that too, or export the file again.");
            return Origin.SILENT;
        }
        if (Files.size(file) > MOST_BYTES) {
            problems.error(place, "", "is larger than " + (MOST_BYTES >> 20) + " MB", "Cut out the province first.");
            return Origin.SILENT;
        }
        try {
            int epsgCode = SystemNames.epsgCode(Files.readString(prj).strip());
            Degrees degrees = new Degrees(epsgCode);
            Path dbf = beside(file, ".dbf");
            DbfTable table = dbf == null ? null : DbfTable.read(dbf, beside(file, ".cpg"));
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.limit() < HEADER_BYTES) {
                throw new BufferUnderflowException();
            }
            bytes.position(HEADER_BYTES);
            for (int number = 0; bytes.remaining() >= 8; number++) {
                bytes.order(ByteOrder.BIG_ENDIAN).getInt();
                int end = 2 * bytes.getInt() + bytes.position();
                Geometry shape = shape(bytes.order(ByteOrder.LITTLE_ENDIAN));
                if (shape != null) {
                    rows.accept(
                            new ImportedRow(table == null ? Map.of() : table.row(number), degrees.of(shape), place));
                }
                if (end < bytes.position()) {
                    throw new BufferUnderflowException(); // it would be read again and again
                }
                bytes.position(end);
            }
            return new Origin(epsgCode, "");
        } catch (BufferUnderflowException | NegativeArraySizeException | IndexOutOfBoundsException e) {
            problems.error(place, "", "breaks off, or its .dbf does", "Maybe the download was cut short.");
        } catch (IllegalArgumentException e) {
            problems.error(place, "", "cannot be used: " + e.getMessage(), "Export it again in EPSG:4326.");
        }
        return Origin.SILENT;
    }

    /** A file of the same name with another ending, in any case; null when there is none. */
    private static @Nullable Path beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.length() - ending.length());
        for (String tried : List.of(ending, ending.toUpperCase(Locale.ROOT))) {
            Path path = file.resolveSibling(stem + tried);
            if (Files.isRegularFile(path)) {
                return path;
            }
        }
        return null;
    }

    /** The shape of a record; null when it has none. Types above 10 are the same with heights or measures behind. */
    private static @Nullable Geometry shape(ByteBuffer bytes) {
        int type = bytes.getInt();
        return switch (type % 10) {
            case 0 -> null;
            case 1 -> FACTORY.createPoint(position(bytes));
            case 3 -> {
                List<Coordinate[]> parts = parts(bytes);
                yield FACTORY.buildGeometry(parts.stream()
                        .map(part -> (Geometry) FACTORY.createLineString(part))
                        .toList());
            }
            case 5 -> polygons(parts(bytes));
            case 8 -> {
                bytes.position(bytes.position() + 4 * Double.BYTES);
                yield FACTORY.createMultiPointFromCoords(positions(bytes, bytes.getInt()));
            }
            default -> throw new IllegalArgumentException("its shapes are of type " + type + ", which is not known");
        };
    }

    private static List<Coordinate[]> parts(ByteBuffer bytes) {
        bytes.position(bytes.position() + 4 * Double.BYTES);
        int partCount = bytes.getInt();
        int positionCount = bytes.getInt();
        if (partCount < 0 || positionCount < 0 || partCount > bytes.remaining() / 4) {
            throw new BufferUnderflowException();
        }
        int[] starts = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            starts[i] = bytes.getInt();
        }
        starts[partCount] = positionCount;
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 0; i < partCount; i++) {
            parts.add(positions(bytes, starts[i + 1] - starts[i]));
        }
        return parts;
    }

    private static Coordinate[] positions(ByteBuffer bytes, int count) {
        if (count > bytes.remaining() / (2 * Double.BYTES)) {
            throw new BufferUnderflowException();
        }
        Coordinate[] positions = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            positions[i] = position(bytes);
        }
        return positions;
    }

    private static Coordinate position(ByteBuffer bytes) {
        return new Coordinate(bytes.getDouble(), bytes.getDouble());
    }

    /** Rings that go clockwise are outer ones; the others are holes in the outer ring around them. */
    private static Geometry polygons(List<Coordinate[]> parts) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] part : parts) {
            LinearRing ring = FACTORY.createLinearRing(part);
            boolean isHole = part.length > 3 && Orientation.isCCW(part);
            (isHole && !shells.isEmpty() ? holes : shells).add(ring);
        }
        List<Geometry> polygons = new ArrayList<>();
        for (LinearRing shell : shells) {
            Polygon area = FACTORY.createPolygon(shell);
            LinearRing[] inside = holes.stream()
                    .filter(hole -> area.getEnvelopeInternal().covers(hole.getEnvelopeInternal()) && area.covers(hole))
                    .toArray(LinearRing[]::new);
            polygons.add(FACTORY.createPolygon(shell, inside));
        }
        return FACTORY.buildGeometry(polygons);
    }
}
