package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.server.PdfPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal report}: a page of a result as a PDF. */
@Command(
        name = "report",
        description = "Prints the report of a result, or any other page of one, as a PDF: sheets numbered, notices on"
                + " each. Chromium or Google Chrome prints it and must be installed.",
        footer = {
            "",
            "Examples:",
            "  dakal report out/qom --pdf qom.pdf",
            "  dakal report out/qom --language fa --pdf qom-fa.pdf",
            "  dakal report out/plan/plan.html --pdf plan.pdf"
        })
public final class ReportCommand extends ToolCommand {
    @Parameters(paramLabel = "OUT", description = "Output folder of a result, or a page (.html) of one.")
    private Path result;

    @Option(names = "--pdf", paramLabel = "FILE", required = true, description = "File to write.")
    private Path pdf;

    @Option(
            names = "--language",
            paramLabel = "en|fa",
            description = "Language of a folder's report: en or fa; en when not given.")
    private String language = Language.ENGLISH.code();

    public ReportCommand(Console console) {
        super(console);
    }

    /** What {@code --json} prints; scenarios/report.schema.json says what each key means. */
    private record Told(String page, String pdf, long bytes) {}

    @Override
    public Integer call() throws IOException {
        if (!language.equals("en") && !language.equals("fa")) {
            throw CommandFailure.badInput("--language = " + language + " must be en or fa.", "");
        }
        Path page = page();
        settings.add("page", page.toString(), "argument")
                .add("pdf", pdf.toString(), "flag")
                .print(console);
        Path browser = PdfPages.browser()
                .orElseThrow(() -> CommandFailure.badInput(
                        "--pdf " + PdfPages.NO_BROWSER + ".",
                        "Install one (Debian: apt install chromium), or open " + page
                                + " in a browser and print it from there."));
        byte[] bytes = PdfPages.print(browser, Files.readString(page));
        try {
            Files.write(pdf, bytes);
        } catch (IOException e) {
            throw CommandFailure.badInput("--pdf = " + pdf + " cannot be written.", "");
        }
        console.say("Wrote " + pdf + ".");
        printJson(new Told(page.toString(), pdf.toString(), bytes.length));
        return ExitCodes.DONE;
    }

    private Path page() {
        boolean isFolder = Files.isDirectory(result);
        Path page = isFolder ? result.resolve(language.equals("fa") ? "report-fa.html" : "report.html") : result;
        if (!Files.isRegularFile(page) || !page.toString().endsWith(".html")) {
            throw CommandFailure.badInput(
                    page + (Files.isRegularFile(page) ? " is no page (.html)." : " does not exist."),
                    isFolder ? "Name a folder that dakal run wrote, or a page of any other result." : "");
        }
        return page;
    }
}
