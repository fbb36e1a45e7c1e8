package org.dakal.tools.cli.study;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.study.Phase;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.cli.store.StoreOptions;
import picocli.CommandLine.Mixin;

/**
 * What all commands have in common that ask a scenario's study something: which scenario, terrain, quality and
 * path-loss store; settings, phases and progress; and what is said in which order once the answer is there, as JSON
 * too. A command adds its own options, question and files.
 */
public abstract class StudyCommand extends ToolCommand {
    private final Set<Phase> phases;

    @Mixin
    protected final ScenarioChoice choice = new ScenarioChoice();

    @Mixin
    private final StoreOptions storeOptions = new StoreOptions();

    /** @param phases all that may come, reading excepted, which always does */
    protected StudyCommand(Console console, Phase... phases) {
        super(console);
        this.phases = EnumSet.of(Phase.READING, phases);
    }

    /** Checks the command's own options, before any work. */
    protected abstract void check() throws IOException;

    /** Notes the command's own options among the settings. */
    protected void note() {}

    /** What the command may take of memory; no limit of its own but where it has one. */
    protected MemoryOption memory() {
        return new MemoryOption();
    }

    /** Reads the scenario, and checks what the command needs of it. */
    protected Scenario read() throws IOException {
        return choice.read();
    }

    /** Computes and writes all that was asked. */
    protected abstract Answer answer(Study study) throws IOException;

    @Override
    public final Integer call() throws IOException {
        check();
        choice.check(console, settings);
        note();
        StoreChoice storeChoice = storeOptions.choose(console, settings);
        MemoryOption memory = memory();
        choice.keepIn(storeChoice, memory.isGiven());
        memory.check(storeChoice, settings);
        settings.print(console);
        console.say("  phases     " + phases.stream().map(Phase::words).collect(Collectors.joining(", ")));
        ProgressLine progress = new ProgressLine(console);
        progress.phaseStarted(Phase.READING);
        Scenario scenario = read();
        progress.finish();
        Study study = new Study(scenario, storeChoice, progress, !memory.isGiven());
        Answer answer = answer(study);
        progress.finish();

        Report.phases(console, progress.timings());
        WrittenResult written = answer.written();
        if (written != null) {
            Report.files(console, written);
        }
        answer.text().run();
        study.tellStore(console);
        if (isJsonAsked()) {
            printJson(answer.json().apply(progress.timings()));
        }
        if (written != null) {
            Report.page(console, written.folder(), answer.page());
        }
        return ExitCodes.DONE;
    }
}
