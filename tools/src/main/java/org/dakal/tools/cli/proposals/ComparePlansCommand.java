package org.dakal.tools.cli.proposals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.columns.Counted;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.scenarios.writing.plan.PlanComparison;
import org.dakal.scenarios.writing.plan.PlanJson;
import org.dakal.scenarios.writing.plan.PlanWriter;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.reports.ComparePlansReport;
import org.dakal.tools.reports.words.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal compare-plans}: several plans side by side. */
@Command(
        name = "compare-plans",
        description =
                "Puts plans side by side: what each costs, serves and builds; with --out also as a page with their maps.",
        footer = {"", "Example:", "  dakal compare-plans out/qom-plan out/qom-villages --out out/plans"})
public final class ComparePlansCommand extends ToolCommand {
    private static final int MOST_PLANS = 12;
    private static final String PAGE = "compare-plans.html";
    private static final String PERSIAN_PAGE = "compare-plans-fa.html";
    private static final List<String> NAMES = List.of(PlanComparison.INDEX_FILE, PAGE, PERSIAN_PAGE);

    @Parameters(arity = "2..*", paramLabel = "OUT", description = "Output folders of dakal plan, two or more.")
    private List<Path> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes compare-plans.html, -fa.html and .json; nothing when not given.")
    private @Nullable Path out;

    public ComparePlansCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemsException {
        NumberOptions.between("plans", folders.size(), 2, MOST_PLANS);
        if (out == null) {
            return compare(null);
        }
        try (OutputFolder results = OutputFolder.open(out, Inputs.of(folders), PlanComparison.INDEX_FILE)) {
            results.refuseForeign(NAMES);
            return compare(results);
        }
    }

    /** @param results where to write; null for nowhere */
    private int compare(@Nullable OutputFolder results) throws IOException, ProblemsException {
        List<Row> plans = new ArrayList<>();
        for (Path folder : folders) {
            settings.add("plan", folder.toString(), "argument");
            plans.add(PlanJson.read(folder));
        }
        settings.addOut(out).print(console);
        List<String> names = names();
        PlanComparison comparison = PlanComparison.of(IntStream.range(0, plans.size())
                .mapToObj(i -> new PlanComparison.Plan(names.get(i), plans.get(i)))
                .toList());
        comparison.warnings().forEach(warning -> console.say("  warning: " + warning));
        print(comparison);
        if (out != null && results != null) {
            Report.files(console, write(results, comparison, runInfo()));
        }
        printJson(comparison.json(List.of()));
        if (out != null) {
            Report.page(console, out, PAGE);
        }
        return ExitCodes.DONE;
    }

    /** Names of the folders; of folders of one name the whole path. */
    private List<String> names() {
        List<String> last = folders.stream()
                .map(folder ->
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName()))
                .toList();
        return last.stream().distinct().count() == last.size()
                ? last
                : folders.stream().map(Path::toString).toList();
    }

    private void print(PlanComparison comparison) {
        console.say("Result");
        TextTable table = new TextTable(
                "llrrlrrrrl",
                "plan",
                "planned for",
                "cost",
                "expected people",
                "nine draws of ten",
                "people by class",
                "villages",
                "km2",
                "gap",
                "builds");
        for (PlanComparison.Plan plan : comparison.plans()) {
            table.row(
                    plan.name(),
                    plan.weight() + ", "
                            + PlanOptions.sense(
                                    plan.json().flag(PlanJson.INDOORS),
                                    plan.json().flag(PlanJson.ROBUST)),
                    orNotGiven(plan.number(PlanJson.COST)),
                    orNotGiven(plan.number(PlanJson.EXPECTED_PEOPLE)),
                    Double.isNaN(plan.number(PlanJson.P05_PEOPLE))
                            ? "not drawn"
                            : Figures.format(
                                    "%,.0f to %,.0f",
                                    plan.number(PlanJson.P05_PEOPLE), plan.number(PlanJson.P95_PEOPLE)),
                    orNotGiven(plan.gained(Counted.PEOPLE)),
                    orNotGiven(plan.gained(Counted.VILLAGE_COUNT)),
                    Figures.format("%,.1f", plan.gained(Counted.AREA)),
                    Double.isNaN(plan.gapFraction()) ? "-" : Figures.format("%.3f %%", 100 * plan.gapFraction()),
                    String.join(" ", plan.chosen()));
        }
        console.print(table.toString());
        boolean anyOutside = comparison.plans().stream()
                .anyMatch(plan -> DrawnSummary.Drawn.liesOutside(
                        plan.number(PlanJson.EXPECTED_PEOPLE),
                        plan.number(PlanJson.P05_PEOPLE),
                        plan.number(PlanJson.P95_PEOPLE)));
        if (anyOutside) {
            console.say(DrawnSummary.Drawn.OUTSIDE);
        }
    }

    private WrittenResult write(OutputFolder results, PlanComparison comparison, RunInfo run)
            throws IOException, ProblemsException {
        Map<Language, List<byte[]>> maps = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<byte[]> pictures = new ArrayList<>();
            for (Path plan : folders) {
                pictures.add(PlanJson.map(
                        plan, language == Language.PERSIAN ? PlanWriter.PERSIAN_MAP_FILE : PlanWriter.MAP_FILE));
            }
            maps.put(language, pictures);
        }
        return FileSet.write(
                results,
                PlanComparison.INDEX_FILE,
                new LinkedHashMap<>(),
                Pages.of(
                        "compare-plans",
                        language -> new ComparePlansReport(comparison, language)
                                .render(maps.getOrDefault(language, List.of()), run)),
                comparison::json);
    }

    private static String orNotGiven(double number) {
        return Double.isNaN(number) ? "not given" : Figures.format("%,.0f", number);
    }
}
