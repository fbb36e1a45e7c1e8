package org.dakal.scenarios.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.LandCoverReport;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.Sidecars;
import org.dakal.scenarios.reading.ground.CoverSource;
import org.dakal.scenarios.reading.ground.GroundSources;
import org.dakal.scenarios.reading.ground.LandCoverWords;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.reading.shared.RasterProblems;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.scenarios.terrain.ClutterFile;
import org.dakal.scenarios.terrain.CoverHeights;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.LoadedTerrain;
import org.dakal.scenarios.terrain.SettlementCover;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.TerrainLoader;
import org.dakal.scenarios.terrain.VoidFilling;
import org.dakal.scenarios.terrain.formats.HeightUnit;
import org.dakal.scenarios.terrain.formats.OneBand;
import org.dakal.scenarios.terrain.products.TerrainProduct;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.terrain.tile.MapPlacement;
import org.dakal.study.StateStore;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/** Reads the values of a checked scenario's rasters onto its grid. */
final class GroundLoader {
    private static final Place TERRAIN = Place.of("terrain");
    private static final int MOST_CODES = 5;
    private static final Place CLUTTER = Place.of("clutter");

    private final GroundSources sources;
    private final Placement placement;
    private final List<Settlement> settlements;
    private final InputFiles files;
    private final Problems problems;
    private final Map<Path, String> names;
    private final GroundStore store;
    private final String scenario;
    private final List<Object> comesFrom = new ArrayList<>();

    /** What was loaded. */
    record Ground(Terrain terrain, TerrainReport report, LandCoverReport landCover) {}

    GroundLoader(CheckedScenario checked, InputFiles files, Problems problems, GroundStore store) {
        this.store = store;
        this.scenario = checked.name();
        this.sources = checked.ground();
        this.placement = checked.placement();
        this.settlements = checked.surroundings().settlements();
        this.files = files;
        this.problems = problems;
        this.names = new LinkedHashMap<>(sources.fileNames());
    }

    /**
     * The ground, read by so many threads; null when a file turns out to be damaged or knows no cell, which then is in
     * the problems.
     */
    @Nullable Ground load(int threadCount) throws IOException {
        try {
            addInputs();
            LoadedTerrain loaded = TerrainLoader.load(
                    placement.grid(), placement.projection(), sources.elevation(), threadCount, kept("ground"));
            ClutterRaster clutter = clutter(threadCount);
            VoidFilling.Filled filled = sources.voids().fill(withoutCover(loaded, clutter));
            TerrainReport report = filled.report(loaded.report(), sources.voids());
            tellWarnings(report, loaded.filesOutside());
            return new Ground(
                    new Terrain(filled.ground(), clutter), report, LandCoverWords.report(sources.cover(), clutter));
        } catch (RasterFileException e) {
            RasterProblems.tell(e, names, problems);
            return null;
        }
    }

    /** In the store ground and cover are named by the content of their files and by what is said of them. */
    private void addInputs() throws IOException {
        comesFrom.addAll(sources.written());
        comesFrom.add(sources.cover().catalog().classes());
        comesFrom.add(sources.cover().catalog().builtUpCodes().stream().sorted().toList());
        for (Map.Entry<Path, String> file : names.entrySet()) {
            comesFrom.add(files.add(file.getValue(), file.getKey()));
            for (Path beside : Sidecars.of(file.getKey())) {
                String ending =
                        beside.toString().substring(file.getKey().toString().length());
                comesFrom.add(files.add(file.getValue() + ending, beside));
            }
            for (Path part : TerrainFiles.parts(file.getKey())) {
                comesFrom.add(files.add(nameOfPart(file, part), part));
            }
        }
    }

    /** A part as the scenario would name it, beside the file that names it. */
    private static String nameOfPart(Map.Entry<Path, String> file, Path part) {
        Path folder = file.getKey().toAbsolutePath().normalize().getParent();
        Path whole = part.toAbsolutePath().normalize();
        return folder != null && whole.startsWith(folder)
                ? file.getValue().substring(0, file.getValue().lastIndexOf('/') + 1)
                        + folder.relativize(whole).toString().replace('\\', '/')
                : part.toString();
    }

    private StateStore kept(String what) {
        return store.of(what, placement.grid(), scenario, comesFrom);
    }

    private @Nullable ClutterRaster clutter(int threadCount) throws IOException {
        CoverSource cover = sources.cover();
        CellGrid grid = placement.grid();
        return switch (cover.kind()) {
            case NONE -> null;
            case SETTLEMENTS -> SettlementCover.of(grid, settlements);
            case FILES -> {
                for (Path raster : cover.rasters()) {
                    tellOddities(ClutterFile.open(raster));
                }
                if (cover.heights() != null) {
                    GeoTiff heights = CoverHeights.open(cover.heights());
                    tellOddities(heights);
                    if (!HeightUnit.doubt(heights).isEmpty()) {
                        problems.warning(CLUTTER, "", HeightUnit.doubt(heights), "");
                    }
                }
                byte[] codes = new byte[grid.cellCount()];
                if (!cover.rasters().isEmpty()) {
                    ClutterFile.Loaded loaded = ClutterFile.read(
                            cover.rasters(),
                            grid,
                            placement.projection(),
                            cover.catalog(),
                            threadCount,
                            kept("land cover"));
                    tellOpenLand(loaded);
                    codes = loaded.raster().codes();
                }
                float[] heights = cover.heights() == null ? null : heights(cover.heights(), threadCount);
                yield new ClutterRaster(grid, codes, heights, cover.catalog().classes());
            }
        };
    }

    private float[] heights(Path file, int threadCount) throws IOException {
        CoverHeights.Loaded loaded = CoverHeights.read(file, placement.grid(), placement.projection(), threadCount);
        if (loaded.warning() != null) {
            problems.warning(CLUTTER, "", loaded.warning(), "");
        }
        return loaded.meters();
    }

    private void tellWarnings(TerrainReport report, Map<Path, String> filesOutside) {
        for (ElevationSource source : sources.elevation()) {
            for (String warning : source.warnings()) {
                problems.warning(TERRAIN, "", warning, "");
            }
        }
        String unknown = report.unknownCellCount() + " of " + report.cellCount() + " cells";
        if (report.unknownCellCount() == report.cellCount()) {
            problems.error(
                    TERRAIN, unknown, "are not covered", "Maybe the files are of another region, or the outline is.");
            return;
        }
        if (report.unknownCellCount() > 0) {
            problems.warning(TERRAIN, unknown, "are not covered; they stay unknown", absentTiles());
        }
        tellOutside(filesOutside);
    }

    /** The tiles of products that the grid needs and that are not among the files: of the sea there are none. */
    private String absentTiles() {
        Set<TerrainProduct.Tile> there = new LinkedHashSet<>();
        for (Path file : names.keySet()) {
            TerrainProduct.Tile tile = TerrainProduct.tile(String.valueOf(file.getFileName()));
            if (tile != null) {
                there.add(tile);
            }
        }
        GeoBounds bounds = TerrainLoader.bounds(placement.grid(), placement.projection());
        List<String> absent = there.stream()
                .map(TerrainProduct.Tile::product)
                .distinct()
                .flatMap(product -> product.tiles(bounds).stream())
                .filter(tile -> !there.contains(tile))
                .map(TerrainProduct.Tile::fileName)
                .toList();
        return absent.isEmpty() ? "" : "Not among the files: " + Wording.names(absent) + "; there are none of the sea.";
    }

    private void tellOddities(GeoTiff raster) throws RasterFileException {
        OneBand.warnings(raster, MapPlacement.of(raster, 0.5).bounds())
                .forEach(warning -> problems.warning(CLUTTER, "", warning, ""));
    }

    /** Land cover that says nothing of the province would silently be open land. */
    private void tellOpenLand(ClutterFile.Loaded clutter) {
        int cellCount = clutter.raster().grid().cellCount();
        if (clutter.unknownCellCount() > 0) {
            problems.warning(
                    CLUTTER,
                    clutter.unknownCellCount() + " of " + cellCount + " cells",
                    "are not covered; they count as open land",
                    clutter.unknownCellCount() < cellCount
                            ? ""
                            : "Maybe the raster's place or its coordinate system is wrong.");
        }
        Map<Integer, Integer> withoutClass = clutter.cellCountsWithoutClass();
        if (!withoutClass.isEmpty()) {
            int openCount =
                    withoutClass.values().stream().mapToInt(count -> count).sum();
            problems.warning(
                    CLUTTER,
                    openCount + " of " + cellCount + " cells",
                    "have a code without a class (" + codesInWords(withoutClass) + "); they count as open land",
                    openCount + clutter.unknownCellCount() < cellCount
                            ? ""
                            : "Maybe the classes are those of another raster.");
        }
    }

    /** The most frequent first, e.g. "95 in 120, 0 in 7". */
    private static String codesInWords(Map<Integer, Integer> cellCounts) {
        String most = cellCounts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST_CODES)
                .map(code -> code.getKey() + " in " + code.getValue())
                .collect(Collectors.joining(", "));
        return cellCounts.size() <= MOST_CODES
                ? most
                : most + " and " + (cellCounts.size() - MOST_CODES) + " more codes";
    }

    private void tellOutside(Map<Path, String> filesOutside) {
        if (filesOutside.isEmpty()) {
            return;
        }
        Map.Entry<Path, String> first = filesOutside.entrySet().iterator().next();
        problems.warning(
                TERRAIN,
                Wording.names(filesOutside.keySet().stream()
                        .map(file -> names.getOrDefault(file, file.toString()))
                        .toList()),
                "cover nothing of the grid",
                "The first lies at " + first.getValue() + "; maybe its place or its coordinate system is wrong.");
    }

    /**
     * The ground, from which what stands on it is taken off in the cells that a surface model gave: land cover puts it
     * on again, so that the top of everything is the surface's and nothing is counted twice. Without land cover a
     * surface stays what it is.
     */
    private static ElevationRaster withoutCover(LoadedTerrain loaded, @Nullable ClutterRaster clutter) {
        if (clutter == null || loaded.surfaceCells().isEmpty()) {
            return loaded.ground();
        }
        float[] ground = loaded.ground().values().clone();
        loaded.surfaceCells().stream().forEach(cell -> ground[cell] -= clutter.heightMeters(cell));
        return new ElevationRaster(loaded.ground().grid(), ground);
    }
}
