package org.dakal.scenarios.writing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dakal.findings.Spot;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.NetworkColumns;
import org.dakal.scenarios.columns.Position;
import org.dakal.scenarios.columns.ProposalColumns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.SpotColumns;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.projection.Longitudes;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.study.StudyResult;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** findings.kmz for Google Earth: spots, proposals and sites (OGC 12-007r2, KML 2.3, in its 2.2 namespace), zipped. */
final class FindingsKmz {
    /** The first moment a zip entry can have, so that the same content gives the same bytes. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int SPOT_OPACITY = 0x99;

    /** Icons travel inside the file: a viewer without a network shows them, and nobody learns who looks. */
    private static final String PROPOSAL_ICON = "icons/star.png";

    private static final String SITE_ICON = "icons/triangle.png";

    private FindingsKmz() {}

    static void write(Path file, Scenario scenario, StudyResult result, StudyTables tables) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "doc.kml", kml(scenario, result, tables).getBytes(StandardCharsets.UTF_8));
            put(zip, PROPOSAL_ICON, KmzIcon.star());
            put(zip, SITE_ICON, KmzIcon.triangle());
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String kml(Scenario scenario, StudyResult result, StudyTables tables) {
        // Projections are not safe for several threads, and rasters are written meanwhile.
        MapProjection projection = new MapProjection(scenario.projection().epsgCode());
        KmlText kml = new KmlText();
        kml.open("Document");
        kml.element("name", scenario.title());
        kml.element("description", String.join("\n", scenario.notices()));
        for (CoverageClass c : List.of(CoverageClass.WEAK, CoverageClass.BLIND, CoverageClass.UNKNOWN)) {
            kml.areaStyle(Words.of(c), CoverageColors.rgb(c), SPOT_OPACITY);
        }
        kml.iconStyle("proposal", 0x7B3294, PROPOSAL_ICON, 1.2);
        kml.iconStyle("site", 0x404040, SITE_ICON, 0.6);
        kml.folder("Spots");
        for (int i = 0; i < result.spots().size(); i++) {
            spot(kml, tables.spots(), i, result.spots().get(i), projection);
        }
        kml.close("Folder");
        kml.folder("Proposals");
        for (Row row : tables.proposals().rows()) {
            String name = row.whole(ProposalColumns.RANK) + ". " + row.text(ProposalColumns.NAME);
            point(kml, name, "#proposal", tables.proposals(), row);
        }
        kml.close("Folder");
        kml.folder("Sites");
        for (Row row : tables.sites().rows()) {
            String name = row.text(NetworkColumns.ID) + " " + row.text(NetworkColumns.NAME);
            point(kml, name, "#site", tables.sites(), row);
        }
        kml.close("Folder");
        kml.close("Document");
        return kml.end();
    }

    private static void point(KmlText kml, String name, String style, Table table, Row row) {
        kml.open("Placemark");
        kml.element("name", name);
        kml.element("styleUrl", style);
        kml.data(table.columns(), row);
        kml.point(row.number(Position.LONGITUDE), row.number(Position.LATITUDE));
        kml.close("Placemark");
    }

    private static void spot(KmlText kml, Table table, int number, Spot spot, MapProjection projection) {
        Row row = table.rows().get(number);
        kml.open("Placemark");
        String near = row.text(row.isEmpty(SpotColumns.NEAREST_PLACE) ? SpotColumns.ID : SpotColumns.NEAREST_PLACE);
        kml.element("name", near + " (" + row.text(SpotColumns.COVERAGE_CLASS) + ")");
        kml.element("styleUrl", "#" + row.text(SpotColumns.COVERAGE_CLASS));
        kml.data(table.columns(), row);
        kml.area(Longitudes.cut(projection.toGeographic(spot.outline())));
        kml.close("Placemark");
    }

    /**
     * White shapes on nothing, which viewers of KML multiply with a style's colour, as PNG (ISO/IEC 15948) of grey and
     * opacity. Drawn and packed here, so that the bytes do not depend on the machine's graphics.
     */
    static final class KmzIcon {
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
}
