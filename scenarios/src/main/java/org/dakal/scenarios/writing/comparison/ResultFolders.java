package org.dakal.scenarios.writing.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dakal.network.Thresholds;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.columns.Numbers;
import org.dakal.scenarios.columns.ProposalColumns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.SpotColumns;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.output.ResultIndex;
import org.dakal.scenarios.writing.summary.GridSummary;
import org.dakal.scenarios.writing.summary.ProfileSummary;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.jspecify.annotations.Nullable;

/** Opens two results and says whether they can be compared. */
final class ResultFolders {
    private static final String SUMMARY = "summary.json";
    private static final String COMPARISON = "comparison.json";

    private final List<Problem> problems = new ArrayList<>();

    private ResultFolders() {}

    /** Both, before first; or every reason why not. */
    static List<ResultFolder> open(Path before, Path after) throws ProblemsException, IOException {
        ResultFolders folders = new ResultFolders();
        ResultFolder a = folders.read(before, ResultFolder.NEEDED_FILES);
        ResultFolder b = folders.read(after, ResultFolder.NEEDED_FILES);
        if (a != null && b != null) {
            folders.checkGrids(a.summary().grid(), b.summary().grid());
            folders.checkProfiles(a.summary().serviceProfile(), b.summary().serviceProfile());
        }
        if (a == null || b == null || !folders.problems.isEmpty()) {
            throw new ProblemsException(folders.problems);
        }
        return List.of(a, b);
    }

    /** One result of which some files are going to be read; or every reason why it cannot be. */
    static ResultFolder open(Path folder, List<String> neededFiles) throws ProblemsException, IOException {
        ResultFolders folders = new ResultFolders();
        ResultFolder read = folders.read(folder, neededFiles);
        if (read == null) {
            throw new ProblemsException(folders.problems);
        }
        return read;
    }

    /**
     * Holds a result against its index again, after its files were read: another run may have replaced them meanwhile.
     */
    static void checkUnchanged(List<ResultFolder> folders) throws ProblemsException, IOException {
        List<Problem> changed = new ArrayList<>();
        for (ResultFolder result : folders) {
            Path index = result.folder().resolve(SUMMARY);
            if (!Files.isRegularFile(index)
                    || !SummaryJson.read(ResultIndex.text(index), StudySummary.class)
                            .equals(result.summary())) {
                changed.add(new Problem(
                        Problem.Severity.ERROR,
                        result.folder().toString(),
                        "",
                        "was replaced while it was read",
                        "Maybe another run writes there; compare again when it has ended."));
            }
        }
        if (!changed.isEmpty()) {
            throw new ProblemsException(changed);
        }
    }

    private @Nullable ResultFolder read(Path folder, List<String> neededFiles) throws IOException {
        String hint = Files.isRegularFile(folder.resolve(COMPARISON))
                ? "It holds a comparison; dakal whatif --full writes both results too."
                : "Maybe this is not an output folder of dakal run.";
        if (!Files.isDirectory(folder)) {
            boolean isThere = Files.exists(folder);
            error(
                    folder.toString(),
                    "",
                    isThere ? "is not a folder" : "no such folder",
                    isThere ? "" : InputFiles.nearestFolder(folder));
            return null;
        }
        List<Problem> mixed = ResultIndex.problems(folder, SUMMARY, neededFiles);
        if (!mixed.isEmpty()) {
            problems.addAll(mixed);
            return null;
        }
        Path index = folder.resolve(SUMMARY);
        if (!Files.isRegularFile(index)) {
            error(index.toString(), "", "no such file", hint);
            return null;
        }
        StudySummary summary;
        try {
            summary = SummaryJson.read(ResultIndex.text(index), StudySummary.class);
        } catch (CharacterCodingException e) {
            error(index.toString(), "", "is not text in UTF-8", hint);
            return null;
        } catch (JsonProcessingException e) {
            error(index.toString(), "", "cannot be read as a summary: " + Wording.jsonReason(e), hint);
            return null;
        } catch (IOException e) {
            error(index.toString(), "", Wording.reason(e), hint);
            return null;
        }
        if (!isWhole(summary)) {
            error(index.toString(), "", "is not a summary of dakal", hint);
            return null;
        }
        if (summary.heading().formatVersion() != StudySummary.FORMAT_VERSION) {
            error(
                    index + ": formatVersion",
                    Integer.toString(summary.heading().formatVersion()),
                    "must be " + StudySummary.FORMAT_VERSION,
                    "Maybe run the study again with this version of dakal.");
            return null;
        }
        boolean complete = true;
        for (String file : neededFiles) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                error(folder.resolve(file).toString(), "", "no such file", "Maybe run the study again.");
                complete = false;
            }
        }
        return complete ? new ResultFolder(folder, summary) : null;
    }

    /** Jackson leaves what a file does not have as null. */
    private static boolean isWhole(StudySummary summary) {
        return RecordParts.isWhole(summary)
                && "dakal".equals(summary.heading().software().name())
                && summary.spots().stream().allMatch(row -> SpotColumns.ALL.fits(row, SpotComparer.READ))
                && summary.proposals().stream().allMatch(row -> ProposalColumns.ALL.fits(row, ListComparer.READ));
    }

    private void checkGrids(GridSummary a, GridSummary b) {
        String hint = "Maybe run both with the same grid, e.g. the same --cell-size.";
        same("grid.epsgCode", a.epsgCode(), b.epsgCode(), hint);
        same("grid.cellSizeMeters", a.cellSizeMeters(), b.cellSizeMeters(), hint);
        same("grid.westMeters", a.westMeters(), b.westMeters(), hint);
        same("grid.northMeters", a.northMeters(), b.northMeters(), hint);
        same("grid.columnCount", a.columnCount(), b.columnCount(), hint);
        same("grid.rowCount", a.rowCount(), b.rowCount(), hint);
    }

    private void checkProfiles(ProfileSummary a, ProfileSummary b) {
        String hint = "Maybe run both with the same service profile; otherwise classes mean different things.";
        same("serviceProfile.edgeProbabilityPercent", a.edgeProbabilityPercent(), b.edgeProbabilityPercent(), hint);
        same("serviceProfile.shadowingSigmaDb", a.shadowingSigmaDb(), b.shadowingSigmaDb(), hint);
        same(
                "serviceProfile.receiverHeightAboveGroundMeters",
                a.receiverHeightAboveGroundMeters(),
                b.receiverHeightAboveGroundMeters(),
                hint);
        TreeSet<String> technologies = new TreeSet<>(a.thresholds().keySet());
        technologies.addAll(b.thresholds().keySet());
        for (String technology : technologies) {
            String left = levels(a.thresholds(), technology);
            String right = levels(b.thresholds(), technology);
            if (!left.equals(right)) {
                different("serviceProfile.thresholds." + technology, left, right, hint);
            }
        }
    }

    private static String levels(Map<String, Thresholds> thresholds, String technology) {
        Thresholds levels = thresholds.get(technology);
        return levels == null
                ? "none"
                : Numbers.plain(levels.goodDbm()) + "/" + Numbers.plain(levels.servedDbm()) + "/"
                        + Numbers.plain(levels.weakDbm()) + " dBm";
    }

    private void same(String place, double a, double b, String hint) {
        if (a != b) {
            different(place, Numbers.plain(a), Numbers.plain(b), hint);
        }
    }

    private void different(String place, String a, String b, String hint) {
        error(SUMMARY + ": " + place, a + " and " + b, "must be the same in both folders", hint);
    }

    private void error(String place, String value, String message, String hint) {
        problems.add(new Problem(Problem.Severity.ERROR, place, value, message, hint));
    }

    /**
     * Looks whether a record read from a file holds all that it must: a damaged file leaves null where a value belongs.
     */
    static final class RecordParts {
        private RecordParts() {}

        /** True when no component is null, in the record and in all records below it, but those that may be. */
        static boolean isWhole(Record read) {
            for (RecordComponent component : read.getClass().getRecordComponents()) {
                Object value;
                try {
                    value = component.getAccessor().invoke(read);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot read " + component, e);
                }
                boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (value == null ? !mayBeNull : !isWholeValue(value)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isWholeValue(@Nullable Object value) {
            if (value instanceof Row) {
                return true; // its list of columns says what it must have
            }
            if (value instanceof Record read) {
                return isWhole(read);
            }
            if (value instanceof List<?> list) {
                return list.stream().allMatch(RecordParts::isWholeValue);
            }
            if (value instanceof Map<?, ?> map) {
                return map.values().stream().allMatch(RecordParts::isWholeValue);
            }
            return value != null;
        }
    }
}
