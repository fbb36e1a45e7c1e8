package org.dakal.scenarios.reading;

import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.Problem;

/** Checks a scenario without computing anything: terrain files are found and opened, their heights are not read. */
public final class ScenarioValidator {
    private ScenarioValidator() {}

    /** Every problem, errors first; empty when the scenario is sound. */
    public static List<Problem> validate(Path folderOrYaml, ScenarioOverrides overrides) {
        ScenarioParser parser =
                new ScenarioParser(folderOrYaml, overrides, Runtime.getRuntime().maxMemory());
        parser.parse();
        return parser.problems().sorted();
    }
}
