package org.dakal.tools.reports.page;

import java.util.Map;
import org.dakal.coverage.KernelReport;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PhaseTiming;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;

/** How this was made, so that it can be made again: inputs, program, settings, times. */
public final class RunSection {
    private static final int COMMIT_LETTERS = 12;

    private RunSection() {}

    public static Html write(ReportContext context) {
        Markup out = new Markup().open("section", "class", "run", "id", "run");
        out.element("h2", context.text("run.title"));
        out.p(program(context));
        writeWarnings(context, out);
        writeTimings(context, out);
        writeInputs(context, out);
        writeSettings(context, out);
        return out.close().toHtml();
    }

    private static Html program(ReportContext context) {
        RunInfo run = context.run();
        String commit = run.commit();
        return context.sentences()
                .of(
                        commit.isBlank() ? "run.program" : "run.programCommit",
                        Html.code(run.version()),
                        Html.code(run.javaVersion()),
                        Html.code(commit.substring(0, Math.min(COMMIT_LETTERS, commit.length()))));
    }

    private static void writeWarnings(ReportContext context, Markup out) {
        if (context.scenario().warnings().isEmpty()) {
            return;
        }
        out.element("h3", context.text("run.warnings")).open("ul");
        for (Problem warning : context.scenario().warnings()) {
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

    private static void writeTimings(ReportContext context, Markup out) {
        Quantities q = context.quantities();
        KernelReport kernel = context.result().kernelReport();
        out.element("h3", context.text("run.times"));
        HtmlTable table = HtmlTable.begin(context.messages(), out, "run.phase", "run.seconds");
        double total = 0;
        for (PhaseTiming timing : context.result().timings()) {
            table.row(
                    Html.text(Names.known("phase.", timing.phase().words(), context.messages())),
                    Html.text(q.seconds(timing.seconds())));
            total += timing.seconds();
        }
        table.row(Html.text(context.text("run.total")), Html.text(q.seconds(total)));
        table.end();
        out.p(Html.prose(context.text(
                "run.kernel",
                Names.isolated(Names.known("quality.", kernel.mode(), context.messages())),
                q.count(kernel.matrixCount()),
                q.count(kernel.reusedMatrixCount()),
                q.large((double) kernel.cellCount()),
                q.seconds(kernel.computeSeconds()),
                q.count(kernel.threadCount()),
                q.large(kernel.cellsPerSecondPerCore()),
                q.count((double) kernel.unknownCellCount()))));
    }

    private static void writeInputs(ReportContext context, Markup out) {
        Quantities q = context.quantities();
        out.open("details")
                .element(
                        "summary",
                        context.text(
                                "run.inputs",
                                q.count(context.scenario().inputs().size())));
        HtmlTable.ofInputs(context.messages(), out, context.scenario().inputs());
        out.close();
    }

    private static void writeSettings(ReportContext context, Markup out) {
        out.open("details").element("summary", context.text("run.settings"));
        out.p(Html.code(context.run().command()));
        HtmlTable table = HtmlTable.begin(context.messages(), out, "run.setting", "run.value");
        for (Map.Entry<String, String> setting : context.run().settings().entrySet()) {
            table.row(Html.code(setting.getKey()), Html.code(setting.getValue()));
        }
        table.end();
        out.close();
    }
}
