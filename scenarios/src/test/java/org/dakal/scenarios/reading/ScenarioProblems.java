package org.dakal.scenarios.reading;

import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.reading.network.NetworkEdits;

/**
 * What is wrong with a scenario, found without computing anything: terrain files are opened, their heights are not
 * read.
 */
final class ScenarioProblems {
    private ScenarioProblems() {}

    /** Every problem, errors first; empty when the scenario is sound. */
    static List<Problem> of(Path folderOrYaml, ScenarioOverrides overrides) {
        ScenarioParser parser = new ScenarioParser(
                folderOrYaml, overrides, NetworkEdits.NONE, Runtime.getRuntime().maxMemory());
        parser.parse();
        return parser.problems().sorted();
    }
}
