package org.dakal.tools.cli.proposals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.stability.Sensitivity;
import org.dakal.scenarios.writing.stability.StabilityWriter;
import org.dakal.study.LongQuestion;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.Invocation;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.cli.store.StoreOptions;
import org.dakal.tools.cli.store.StudyStore;
import org.dakal.tools.cli.study.ScenarioChoice;
import org.dakal.tools.reports.SureReport;
import org.dakal.tools.reports.SureResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dakal sure}: how sure the ranking of proposals is. */
@Command(
        name = "sure",
        sortOptions = false,
        description =
                "Draws what nobody knows (shadowing, people, costs) many times, the same for all proposals, and says how"
                        + " often each proposal, built alone, is among the first, and between what its gain lies.",
        footer = {
            "",
            "Examples:",
            "  dakal sure scenarios/qom --draws 2000 --seed 7",
            "  dakal sure scenarios/qom --plan P01,P05 --plan P03,P04,P09 \\",
            "      --cell-sizes 50,200 --models itm"
        })
public final class SureCommand implements Callable<Integer> {
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

    @Mixin
    private final SureOptions draws = new SureOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Results; out/NAME-sure when not given.")
    private @Nullable Path out;

    @Option(
            names = "--plan",
            paramLabel = "ID,ID,...",
            description = "Proposals built together, to compare with the other plans; may be given several times.")
    private List<String> plans = new ArrayList<>();

    @Option(
            names = "--cell-sizes",
            split = ",",
            paramLabel = "METERS",
            description = "Also ranks by expected gain with cells of these sizes.")
    private List<Double> cellSizesMeters = new ArrayList<>();

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "ID",
            description = "Also ranks by expected gain with these path-loss models in all bands.")
    private List<String> models = new ArrayList<>();

    @Option(names = "--json", description = "The result as JSON on standard output.")
    private boolean json;

    public SureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (double cellSize : cellSizesMeters) {
            NumberOptions.between("--cell-sizes", cellSize, 5, 5000);
        }
        models.forEach(SureCommand::model);
        choice.check(console, settings);
        draws.check(settings, spec);
        StoreChoice storeChoice = storeOptions.choose(console, settings);
        settings.print(console);
        ProgressLine progress = new ProgressLine(console);
        progress.phaseStarted("reading");
        Scenario scenario = choice.read();
        progress.finish();
        StudyRequest request = scenario.request();
        if (request.proposals().isEmpty()) {
            throw CommandFailure.badInput(
                    "The scenario has no proposals to compare.", "Give it some under proposals in its YAML file.");
        }
        if (request.rankBy() != RankBy.AREA
                && request.surroundings().settlements().isEmpty()) {
            throw CommandFailure.badInput(
                    "The scenario ranks by people and gives none: all proposals would gain 0.",
                    "Give settlements, or rankBy: area, in its YAML file.");
        }
        List<Alternative> together = plans(request.proposals());
        models.forEach(id -> checkModel(model(id), request.network()));
        Path folder = out == null ? Path.of("out", scenario.name() + "-sure") : out;
        StudyStore store = StudyStore.open(storeChoice, scenario);
        SureResult result;
        List<Path> files;
        try (OutputFolder results = OutputFolder.open(folder, choice.inputs(scenario), StabilityWriter.INDEX_FILE)) {
            results.refuseForeign(StabilityWriter.NAMES);
            choice.tell(console, settings, scenario, folder, out != null);
            try (store;
                    StudySession session = StudySession.open(request, store.store(), progress)) {
                result = result(session, request, together, storeChoice, progress);
            }
            progress.phaseStarted("writing");
            RunInfo run = Invocation.of(spec, settings);
            files = StabilityWriter.write(
                    results,
                    scenario,
                    result.proposals(),
                    result.plans(),
                    result.sensitivity(),
                    SureReport.pages(scenario, result, run),
                    run);
        }
        progress.finish();

        Report.phases(console, progress.timings());
        Report.files(console, folder, files);
        SureText.print(console, result.proposals(), result.plans(), result.sensitivity());
        store.tell(console);
        if (json) {
            console.out()
                    .println(new JsonMapper()
                            .readTree(folder.resolve(StabilityWriter.INDEX_FILE).toFile()));
        }
        Report.page(console, folder, "sure.html");
        return ExitCodes.DONE;
    }

    private SureResult result(
            StudySession session,
            StudyRequest request,
            List<Alternative> together,
            StoreChoice storeChoice,
            ProgressLine progress)
            throws IOException {
        progress.phaseStarted("draws");
        List<Alternative> alone =
                request.proposals().stream().map(Alternative::alone).toList();
        StabilityOptions options = draws.options(request.rankBy());
        StabilityResult proposals =
                session.certainty(request.network(), alone, options, LongQuestion.patient(progress));
        StabilityResult ofPlans = together.isEmpty()
                ? null
                : session.certainty(request.network(), together, options, LongQuestion.patient(progress));
        progress.phaseStarted("sensitivity");
        return new SureResult(proposals, ofPlans, sensitivity(session, proposals, storeChoice));
    }

    private List<Sensitivity> sensitivity(StudySession session, StabilityResult base, StoreChoice storeChoice)
            throws IOException {
        List<Sensitivity> found = new ArrayList<>();
        for (double cellSize : cellSizesMeters) {
            Scenario other = choice.read(cellSize);
            String name = "cells of " + Wording.number(cellSize) + " m";
            try (StudyStore itsStore = StudyStore.open(storeChoice, other);
                    StudySession its = StudySession.open(other.request(), itsStore.store(), StudyListener.NONE)) {
                found.add(variant(
                        new Variant(name, cellSize, null), its, other.request().network(), base));
            }
        }
        for (String id : models) {
            Network today = session.request().network();
            Network network =
                    new Network(today.bands().stream().map(b -> b.withModel(id)).toList(), today.sites());
            found.add(variant(new Variant("model " + id, null, id), session, network, base));
        }
        return found;
    }

    /** What is other than the scenario says. */
    private record Variant(
            String name,
            @Nullable Double cellSizeMeters,
            @Nullable String model) {}

    private Sensitivity variant(Variant variant, StudySession session, Network network, StabilityResult base) {
        StudyRequest request = session.request();
        StabilityResult result = session.certainty(
                network,
                request.proposals().stream().map(Alternative::alone).toList(),
                draws.expectationOnly(request.rankBy()),
                LongQuestion.patient(StudyListener.NONE));
        return new Sensitivity(
                variant.name(),
                variant.cellSizeMeters(),
                variant.model(),
                result.alternatives().stream()
                        .sorted(Comparator.comparingInt(AlternativeStability::plannedRank))
                        .map(a -> a.alternative().id())
                        .toList(),
                new KendallsCorrelation().correlation(ranks(base), ranks(result)));
    }

    private static double[] ranks(StabilityResult result) {
        return result.alternatives().stream()
                .mapToDouble(AlternativeStability::plannedRank)
                .toArray();
    }

    private List<Alternative> plans(List<Proposal> proposals) {
        List<String> known = proposals.stream().map(Proposal::id).toList();
        List<Alternative> alternatives = new ArrayList<>();
        for (String plan : plans) {
            List<Proposal> chosen = new ArrayList<>();
            for (String id : plan.split(",", -1)) {
                int at = known.indexOf(id.strip());
                if (at < 0) {
                    throw CommandFailure.badInput(
                            "--plan " + plan + ": the scenario has no proposal '" + id.strip() + "'.",
                            Suggestions.nearestOrSome(id.strip(), known));
                }
                chosen.add(proposals.get(at));
            }
            alternatives.add(new Alternative(plan, chosen));
        }
        return alternatives;
    }

    private static PathLossModel model(String id) {
        return PropagationModels.find(id)
                .orElseThrow(() -> CommandFailure.badInput(
                        "--models " + id + " is not known.",
                        Suggestions.nearest(
                                id,
                                PropagationModels.all().stream()
                                        .map(PathLossModel::id)
                                        .toList())));
    }

    /** A band beyond a model's hard limits would be computed by nobody's formula. */
    private static void checkModel(PathLossModel model, Network network) {
        for (ValidityRange range : model.validity()) {
            for (Band band : network.bands()) {
                if (range.quantity() == Quantity.FREQUENCY_MHZ
                        && range.severity() == Severity.ERROR
                        && !range.contains(band.frequencyMhz())) {
                    throw CommandFailure.badInput(
                            "--models " + model.id() + ": band " + band.id() + " is at "
                                    + Wording.number(band.frequencyMhz()) + " MHz, the model goes from "
                                    + Wording.number(range.minimum()) + " to " + Wording.number(range.maximum()) + ".",
                            "");
                }
            }
        }
    }
}
