package org.dakal.tools.cli.study;

import java.nio.file.Path;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.reading.ProblemPrinter;
import org.dakal.scenarios.source.Wording;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;

/** What a scenario holds, in a few lines. */
public final class ScenarioText {
    private ScenarioText() {}

    public static void print(Console console, Path where, Scenario scenario) {
        StudyRequest request = scenario.request();
        CellGrid grid = request.terrain().grid();
        console.say(scenario.title() + (scenario.localTitle().isEmpty() ? "" : ", " + scenario.localTitle()));
        console.say("  " + Wording.count(request.network().sites().size(), "site") + ", "
                + Wording.count(request.network().sectors().size(), "sector") + ", "
                + Wording.count(request.network().bands().size(), "band") + ", "
                + Wording.count(request.proposals().size(), "proposal"));
        console.say("  " + Figures.count(grid.columnCount()) + " x " + Figures.count(grid.rowCount()) + " cells of "
                + Wording.number(grid.cellSizeMeters()) + " m, EPSG:" + grid.epsgCode());
        for (TerrainReport.Source source : scenario.terrainReport().sources()) {
            console.say("  terrain: " + source.description() + ", " + Figures.count(source.cellCount()) + " cells");
        }
        scenario.notices().forEach(notice -> console.say("  note: " + notice));
        console.print(ProblemPrinter.format(where.toString(), scenario.warnings()));
    }
}
