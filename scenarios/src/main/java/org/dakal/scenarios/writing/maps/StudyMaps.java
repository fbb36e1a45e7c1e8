package org.dakal.scenarios.writing.maps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.Numbers;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.OperatorTotals;

/**
 * All raster files of a study. Levels, servers, ratios and shares are given on the whole grid, margin included, because
 * planners look across the border; classes only in the province, because only there they are counted.
 */
public record StudyMaps(NetworkCoverage coverage, Map<String, String> notes) {
    private static final List<String> LAYERS =
            List.of("rsrp.tif", "best-server.tif", "sinr.tif", "overlap.tif", "location-probability.tif");

    /** Written where not all cells vary as the service profile says. */
    public static final String VARIABILITY_FILE = "location-variability.tif";

    /** Written where masts are of several operators. */
    public static final String OPERATORS_FILE = "operator-count.tif";

    private static final int NO_SERVER = -1;
    private static final int UNKNOWN_COUNT = 255;

    /**
     * The files, independent of each other.
     *
     * @param folderOfBand by band id, in the network's order
     */
    public static List<MapFile> of(
            Scenario scenario, NetworkCoverage coverage, RunInfo run, Map<String, String> folderOfBand) {
        StudyMaps maps = new StudyMaps(coverage, notes(scenario, coverage.serviceProfile(), run));
        SignalLayers all = coverage.overall();
        List<MapFile> files = new ArrayList<>(maps.layers("", "over all bands", all));
        files.addAll(ServerStyle.of(coverage.network()).besides("second-server.tif"));
        files.add(maps.servers(
                "second-server.tif", "Number of the second best sector over all bands", all.secondSector()));
        files.add(new MapFile(
                "coverage-class.tif",
                file -> CogWriter.write(
                        file,
                        classes(coverage, scenario.request().province()),
                        ClassMap.style("Class of coverage").withNotes(maps.notes))));
        if (!coverage.shadowing().isUniform()) {
            files.add(new MapFile(
                    VARIABILITY_FILE,
                    file -> CogWriter.write(
                            file,
                            variability(coverage),
                            CogStyle.of("Standard deviation of the level between the locations of a cell", "dB")
                                    .withNotes(maps.notes))));
        }
        folderOfBand.forEach((band, folder) -> {
            SignalLayers layers = coverage.byBand().get(band);
            if (layers != null) {
                files.addAll(maps.layers(folder + "/", "in band " + band, layers));
            }
        });
        return List.copyOf(files);
    }

    /** How many operators serve each cell of the province. */
    public static MapFile operators(
            Scenario scenario, NetworkCoverage coverage, OperatorTotals operators, RunInfo run) {
        return new MapFile(
                OPERATORS_FILE,
                file -> CogWriter.write(
                        file,
                        ClassMap.masked(
                                operators.servingCount(), scenario.request().province()),
                        CogStyle.of("Number of operators that serve the cell", "")
                                .withNoData(UNKNOWN_COUNT)
                                .withNotes(notes(scenario, coverage.serviceProfile(), run))));
    }

    /** By how much levels vary between the locations of each cell, dB. */
    public static FloatRaster variability(NetworkCoverage coverage) {
        FloatRaster raster = FloatRaster.filled(coverage.grid(), Float.NaN);
        for (int cell = 0; cell < coverage.grid().cellCount(); cell++) {
            raster.set(cell, (float) coverage.shadowing().sigmaDb(cell));
        }
        return raster;
    }

    /** Levels of the best server over all bands as rsrp.tif has them. */
    public static FloatRaster levels(NetworkCoverage coverage) {
        return StoredLevel.dbm(coverage.overall().bestRsrpDbm());
    }

    /** Classes over all bands as coverage-class.tif has them: 255 outside the province. */
    public static ByteRaster classes(NetworkCoverage coverage, ProvinceMask province) {
        return ClassMap.masked(coverage.overall().coverageClass(), province);
    }

    /** The names of the rasters, without the styles beside them. */
    public static List<String> names(Collection<String> folders) {
        List<String> names =
                new ArrayList<>(List.of("second-server.tif", "coverage-class.tif", VARIABILITY_FILE, OPERATORS_FILE));
        LAYERS.forEach(names::add);
        folders.forEach(folder -> LAYERS.forEach(layer -> names.add(folder + "/" + layer)));
        return names;
    }

    /** What every raster of a result says of itself, in an order to which more may be added. */
    public static Map<String, String> notes(Scenario scenario, ServiceProfile profile, RunInfo run) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("SCENARIO", scenario.title());
        notes.put("NOTICE", String.join(" ", scenario.notices()));
        notes.put("SERVICE_PROFILE", profile.name() + " (" + profile.status() + ")");
        notes.put("TIFFTAG_SOFTWARE", run.software());
        return notes;
    }

    private List<MapFile> layers(String folder, String where, SignalLayers layers) {
        Map<String, String> levelNotes = new LinkedHashMap<>(notes);
        levelNotes.put("NOTHING_REACHES_DBM", Numbers.plain(StoredLevel.NOTHING_REACHES_DBM));
        List<MapFile> files = new ArrayList<>();
        files.addAll(ColorRamp.LEVEL.style().besides(folder + "rsrp.tif"));
        files.addAll(ServerStyle.of(coverage.network()).besides(folder + "best-server.tif"));
        files.addAll(ColorRamp.SINR.style().besides(folder + "sinr.tif"));
        files.addAll(ColorRamp.SHARE.style().besides(folder + "location-probability.tif"));
        Collections.addAll(
                files,
                new MapFile(
                        folder + "rsrp.tif",
                        file -> CogWriter.write(
                                file,
                                StoredLevel.dbm(layers.bestRsrpDbm()),
                                CogStyle.of("Median level of the best server " + where, "dBm")
                                        .withNotes(levelNotes))),
                servers(folder + "best-server.tif", "Number of the best sector " + where, layers.bestSector()),
                new MapFile(
                        folder + "sinr.tif",
                        file -> CogWriter.write(
                                file,
                                StoredLevel.db(layers.sinrDb()),
                                CogStyle.of("Best server against loaded neighbours and noise " + where, "dB")
                                        .withNotes(notes))),
                new MapFile(
                        folder + "overlap.tif",
                        file -> CogWriter.write(
                                file,
                                counts(layers.overlapCount(), layers.bestRsrpDbm()),
                                CogStyle.of("Count of servers within the overlap margin of the best " + where, "")
                                        .withNoData(UNKNOWN_COUNT)
                                        .withNotes(notes))),
                new MapFile(
                        folder + "location-probability.tif",
                        file -> CogWriter.write(
                                file,
                                StoredLevel.fraction(layers.locationProbabilityFraction()),
                                CogStyle.of("Share of locations that reach the served threshold " + where, "fraction")
                                        .withNotes(notes))));
        return files;
    }

    private MapFile servers(String path, String description, org.dakal.grid.ShortRaster servers) {
        Map<String, String> named = new LinkedHashMap<>(notes);
        named.put("SECTORS_FILE", "sectors.csv");
        named.put("SECTORS", sectorNames(coverage.network()));
        CogStyle style = CogStyle.of(description, "").withNoData(NO_SERVER).withNotes(named);
        return new MapFile(path, file -> CogWriter.write(file, servers, style));
    }

    private static String sectorNames(Network network) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < network.sectors().size(); i++) {
            names.append(i == 0 ? "" : ";")
                    .append(i)
                    .append('=')
                    .append(network.sectors().get(i).key());
        }
        return names.toString();
    }

    /** A count of zero says that nothing overlaps; where the level is unknown nobody can say that. */
    private static ByteRaster counts(ByteRaster counts, FloatRaster levels) {
        byte[] values = counts.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (Float.isNaN(levels.get(i))) {
                values[i] = (byte) UNKNOWN_COUNT;
            } else if ((values[i] & 0xff) == UNKNOWN_COUNT) {
                values[i] = (byte) (UNKNOWN_COUNT - 1);
            }
        }
        return new ByteRaster(counts.grid(), values);
    }
}
