package org.dakal.tools.cli.study;

import org.dakal.scenarios.Scenario;
import org.dakal.tools.cli.console.CommandFailure;
import picocli.CommandLine.Option;

/** {@code --indoor}: whether what is decided by is service inside buildings. */
public final class IndoorOption {
    @Option(
            names = "--indoor",
            description = "Count service inside the buildings people are in (the scenario's section indoor), of"
                    + " everything that is expected or drawn.")
    private boolean indoor;

    public boolean isAsked() {
        return indoor;
    }

    /** A scenario that says what buildings people are in, where that is asked for. */
    public Scenario checked(Scenario scenario) {
        if (indoor && scenario.request().indoor() == null) {
            throw CommandFailure.badInput(
                    "--indoor needs the section indoor in scenario.yaml, and there is none.",
                    "It says which buildings people are in; scenarios/FORMAT.md shows it.");
        }
        return scenario;
    }
}
