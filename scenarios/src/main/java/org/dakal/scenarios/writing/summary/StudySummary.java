package org.dakal.scenarios.writing.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.columns.Row;
import org.jspecify.annotations.Nullable;

/**
 * The content of summary.json, in the file's order.
 *
 * @param landCover what stands on it; null in results of earlier versions
 * @param calibration what is added to path loss; null where nothing is, and in results of earlier versions
 */
public record StudySummary(
        @JsonUnwrapped Heading heading,
        ProfileSummary serviceProfile,
        GridSummary grid,
        TerrainSummary terrain,
        @Nullable LandCoverSummary landCover,
        @Nullable CalibrationSummary calibration,
        PropagationSummary propagation,
        NetworkSummary network,
        TotalsSummary totals,
        @JsonUnwrapped OperatorsSummary byOperator,
        List<Row> spots,
        List<Row> proposals,
        List<InputFile> inputs,
        List<String> files,
        RunSummary run) {
    /** Version of summary.json that this code writes and reads. */
    public static final int FORMAT_VERSION = 1;

    /**
     * The first keys of the file.
     *
     * @param localNotices the same in the local language; null in results of earlier versions
     */
    public record Heading(
            int formatVersion,
            Software software,
            ScenarioName scenario,
            List<String> notices,
            @Nullable List<String> localNotices,
            List<Warning> warnings,
            List<String> missingData) {
        /** What every output must repeat, in the local language where it is known. */
        public List<String> noticesInLocalLanguage() {
            return localNotices == null ? notices : localNotices;
        }
    }

    /**
     * What made the file.
     *
     * @param name always "dakal"
     */
    public record Software(String name, String version, String commit) {}

    /** Which scenario. */
    public record ScenarioName(String name, String title, String localTitle) {}

    /** Something odd in the input. */
    public record Warning(String place, String value, String message, String hint) {}

    public StudySummary withFiles(List<String> names) {
        return new StudySummary(
                heading,
                serviceProfile,
                grid,
                terrain,
                landCover,
                calibration,
                propagation,
                network,
                totals,
                byOperator,
                spots,
                proposals,
                inputs,
                names,
                run);
    }
}
