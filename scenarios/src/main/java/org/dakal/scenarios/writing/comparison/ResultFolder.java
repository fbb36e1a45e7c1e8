package org.dakal.scenarios.writing.comparison;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.source.Spreadsheets;
import org.dakal.scenarios.writing.geopackage.GeometryBlob;
import org.dakal.scenarios.writing.geopackage.SqliteFile;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.locationtech.jts.geom.Geometry;

/**
 * A result on disk, opened for reading.
 *
 * @param folder where it is
 * @param summary its summary.json
 */
public record ResultFolder(Path folder, StudySummary summary) {
    /** What a comparison reads besides the summary. */
    public static final List<String> NEEDED_FILES =
            List.of("rsrp.tif", "coverage-class.tif", "findings.gpkg", "places.csv");

    /** A settlement as places.csv has it; the class and level may be empty. */
    record Place(String id, String name, double people, String coverageClass, String rsrpDbm) {
        boolean isServed() {
            return coverageClass.equals("good") || coverageClass.equals("served");
        }
    }

    FloatRaster levels() throws IOException {
        return GeoTiff.open(folder.resolve("rsrp.tif")).floatRaster();
    }

    ByteRaster classes() throws IOException {
        return GeoTiff.open(folder.resolve("coverage-class.tif")).byteRaster(ClassChange.OUTSIDE);
    }

    /** Outlines of the spots by id, in the grid's metres. */
    Map<String, Geometry> outlines() throws IOException {
        Map<String, Geometry> outlines = new LinkedHashMap<>();
        Path file = folder.resolve("findings.gpkg");
        try (Connection connection = SqliteFile.read(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, geom FROM spots ORDER BY fid")) {
            while (rows.next()) {
                outlines.put(rows.getString(1), GeometryBlob.read(rows.getBytes(2)));
            }
        } catch (SQLException | IllegalArgumentException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
        return outlines;
    }

    /** Settlements by id, in the file's order. */
    Map<String, Place> places() throws IOException {
        Map<String, Place> places = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(folder.resolve("places.csv"))) {
            for (NamedCsvRecord row : rows) {
                places.put(
                        row.getField("id"),
                        new Place(
                                row.getField("id"),
                                Spreadsheets.text(row.getField("name")),
                                Double.parseDouble(row.getField("people")),
                                row.getField("coverageClass"),
                                row.getField("rsrpDbm")));
            }
        }
        return places;
    }
}
