package org.dakal.scenarios.writing.outage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.OutputException;
import org.dakal.scenarios.writing.OutputFile;
import org.dakal.scenarios.writing.OutputFolder;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.tables.CsvTable;

/** Writes an outage atlas into one folder, all at once; what each file holds is in scenarios/OUTPUTS.md. */
public final class OutageWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "outage.json";

    /** Names of the files, pages excepted. */
    public static final List<String> NAMES = List.of(
            INDEX_FILE,
            "outage-sites.csv",
            "outage-pairs.csv",
            "outage-villages.csv",
            "outage-proposals.csv",
            "outage.gpkg",
            "serving-sites.tif",
            "only-site.tif");

    private OutageWriter() {}

    /**
     * Writes an atlas in place of an earlier one.
     *
     * @param folder opened with {@link #INDEX_FILE}
     * @param extra files made elsewhere, e.g. the page
     * @return the files, in the order of their names
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static List<Path> write(
            OutputFolder folder, Scenario scenario, OutageAtlas atlas, List<ExtraFile> extra, RunInfo run)
            throws OutputException {
        OutageSummary rows = OutageSummary.of(scenario, atlas, List.of(), run);
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put("outage-sites.csv", file -> CsvTable.write(file, SiteOutageRow.class, rows.sites()));
        contents.put("outage-pairs.csv", file -> CsvTable.write(file, PairOutageRow.class, rows.pairs()));
        contents.put("outage-villages.csv", file -> CsvTable.write(file, SoleServerRow.class, rows.villages()));
        contents.put("outage-proposals.csv", file -> CsvTable.write(file, HealedRiskRow.class, rows.proposals()));
        contents.put("outage.gpkg", file -> OutageGeoPackage.write(file, scenario, atlas, rows));
        contents.put(
                "serving-sites.tif",
                file -> CogWriter.write(
                        file,
                        OutageMaps.counts(atlas.serving(), scenario.request().province()),
                        OutageMaps.countStyle(scenario, run)));
        contents.put(
                "only-site.tif",
                file -> CogWriter.write(
                        file, OutageMaps.only(atlas.serving()), OutageMaps.onlyStyle(scenario, atlas.serving(), run)));
        extra.forEach(file -> contents.put(file.path(), file.content()));
        FileSet.stage(folder, INDEX_FILE, contents, names -> OutageSummary.of(scenario, atlas, names, run), 1);
        return folder.commit();
    }
}
