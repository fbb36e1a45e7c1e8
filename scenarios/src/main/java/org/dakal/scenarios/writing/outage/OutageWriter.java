package org.dakal.scenarios.writing.outage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.OutageColumns;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;

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
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static WrittenResult write(
            OutputFolder folder, Scenario scenario, OutageAtlas atlas, List<ExtraFile> extra, RunInfo run)
            throws OutputException {
        Table sites = OutageColumns.SITES.table(OutageColumns.sites(scenario, atlas));
        Table pairs = OutageColumns.PAIRS.table(OutageColumns.pairs(scenario, atlas));
        Table villages = OutageColumns.VILLAGES.table(OutageColumns.villages(scenario, atlas));
        Table proposals = OutageColumns.PROPOSALS.table(OutageColumns.proposals(scenario, atlas));
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put("outage-sites.csv", file -> TableCsv.write(file, sites));
        contents.put("outage-pairs.csv", file -> TableCsv.write(file, pairs));
        contents.put("outage-villages.csv", file -> TableCsv.write(file, villages));
        contents.put("outage-proposals.csv", file -> TableCsv.write(file, proposals));
        contents.put("outage.gpkg", file -> OutageGeoPackage.write(file, scenario, atlas, sites, villages));
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
        return FileSet.write(
                folder,
                INDEX_FILE,
                contents,
                names -> OutageJson.ALL.row(new OutageJson.Found(new IndexKeys(scenario, names, run), atlas)),
                1);
    }
}
