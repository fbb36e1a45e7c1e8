package org.dakal.scenarios.writing.calibration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.columns.CalibrationColumns;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.WrittenResult;

/** Writes a calibration as calibration.json, places.csv and pages for people. */
public final class CalibrationWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "calibration.json";

    /** One row a place: what was predicted and what was measured. */
    private static final String PLACES_FILE = "places.csv";

    /** Names that are known before the work, where a study is calibrated. */
    public static final List<String> STUDY_FILES =
            List.of(INDEX_FILE, PLACES_FILE, CorrectionFiles.YAML_FILE, CorrectionFiles.REACH_FILE);

    private CalibrationWriter() {}

    /**
     * Begins a result before the long work; from then on no other run can write there.
     *
     * @throws OutputException in plain words, when something else is in the place of a file
     */
    public static OutputFolder open(Path folder, Inputs inputs) throws OutputException {
        OutputFolder results = OutputFolder.open(folder, inputs, INDEX_FILE);
        results.refuseForeign(List.of(INDEX_FILE, PLACES_FILE));
        return results;
    }

    /**
     * Writes all files; they appear together.
     *
     * @param correction what a scenario can name, by name of file; none where no study is calibrated
     * @throws OutputException in plain words, when something cannot be written
     */
    public static WrittenResult write(
            OutputFolder results,
            CalibrationJson.Calibrated calibrated,
            List<ExtraFile> pages,
            Map<String, OutputFile.Content> correction)
            throws OutputException {
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>(correction);
        contents.put(
                PLACES_FILE,
                file -> TableCsv.write(
                        file,
                        CalibrationColumns.PLACES.table(calibrated.figures().places())));
        return FileSet.write(results, INDEX_FILE, contents, pages, calibrated::json);
    }
}
