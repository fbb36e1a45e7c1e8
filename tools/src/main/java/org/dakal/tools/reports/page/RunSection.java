package org.dakal.tools.reports.page;

import java.util.Map;
import org.dakal.coverage.KernelReport;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PhaseTiming;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;

/** How this was made, so that it can be made again: inputs, program, settings, times. */
public final class RunSection extends ReportSection {
    private static final int COMMIT_LETTERS = 12;

    public RunSection(ReportContext context) {
        super(context);
    }

    @Override
    public Html write() {
        section("run.title", "class", "run", "id", "run");
        out.p(program());
        writeWarnings();
        writeTimings();
        writeInputs();
        writeSettings();
        return out.close().toHtml();
    }

    private Html program() {
        RunInfo run = context.run();
        String commit = run.commit();
        return sentences.of(
                commit.isBlank() ? "run.program" : "run.programCommit",
                Html.code(run.version()),
                Html.code(run.javaVersion()),
                Html.code(commit.substring(0, Math.min(COMMIT_LETTERS, commit.length()))));
    }

    private void writeWarnings() {
        if (scenario.warnings().isEmpty()) {
            return;
        }
        out.element("h3", text("run.warnings")).open("ul");
        for (Problem warning : scenario.warnings()) {
            out.open("li").add(Html.code(warning.place())).text(" ");
            if (!warning.value().isBlank()) {
                out.add(Html.code(warning.value())).text(" ");
            }
            out.add(Html.name(warning.message()));
            if (!warning.hint().isBlank()) {
                out.text(" ").add(Html.name(warning.hint()));
            }
            out.close();
        }
        out.close();
    }

    private void writeTimings() {
        KernelReport kernel = result.kernelReport();
        out.element("h3", text("run.times"));
        HtmlTable table = table("run", "phase", "seconds");
        double total = 0;
        for (PhaseTiming timing : result.timings()) {
            table.row(Html.text(Names.known("phase.", timing.phase().words(), messages)), q.seconds(timing.seconds()));
            total += timing.seconds();
        }
        table.row(words("run.total"), q.seconds(total));
        table.end();
        out.p(prose(
                "run.kernel",
                Names.isolated(Names.known("quality.", kernel.mode(), messages)),
                q.count(kernel.matrixCount()),
                q.count(kernel.reusedMatrixCount()),
                q.large((double) kernel.cellCount()),
                q.seconds(kernel.computeSeconds()),
                q.count(kernel.threadCount()),
                q.large(kernel.cellsPerSecondPerCore()),
                q.count((double) kernel.unknownCellCount())));
    }

    private void writeInputs() {
        out.open("details")
                .element("summary", text("run.inputs", q.count(scenario.inputs().size())));
        writeInputs(scenario.inputs());
        out.close();
    }

    private void writeSettings() {
        out.open("details").element("summary", text("run.settings"));
        out.p(Html.code(context.run().command()));
        HtmlTable table = table("run", "setting", "value");
        for (Map.Entry<String, String> setting : context.run().settings().entrySet()) {
            table.row(Html.code(setting.getKey()), Html.code(setting.getValue()));
        }
        table.end();
        out.close();
    }
}
