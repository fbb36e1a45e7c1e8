package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.columns.NetworkColumns;
import org.dakal.scenarios.columns.PlaceColumns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.writing.geopackage.GeometryBlob;
import org.dakal.scenarios.writing.geopackage.SqliteFile;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A result on disk, opened for reading. */
public record ResultFolder(Path folder, StudySummary summary) implements ComparedResult {
    /** What a comparison reads besides the summary. */
    public static final List<String> NEEDED_FILES =
            List.of("rsrp.tif", "coverage-class.tif", "findings.gpkg", "places.csv");

    /** The sectors of its network. */
    public static final String SECTORS_FILE = "sectors.csv";

    private static final String RUN_AGAIN = "Maybe run the study again.";

    /**
     * A result by itself.
     *
     * @throws ProblemsException with every reason why it cannot be read
     */
    public static ResultFolder open(Path folder, List<String> neededFiles) throws ProblemsException, IOException {
        return ResultFolders.open(folder, neededFiles);
    }

    @Override
    public String name() {
        return folder.toString().replace('\\', '/');
    }

    /** A raster of real numbers by its path in the folder; NaN is no data. */
    public FloatRaster floats(String path) throws IOException, ProblemsException {
        return read(path, file -> GeoTiff.open(file).floatRaster());
    }

    /** A raster of sectors' numbers by its path in the folder; -1 is none. */
    public ShortRaster servers(String path) throws IOException, ProblemsException {
        return read(path, file -> GeoTiff.open(file).shortRaster((short) -1));
    }

    /** The sectors of its network, with the columns that its version of Dakal wrote. */
    public List<Row> sectors() throws IOException, ProblemsException {
        return read(SECTORS_FILE, file -> TableCsv.read(file, NetworkColumns.SECTORS));
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    @Override
    public FloatRaster levels() throws IOException, ProblemsException {
        return floats("rsrp.tif");
    }

    @Override
    public ByteRaster classes() throws IOException, ProblemsException {
        return read("coverage-class.tif", ResultFolder::classes);
    }

    private static ByteRaster classes(Path file) throws IOException {
        ByteRaster classes = GeoTiff.open(file).byteRaster(ClassChange.OUTSIDE);
        for (byte code : classes.values()) {
            if (code != ClassChange.OUTSIDE && (code < 0 || code >= CoverageClass.values().length)) {
                throw new RasterFileException(file, "code " + (code & 0xff), "is no class of coverage", RUN_AGAIN);
            }
        }
        return classes;
    }

    /** Reads a file of the result; whatever its damage makes a reader say becomes a problem of the file. */
    private <T> T read(String name, Reading<T> reading) throws IOException, ProblemsException {
        Path file = folder.resolve(name);
        try {
            return reading.of(file);
        } catch (FileSystemException e) { // it may be whole, but cannot be got at
            throw e;
        } catch (RasterFileException e) {
            throw new ProblemsException(List.of(e.problem()));
        } catch (IOException | RuntimeException e) {
            throw new ProblemsException(List.of(new Problem(
                    Problem.Severity.ERROR, file.toString(), "", "is damaged and cannot be read", RUN_AGAIN)));
        }
    }

    @Override
    public SpotCells spotCells(CellGrid grid, List<String> ids) throws IOException, ProblemsException {
        Map<String, Geometry> outlines = read("findings.gpkg", ResultFolder::outlines);
        Geometry nothing = new GeometryFactory().createEmpty(2);
        return SpotCells.of(
                grid, ids.stream().map(id -> outlines.getOrDefault(id, nothing)).toList());
    }

    /** Outlines of the spots by id, in the grid's metres. */
    private static Map<String, Geometry> outlines(Path file) throws IOException {
        Map<String, Geometry> outlines = new LinkedHashMap<>();
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

    @Override
    public Map<String, Place> places() throws IOException, ProblemsException {
        MapProjection projection = new MapProjection(summary.grid().epsgCode());
        return read("places.csv", file -> Place.of(TableCsv.read(file, PlaceColumns.ALL), projection));
    }
}
