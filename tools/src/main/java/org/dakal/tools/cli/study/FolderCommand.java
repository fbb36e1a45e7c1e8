package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.study.Phase;
import org.dakal.tools.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A study's command that leaves its result in a folder. */
public abstract class FolderCommand extends StudyCommand {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Results; out/NAME-${COMMAND-NAME} when not given (out/NAME for run).")
    private @Nullable Path out;

    private final List<String> names;

    /**
     * @param names of the files that are known before the work; the first lists all others
     * @param phases all that may come, reading excepted, which always does
     */
    protected FolderCommand(Console console, List<String> names, Phase... phases) {
        super(console, phases);
        this.names = names;
    }

    /** Says at once, before long work, whether the results can be written; commands check their own options before. */
    @Override
    protected void check() throws IOException {
        if (out != null) {
            OutputFolder.check(out);
        }
    }

    /** The folder's name below {@code out} when none is given. */
    protected String folderName(Scenario scenario) {
        return scenario.name() + "-" + name();
    }

    /** What the result may not disturb. */
    protected Inputs inputs(Scenario scenario) {
        return choice.inputs(scenario);
    }

    /** The files that list all others: the first one now, the others of earlier results that give way. */
    protected List<String> indexFiles() {
        return List.of(names.get(0));
    }

    /** Names of the files that are known before the work. */
    protected List<String> names(Scenario scenario) {
        return names;
    }

    /** Computes and writes all that was asked, and puts it in place. */
    protected abstract Answer answer(Study study, OutputFolder results) throws IOException;

    @Override
    protected Answer answer(Study study) throws IOException {
        Scenario scenario = study.scenario();
        Path folder = out == null ? Path.of("out", folderName(scenario)) : out;
        try (OutputFolder results =
                OutputFolder.open(folder, inputs(scenario), indexFiles().toArray(new String[0]))) {
            results.refuseForeign(names(scenario));
            choice.tell(console, settings, scenario, folder, out != null);
            return answer(study, results);
        }
    }
}
