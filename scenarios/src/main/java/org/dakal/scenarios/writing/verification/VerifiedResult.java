package org.dakal.scenarios.writing.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Sector;
import org.dakal.network.ServiceProfile;
import org.dakal.network.ServiceQuality;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.NetworkColumns;
import org.dakal.scenarios.columns.Position;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.measurements.NetworkCell;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.comparison.ResultFolder;
import org.dakal.scenarios.writing.maps.StudyMaps;
import org.dakal.scenarios.writing.summary.NetworkSummary.BandSummary;
import org.dakal.scenarios.writing.summary.ProfileSummary;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a result promises, cell by cell: read once from its folder, or a study in memory.
 *
 * @param bands what each band promises, by id
 * @param classes of coverage over all bands, 255 outside the province
 * @param variabilityDb by how much levels vary between the locations of each cell, dB; null where all cells vary as the
 *     profile says
 */
public record VerifiedResult(
        StudySummary.Heading heading,
        ServiceProfile profile,
        MapProjection projection,
        List<NetworkCell> cells,
        Map<String, BandPromise> bands,
        ByteRaster classes,
        @Nullable FloatRaster variabilityDb) {

    /**
     * What one band promises.
     *
     * @param levelDbm median of the best server; NaN unknown, -200 where nothing reaches
     * @param server number of the best sector; -1 none
     * @param servedFraction share of places that reach the served threshold
     */
    public record BandPromise(
            Technology technology,
            double frequencyMhz,
            FloatRaster levelDbm,
            ShortRaster server,
            FloatRaster servedFraction) {}

    /**
     * Reads a folder of {@code dakal run}.
     *
     * @throws ProblemsException with every reason why it cannot be used
     */
    public static VerifiedResult open(Path folder) throws IOException, ProblemsException {
        StudySummary summary =
                ResultFolder.open(folder, List.of(ResultFolder.SECTORS_FILE)).summary();
        try {
            return read(folder, summary);
        } catch (IllegalArgumentException e) { // what is wrong in a file that nobody vouches for
            throw problem(folder, "holds what no result has, in summary.json or sectors.csv");
        }
    }

    /** What a median must exceed a threshold by in a cell, so that the asked share of its locations reaches it, dB. */
    double marginDb(int gridCell) {
        return variabilityDb == null
                ? profile.shadowingMarginDb()
                : profile.shadowingMarginDb() / profile.shadowingSigmaDb() * variabilityDb.get(gridCell);
    }

    /** What a scenario's study promises. */
    public static VerifiedResult of(Scenario scenario, NetworkCoverage coverage) {
        Map<String, BandPromise> bands = new LinkedHashMap<>();
        for (Band band : coverage.network().bands()) {
            SignalLayers layers = coverage.band(band.id());
            bands.put(
                    band.id(),
                    new BandPromise(
                            band.technology(),
                            band.frequencyMhz(),
                            layers.bestRsrpDbm(),
                            layers.bestSector(),
                            layers.locationProbabilityFraction()));
        }
        List<NetworkCell> cells = new ArrayList<>();
        for (InstalledSector installed : coverage.network().sectors()) {
            cells.add(new NetworkCell(
                    cells.size(),
                    installed.key(),
                    installed.band().id(),
                    installed.band().technology(),
                    installed.sector().frequencyMhz(),
                    installed.sector().bandwidthMhz(),
                    installed.sector().radiusKm(),
                    installed.site().xMeters(),
                    installed.site().yMeters(),
                    installed.sector().identity()));
        }
        return new VerifiedResult(
                new StudySummary.Heading(
                        StudySummary.FORMAT_VERSION,
                        new StudySummary.Software("dakal", "", ""),
                        new StudySummary.ScenarioName(scenario.name(), scenario.title(), scenario.localTitle()),
                        scenario.notices(),
                        scenario.localNotices(),
                        List.of(),
                        List.of()),
                coverage.serviceProfile(),
                scenario.projection(),
                cells,
                bands,
                StudyMaps.classes(coverage, scenario.request().province()),
                coverage.shadowing().isUniform() ? null : StudyMaps.variability(coverage));
    }

    private static VerifiedResult read(Path folder, StudySummary summary) throws IOException, ProblemsException {
        List<String> needed = new ArrayList<>(List.of(ResultFolder.SECTORS_FILE, "coverage-class.tif"));
        for (BandSummary band : summary.network().bands()) {
            List.of("rsrp.tif", "best-server.tif", "location-probability.tif")
                    .forEach(layer -> needed.add(band.folder() + "/" + layer));
        }
        ResultFolder result = ResultFolder.open(folder, needed);
        CellGrid grid = summary.grid().toGrid();
        MapProjection projection = new MapProjection(grid.epsgCode());
        ServiceProfile profile = profile(summary.serviceProfile());
        Map<String, BandPromise> bands = new LinkedHashMap<>();
        for (BandSummary band : summary.network().bands()) {
            profile.thresholdsOf(Technology.valueOf(band.technology()));
            BandPromise promise = new BandPromise(
                    Technology.valueOf(band.technology()),
                    band.frequencyMhz(),
                    result.floats(band.folder() + "/rsrp.tif"),
                    result.servers(band.folder() + "/best-server.tif"),
                    result.floats(band.folder() + "/location-probability.tif"));
            if (!promise.levelDbm.grid().equals(grid)
                    || !promise.server.grid().equals(grid)
                    || !promise.servedFraction.grid().equals(grid)) {
                throw problem(result.folder().resolve(band.folder()), "is on another grid than summary.json says");
            }
            bands.put(band.id(), promise);
        }
        List<NetworkCell> cells = new ArrayList<>();
        for (Row row : result.sectors()) {
            if (!(Math.abs(row.number(Position.LATITUDE)) <= 90 && Math.abs(row.number(Position.LONGITUDE)) <= 180)) {
                throw problem(
                        result.folder().resolve("sectors.csv"),
                        "has " + row.text(NetworkColumns.SECTOR)
                                + " at a place that is none: latitudes are -90 to 90, longitudes -180 to 180");
            }
            cells.add(cell(row, cells.size(), projection));
        }
        ByteRaster classes = result.classes();
        if (!classes.grid().equals(grid)) {
            throw problem(result.folder().resolve("coverage-class.tif"), "is on another grid than summary.json says");
        }
        FloatRaster variability =
                summary.files().contains(StudyMaps.VARIABILITY_FILE) ? result.floats(StudyMaps.VARIABILITY_FILE) : null;
        if (variability != null && !variability.grid().equals(grid)) {
            throw problem(
                    result.folder().resolve(StudyMaps.VARIABILITY_FILE), "is on another grid than summary.json says");
        }
        return new VerifiedResult(summary.heading(), profile, projection, cells, bands, classes, variability);
    }

    private static ProblemsException problem(Path place, String message) {
        return new ProblemsException(List.of(new Problem(
                Problem.Severity.ERROR,
                place.toString(),
                "",
                message,
                "Maybe files of two runs were mixed; run the study again.")));
    }

    private static NetworkCell cell(Row row, int number, MapProjection projection) {
        Coordinate mast = projection.toGrid(row.number(Position.LATITUDE), row.number(Position.LONGITUDE));
        Long identity = whole(row, NetworkColumns.CELL_IDENTITY);
        Long physical = whole(row, NetworkColumns.PHYSICAL_CELL_ID);
        Long channel = whole(row, NetworkColumns.CHANNEL);
        return new NetworkCell(
                number,
                row.text(NetworkColumns.SECTOR),
                row.text(NetworkColumns.BAND),
                Technology.valueOf(row.text(NetworkColumns.TECHNOLOGY)),
                row.number(NetworkColumns.FREQUENCY),
                row.number(NetworkColumns.BANDWIDTH),
                row.number(NetworkColumns.RADIUS),
                mast.x,
                mast.y,
                new Sector.Identity(
                        identity,
                        physical == null ? null : physical.intValue(),
                        channel == null ? null : channel.intValue()));
    }

    private static @Nullable Long whole(Row row, String column) {
        String text = row.textOrNull(column);
        return text == null || text.isBlank() ? null : (Long) Long.parseLong(text);
    }

    private static ServiceProfile profile(ProfileSummary read) {
        Map<Technology, Thresholds> thresholds = new EnumMap<>(Technology.class);
        read.thresholds().forEach((technology, levels) -> thresholds.put(Technology.valueOf(technology), levels));
        return new ServiceProfile(
                read.name(),
                read.status(),
                thresholds,
                read.edgeProbabilityPercent(),
                read.shadowingSigmaDb(),
                read.receiverHeightAboveGroundMeters(),
                read.overlapMarginDb(),
                read.loadFraction(),
                read.noiseFigureDb(),
                ServiceQuality.NONE,
                Double.NaN);
    }
}
