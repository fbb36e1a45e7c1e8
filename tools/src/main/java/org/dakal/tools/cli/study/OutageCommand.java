package org.dakal.tools.cli.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.SiteOutage;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.outage.OutageWriter;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.LongQuestion;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.Invocation;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.cli.store.StoreOptions;
import org.dakal.tools.cli.store.StudyStore;
import org.dakal.tools.reports.OutageReport;
import org.dakal.tools.reports.words.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dakal outage}: what is lost when a site fails. */
@Command(
        name = "outage",
        sortOptions = false,
        description = "Says for each site who and what loses service if it alone fails, names the worst pairs of"
                + " neighbours and the settlements that hang on one site, and what each proposal heals.",
        footer = {
            "",
            "Give sites the column outageHoursPerYear to weigh people by hours.",
            "",
            "Example:",
            "  dakal outage scenarios/qom --out out/qom-outage"
        })
public final class OutageCommand implements Callable<Integer> {
    private static final int TOLD_SITES = 10;

    private final Console console;
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec;

    @Mixin
    HelpOption help;

    @Mixin
    private final ScenarioChoice choice = new ScenarioChoice();

    @Mixin
    private final StoreOptions storeOptions = new StoreOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Results; out/NAME-outage when not given.")
    private @Nullable Path out;

    @Option(names = "--pairs", paramLabel = "N", description = "Pairs of neighbours to tell; 50 when not given.")
    private int pairs = 50;

    @Option(names = "--json", description = "The atlas as JSON on standard output.")
    private boolean json;

    public OutageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        NativeLibraries.ofSystem().loadSqlite();
        NumberOptions.between("--pairs", pairs, 0, 100_000);
        choice.check(console, settings);
        StoreChoice storeChoice = storeOptions.choose(console, settings);
        settings.print(console);
        console.say("  phases     reading, path loss, report, writing");
        ProgressLine progress = new ProgressLine(console);
        progress.phaseStarted("reading");
        Scenario scenario = choice.read();
        progress.finish();
        Path folder = out == null ? Path.of("out", scenario.name() + "-outage") : out;
        StudyStore store = StudyStore.open(storeChoice, scenario);
        OutageAtlas atlas;
        List<Path> files;
        try (OutputFolder results = OutputFolder.open(folder, choice.inputs(scenario), OutageWriter.INDEX_FILE)) {
            results.refuseForeign(OutageWriter.NAMES);
            choice.tell(console, settings, scenario, folder, out != null);
            progress.phaseStarted("outages");
            try (store;
                    StudySession session = StudySession.open(scenario.request(), store.store(), progress)) {
                atlas = session.outage(scenario.request().network(), pairs, LongQuestion.patient(progress));
            }
            RunInfo run = Invocation.of(spec, settings);
            progress.phaseStarted("report");
            List<ExtraFile> pages = pages(scenario, atlas, run);
            progress.phaseStarted("writing");
            files = OutageWriter.write(results, scenario, atlas, pages, run);
        }
        progress.finish();

        Report.phases(console, progress.timings());
        Report.files(console, folder, files);
        print(atlas, scenario.request().surroundings());
        store.tell(console);
        if (json) {
            console.out()
                    .println(new JsonMapper()
                            .readTree(folder.resolve(OutageWriter.INDEX_FILE).toFile()));
        }
        Report.page(console, folder, "outage.html");
        return ExitCodes.DONE;
    }

    private static List<ExtraFile> pages(Scenario scenario, OutageAtlas atlas, RunInfo run) {
        BufferedImage map = OutageReport.map(scenario, atlas);
        return List.of(
                new ExtraFile("outage.html", OutageReport.render(scenario, atlas, run, Language.ENGLISH)),
                new ExtraFile("outage-fa.html", OutageReport.render(scenario, atlas, run, Language.PERSIAN)),
                new ExtraFile("outage-map.png", file -> {
                    if (!ImageIO.write(map, "png", file.toFile())) {
                        throw new IOException("this Java cannot write PNG pictures");
                    }
                }));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "not given" : String.format(Locale.ROOT, format, value);
    }

    private void print(OutageAtlas atlas, Surroundings given) {
        Exposure sole = atlas.onOneSite();
        console.say("Result");
        console.say(String.format(
                Locale.ROOT,
                "  one site alone serves %s%s, %,.0f km2, the centres of %s",
                Figures.people(given.peopleIn(sole)),
                given.settlements().isEmpty()
                        ? ""
                        : " ("
                                + Figures.percent(
                                        Math.round(sole.people()),
                                        Math.round(atlas.served().people())) + " of those served)",
                sole.areaSquareKm(),
                Figures.given(
                        given.settlements().isEmpty()
                                ? Double.NaN
                                : atlas.villages().size(),
                        "settlement")));
        console.say(
                atlas.isWeighted()
                        ? "  sites by person-hours of outage in a year:"
                        : "  sites by people (outageHoursPerYear is not given for all sites):");
        TextTable table = new TextTable("lrrrrl", "site", "people", "villages", "road km", "km2", "name");
        for (SiteOutage outage :
                atlas.sites().subList(0, Math.min(TOLD_SITES, atlas.sites().size()))) {
            table.row(
                    outage.site().id(),
                    number("%,.0f", given.peopleIn(outage.lost())),
                    number("%,.0f", given.villageCountIn(outage.lost())),
                    number("%,.1f", given.roadKmIn(outage.lost())),
                    number("%,.2f", outage.lost().areaSquareKm()),
                    outage.site().name());
        }
        console.print(table.toString());
    }
}
