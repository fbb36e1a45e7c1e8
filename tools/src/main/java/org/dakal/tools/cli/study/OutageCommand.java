package org.dakal.tools.cli.study;

import java.io.IOException;
import java.util.List;
import org.dakal.findings.Surroundings;
import org.dakal.network.Network;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.proposals.stability.Headline;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.SiteOutage;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.writing.outage.OutageWriter;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.study.Phase;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.reports.OutageReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal outage}: what is lost when a site fails. */
@Command(
        name = "outage",
        description = "Says for each site who and what loses service if it alone fails, names the worst pairs of"
                + " neighbours and the settlements that hang on one site, and what each proposal heals.",
        footer = {
            "",
            "Give sites the column outageHoursPerYear to weigh people by hours.",
            "",
            "Example:",
            "  dakal outage scenarios/qom --out out/qom-outage"
        })
public final class OutageCommand extends FolderCommand {
    private static final int TOLD_SITES = 10;

    private static final String BY_LEVEL =
            "; by level alone, whatever SINR or rate is asked for, and without an interval";

    @Option(names = "--pairs", paramLabel = "N", description = "Pairs of neighbours to tell; 50 when not given.")
    private int pairs = 50;

    @Mixin
    private final CountOption count = new CountOption();

    @Mixin
    private final IndoorOption indoor = new IndoorOption();

    @Mixin
    private final DrawsOption draws = new DrawsOption(Headline.USUAL_DRAWS);

    public OutageCommand(Console console) {
        super(console, OutageWriter.NAMES, Phase.EXPOSURE, Phase.OUTAGES, Phase.DRAWS, Phase.WRITING);
    }

    @Override
    protected void check() throws IOException {
        NativeLibraries.ofSystem().loadSqlite();
        NumberOptions.between("--pairs", pairs, 0, 100_000);
        count.check();
        draws.check();
        super.check();
    }

    @Override
    protected Scenario read() throws IOException {
        return indoor.checked(count.applied(choice.read()));
    }

    @Override
    protected Answer answer(Study study, OutputFolder results) throws IOException {
        Scenario scenario = study.scenario();
        draws.tellUnused(console, scenario.request());
        study.begin(Phase.OUTAGES);
        Network network = scenario.request().network();
        Found found = study.ask(session -> new Found(
                session.outage(network, scenario.request().proposals(), pairs, indoor.isAsked(), study.patiently()),
                draws.count() == 0 ? null : draws.of(study, session, network, Headline.ON_ONE_SITE, indoor.isAsked())));
        OutageAtlas atlas = found.atlas();
        RunInfo run = runInfo().of(scenario);
        study.begin(Phase.WRITING);
        return new Answer(
                OutageWriter.write(
                        results,
                        scenario,
                        atlas,
                        found.onOneSite(),
                        Pages.of(
                                "outage",
                                language -> new OutageReport(scenario, atlas, language).render(found.onOneSite(), run),
                                language -> OutageReport.map(scenario, atlas, language)),
                        run),
                "outage.html",
                () -> print(atlas, found.onOneSite(), scenario.request()));
    }

    /** @param onOneSite people on one site in draws; null where nobody drew */
    private record Found(OutageAtlas atlas, @Nullable DrawnHeadline onOneSite) {}

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "not given" : Figures.format(format, value);
    }

    private void print(OutageAtlas atlas, @Nullable DrawnHeadline onOneSite, StudyRequest request) {
        Surroundings given = request.surroundings();
        console.say("Result");
        boolean isExpected = !Double.isNaN(atlas.expectedOnOneSite().people());
        console.say(
                "  one site alone serves %s%s%s%s%s",
                Figures.people(given.people(atlas.onOneSitePeople())),
                atlas.isIndoors() && isExpected ? " inside buildings" : "",
                isExpected ? ", expected" : "",
                given.settlements().isEmpty()
                        ? ""
                        : " ("
                                + Figures.percent(Math.round(atlas.onOneSitePeople()), Math.round(atlas.servedPeople()))
                                + " of those served)",
                onOneSite == null
                        ? isExpected && request.serviceProfile().quality().isAsked() ? BY_LEVEL : ""
                        : DrawnSummary.Drawn.of(List.of(), onOneSite).between("%,.0f"));
        console.say(
                Double.isNaN(atlas.expectedOnOneSite().squareKm())
                        ? "  by class in the open, %,.0f km2 and the centres of %s"
                        : "  %,.0f km2, expected, and by class in the open the centres of %s",
                atlas.onOneSiteSquareKm(),
                Figures.given(
                        given.settlements().isEmpty()
                                ? Double.NaN
                                : atlas.villages().size(),
                        "settlement"));
        console.say(
                atlas.isWeighted()
                        ? "  sites by person-hours of outage in a year:"
                        : "  sites by people (outageHoursPerYear is not given for all sites):");
        TextTable table = new TextTable(
                "lrrrrl",
                "site",
                isExpected ? "people expected" : "people by class",
                "villages by class",
                "road km by class",
                Double.isNaN(atlas.expectedOnOneSite().squareKm()) ? "km2 by class" : "km2 expected",
                "name");
        for (SiteOutage outage :
                atlas.sites().subList(0, Math.min(TOLD_SITES, atlas.sites().size()))) {
            table.row(
                    outage.site().id(),
                    number("%,.0f", given.people(outage.lostPeople())),
                    number("%,.0f", given.villageCountIn(outage.lost())),
                    number("%,.1f", given.roadKmIn(outage.lost())),
                    number("%,.2f", outage.lostSquareKm()),
                    outage.site().name());
        }
        console.print(table.toString());
    }
}
