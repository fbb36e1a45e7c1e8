package org.dakal.scenarios.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.dakal.coverage.CoverageOptions;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.OperatorView;
import org.dakal.scenarios.ChangedScenario;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.reading.changes.ChangeTexts;
import org.dakal.scenarios.reading.ground.LandCoverWords;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.reading.network.Operators;
import org.dakal.scenarios.reading.network.ServiceProfileSection;
import org.dakal.scenarios.reading.proposals.BackhaulCosts;
import org.dakal.scenarios.reading.shared.Illustrative;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.scenarios.terrain.TerrainLoader;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.work.SideBySide;
import org.dakal.study.StudyRequest;

/** Reads a scenario and its ground: ready for a study. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads, checks, projects and loads.
     *
     * @param folderOrYaml the scenario's folder, or its YAML file
     * @throws ProblemsException with every problem when there is an error
     * @throws IOException when a file can be found but not read to its end
     */
    public static Scenario read(Path folderOrYaml, ScenarioOverrides overrides) throws ProblemsException, IOException {
        return read(folderOrYaml, overrides, NetworkEdits.NONE, GroundStore.NONE)
                .scenario();
    }

    /**
     * Reads a scenario with its network as it would be after some edits; problems of the edits are told with those of
     * the scenario.
     *
     * @param store where ground and land cover on a grid are taken from, or kept
     */
    public static ChangedScenario read(
            Path folderOrYaml, ScenarioOverrides overrides, NetworkEdits edits, GroundStore store)
            throws ProblemsException, IOException {
        return read(folderOrYaml, parser(folderOrYaml, overrides, edits), overrides, store);
    }

    /** A scenario that is to stay open, and what reads changes that people think of later. */
    public record Opened(Scenario scenario, ChangeTexts changes) {}

    public static Opened open(Path folderOrYaml, ScenarioOverrides overrides, GroundStore store)
            throws ProblemsException, IOException {
        ScenarioParser parser = parser(folderOrYaml, overrides, NetworkEdits.NONE);
        Scenario scenario = read(folderOrYaml, parser, overrides, store).scenario();
        return new Opened(scenario, Objects.requireNonNull(parser.changeTexts(), "there once the scenario is read"));
    }

    /**
     * Where a scenario needs heights: on its grid. Neither terrain nor anything else of it need be there yet.
     *
     * @throws ProblemsException when its outline and grid do not tell
     */
    public static GeoBounds bounds(Path folderOrYaml) throws ProblemsException {
        ScenarioParser parser = parser(folderOrYaml, ScenarioOverrides.none(1), NetworkEdits.NONE);
        Placement placement = parser.parsePlacement();
        parser.problems().throwIfErrors();
        if (placement == null) {
            throw new IllegalStateException("neither a grid nor a problem in " + folderOrYaml);
        }
        return TerrainLoader.bounds(placement.grid(), placement.projection());
    }

    private static ScenarioParser parser(Path folderOrYaml, ScenarioOverrides overrides, NetworkEdits edits) {
        return new ScenarioParser(
                folderOrYaml, overrides, edits, Runtime.getRuntime().maxMemory());
    }

    private static ChangedScenario read(
            Path folderOrYaml, ScenarioParser parser, ScenarioOverrides overrides, GroundStore store)
            throws ProblemsException, IOException {
        CheckedScenario checked = parser.parse();
        Problems problems = parser.problems();
        problems.throwIfErrors();
        if (checked == null) {
            throw new IllegalStateException("neither a scenario nor a problem in " + folderOrYaml);
        }
        GroundLoader.Ground ground =
                new GroundLoader(checked, parser.files(), problems, store).load(overrides.threadCount());
        problems.throwIfErrors();
        if (ground == null) {
            throw new IllegalStateException("neither terrain nor a problem in " + folderOrYaml);
        }
        Supplier<BackhaulCosts> costing = SideBySide.begin(
                () -> BackhaulCosts.of(checked.proposals(), checked.network(), ground.terrain(), checked.backhaul()));
        ChangedNetwork changed = parser.changed();
        BackhaulCosts changedCosts = changed == null
                ? null
                : BackhaulCosts.of(changed.proposals(), changed.network(), ground.terrain(), checked.backhaul());
        ProvinceMask province =
                ProvinceMask.of(checked.placement().grid(), checked.placement().outline());
        BackhaulCosts costs = costing.get();
        costs.tell(problems);
        if (changedCosts != null) {
            changedCosts.tell(problems);
        }
        StudyRequest request = new StudyRequest(
                ground.terrain(),
                province,
                checked.network(),
                checked.serviceProfile(),
                costs.proposals(),
                checked.surroundings(),
                checked.spotOptions(),
                checked.rankBy(),
                checked.countBy(),
                new CoverageOptions(overrides.threadCount(), overrides.quality(), checked.environment()),
                checked.indoor(),
                checked.correction());
        List<Notice> notices = notices(checked, ground);
        Scenario scenario = new Scenario(
                checked.name(),
                checked.words(),
                notices,
                checked.placement().projection(),
                request,
                ground.report(),
                ground.landCover(),
                checked.calibration(),
                parser.files().inputs(),
                parser.files().areas(),
                problems.sorted(),
                costs.backhauls(),
                checked.studyDate());
        return changed == null || changedCosts == null
                ? new ChangedScenario(scenario, scenario, List.of())
                : new ChangedScenario(
                        scenario,
                        scenario.with(changed.network(), changedCosts.proposals(), changedCosts.backhauls()),
                        changed.unfitProposals());
    }

    private static List<Notice> notices(CheckedScenario checked, GroundLoader.Ground ground) {
        List<Notice> notices = new ArrayList<>(checked.notices());
        notices.addAll(Operators.notices(
                OperatorView.operatorIds(checked.network(), checked.proposals()), checked.surroundings()));
        notices.addAll(ServiceProfileSection.notices(checked.serviceProfile().quality()));
        TerrainReport report = ground.report();
        for (TerrainReport.Source source : report.sources()) {
            if (source.illustrative() && source.cellCount() > 0) {
                notices.add(Illustrative.terrain(source, report.cellCount()));
            }
        }
        notices.addAll(LandCoverWords.notices(checked.ground().cover().kind(), ground.landCover()));
        return notices;
    }
}
