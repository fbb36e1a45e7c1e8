package org.dakal.scenarios.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.coverage.CoverageOptions;
import org.dakal.grid.ProvinceMask;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.LoadedTerrain;
import org.dakal.scenarios.terrain.TerrainLoader;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/** Reads a scenario and its ground: ready for a study. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads, checks, projects and loads.
     *
     * @param folderOrYaml the scenario's folder, or its YAML file
     * @param overrides what the caller sets in place of the scenario
     * @throws ProblemsException with every problem when there is an error
     * @throws IOException when a file can be found but not read to its end
     */
    public static Scenario read(Path folderOrYaml, ScenarioOverrides overrides) throws ProblemsException, IOException {
        ScenarioParser parser =
                new ScenarioParser(folderOrYaml, overrides, Runtime.getRuntime().maxMemory());
        CheckedScenario checked = parser.parse();
        Problems problems = parser.problems();
        problems.throwIfErrors();
        if (checked == null) {
            throw new IllegalStateException("neither a scenario nor a problem in " + folderOrYaml);
        }
        LoadedTerrain loaded = load(checked, problems);
        problems.throwIfErrors();
        if (loaded == null) {
            throw new IllegalStateException("neither terrain nor a problem in " + folderOrYaml);
        }
        parser.addTerrainInputs();
        return scenario(checked, loaded, overrides, parser);
    }

    private static @Nullable LoadedTerrain load(CheckedScenario checked, Problems problems) throws IOException {
        Placement placement = checked.placement();
        List<ElevationSource> sources = checked.ground().elevation();
        try {
            LoadedTerrain loaded = TerrainLoader.load(placement.grid(), placement.projection(), sources);
            for (ElevationSource source : sources) {
                for (String warning : source.warnings()) {
                    problems.warning(Place.of("terrain"), "", warning, "");
                }
            }
            warnAboutUnknown(loaded.report(), problems);
            return loaded;
        } catch (RasterFileException e) {
            problems.error(
                    Place.of(String.valueOf(e.path())),
                    e.problem().value(),
                    e.problem().message(),
                    e.problem().hint());
            return null;
        }
    }

    private static void warnAboutUnknown(TerrainReport report, Problems problems) {
        if (report.unknownCellCount() == report.cellCount()) {
            problems.error(
                    Place.of("terrain"),
                    "",
                    "knows no cell of the grid",
                    "Maybe the files are of another region, or the outline is.");
        } else if (report.unknownCellCount() > 0) {
            problems.warning(
                    Place.of("terrain"),
                    report.unknownCellCount() + " of " + report.cellCount() + " cells",
                    "are not covered; they stay unknown",
                    "");
        }
    }

    private static Scenario scenario(
            CheckedScenario checked, LoadedTerrain loaded, ScenarioOverrides overrides, ScenarioParser parser) {
        ClutterRaster clutter = null;
        StudyRequest request = new StudyRequest(
                new Terrain(loaded.ground(), clutter),
                ProvinceMask.of(checked.placement().grid(), checked.placement().outline()),
                checked.network(),
                checked.serviceProfile(),
                checked.proposals(),
                checked.surroundings(),
                checked.spotOptions(),
                checked.rankBy(),
                new CoverageOptions(overrides.threadCount(), overrides.exact(), checked.environment()));
        return new Scenario(
                checked.name(),
                checked.title(),
                checked.localTitle(),
                notices(checked, loaded.report()),
                checked.placement().projection(),
                request,
                loaded.report(),
                parser.files().inputs(),
                parser.problems().sorted());
    }

    private static List<String> notices(CheckedScenario checked, TerrainReport report) {
        List<String> notices = new ArrayList<>(checked.notices());
        for (TerrainReport.Source source : report.sources()) {
            if (source.illustrative() && source.cellCount() > 0) {
                notices.add("Illustrative, not real: the terrain of " + Wording.count(source.cellCount(), "cell") + " ("
                        + source.description() + ").");
            }
        }
        return notices;
    }
}
