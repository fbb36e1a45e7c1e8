package org.dakal.scenarios.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
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

/** findings.kmz for Google Earth: spots, proposals and sites (OGC 12-007r2, KML 2.3, in its 2.2 namespace), zipped. */
final class FindingsKmz {
    /** The first moment a zip entry can have, so that the same content gives the same bytes. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int SPOT_OPACITY = 0x99;

    /**
     * Icons travel inside the file: a viewer without a network shows them, and nobody learns who looks. They are white
     * shapes on nothing, which viewers of KML multiply with a style's colour.
     */
    private static final String PROPOSAL_ICON = "icons/star.png";

    private static final String SITE_ICON = "icons/triangle.png";

    private FindingsKmz() {}

    static void write(Path file, Scenario scenario, StudyResult result, StudyTables tables) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "doc.kml", kml(scenario, result, tables).getBytes(StandardCharsets.UTF_8));
            for (String icon : List.of(PROPOSAL_ICON, SITE_ICON)) {
                try (InputStream picture = Objects.requireNonNull(FindingsKmz.class.getResourceAsStream(icon))) {
                    put(zip, icon, picture.readAllBytes());
                }
            }
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
}
