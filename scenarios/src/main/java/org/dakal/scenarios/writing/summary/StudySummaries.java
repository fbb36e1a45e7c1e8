package org.dakal.scenarios.writing.summary;

import java.util.List;
import java.util.Map;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;

/** Makes the summary of a study. */
public final class StudySummaries {
    private StudySummaries() {}

    /** The summary, without the list of files. */
    public static StudySummary of(
            Scenario scenario, StudyResult result, StudyTables tables, RunInfo run, Map<String, String> folderOfBand) {
        StudyRequest request = scenario.request();
        return new StudySummary(
                new StudySummary.Heading(
                        StudySummary.FORMAT_VERSION,
                        new StudySummary.Software("dakal", run.version(), run.commit()),
                        new StudySummary.ScenarioName(scenario.name(), scenario.title(), scenario.localTitle()),
                        scenario.notices(),
                        scenario.localNotices(),
                        scenario.warnings().stream()
                                .map(w -> new StudySummary.Warning(w.place(), w.value(), w.message(), w.hint()))
                                .toList(),
                        MissingData.of(scenario, result)),
                ProfileSummary.of(result.coverage().serviceProfile()),
                GridSummary.of(request.province()),
                TerrainSummary.of(scenario.terrainReport()),
                LandCoverSummary.of(scenario.landCover(), request.terrain().clutter()),
                CalibrationSummary.of(scenario, result.coverage().shadowing()),
                PropagationSummary.of(
                        request.coverageOptions().environment(),
                        result.kernelReport().mode()),
                NetworkSummary.of(
                        result.coverage().network(), scenario.request().terrain(), folderOfBand),
                TotalsSummary.of(
                        result.totals(), scenario.request().surroundings(), DrawnSummary.of(result), result.indoor()),
                OperatorsSummary.of(result, scenario.request().surroundings()),
                tables.spots().rows(),
                tables.proposals().rows(),
                scenario.inputs(),
                List.of(),
                RunSummary.of(run, result));
    }
}
