package org.dakal.tools.cli.proposals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
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
import org.dakal.study.Phase;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.cli.model.ModelOption;
import org.dakal.tools.cli.study.Answer;
import org.dakal.tools.cli.study.ClusterOption;
import org.dakal.tools.cli.study.FolderCommand;
import org.dakal.tools.cli.study.IndoorOption;
import org.dakal.tools.cli.study.Study;
import org.dakal.tools.reports.SureReport;
import org.dakal.tools.reports.SureResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal sure}: how sure the ranking of proposals is. */
@Command(
        name = "sure",
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
public final class SureCommand extends FolderCommand {
    @Mixin
    private final SureOptions draws = new SureOptions();

    @Mixin
    private final IndoorOption indoor = new IndoorOption();

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

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

    public SureCommand(Console console) {
        super(console, StabilityWriter.NAMES, Phase.DRAWS, Phase.SENSITIVITY, Phase.WRITING);
    }

    @Override
    protected void check() throws IOException {
        for (double cellSize : cellSizesMeters) {
            NumberOptions.between("--cell-sizes", cellSize, 5, 5000);
        }
        models.forEach(id -> ModelOption.named("--models", id));
        draws.check();
        cluster.check();
        super.check();
    }

    @Override
    protected void note() {
        draws.note(settings, this::origin);
        cluster.note(settings);
    }

    @Override
    protected Scenario read() throws IOException {
        Scenario scenario = indoor.checked(choice.read());
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
        plans(request.proposals());
        models.forEach(id -> checkModel(ModelOption.named("--models", id), request.network()));
        return scenario;
    }

    @Override
    protected Answer answer(Study study, OutputFolder results) throws IOException {
        SureResult result = cluster.isGiven()
                ? cluster.ask(study, study.scenario().request(), console, session -> result(study, session))
                : study.ask(session -> result(study, session));
        RunInfo run = runInfo().of(study.scenario());
        study.begin(Phase.WRITING);
        return new Answer(
                StabilityWriter.write(
                        results,
                        study.scenario(),
                        result.proposals(),
                        result.plans(),
                        result.sensitivity(),
                        Pages.of("sure", language -> new SureReport(study.scenario(), result, language).render(run)),
                        run),
                "sure.html",
                () -> SureText.print(console, result.proposals(), result.plans(), result.sensitivity()));
    }

    private SureResult result(Study study, StudySession session) throws IOException {
        study.begin(Phase.DRAWS);
        StudyRequest request = session.request();
        List<Alternative> alone =
                request.proposals().stream().map(Alternative::alone).toList();
        List<Alternative> together = plans(request.proposals());
        StabilityOptions options = draws.options(request.rankBy());
        StabilityResult proposals =
                session.certainty(request.network(), alone, options, indoor.isAsked(), study.patiently());
        StabilityResult ofPlans = together.isEmpty()
                ? null
                : session.certainty(request.network(), together, options, indoor.isAsked(), study.patiently());
        study.begin(Phase.SENSITIVITY);
        return new SureResult(proposals, ofPlans, sensitivity(study, session, proposals));
    }

    private List<Sensitivity> sensitivity(Study study, StudySession session, StabilityResult base) throws IOException {
        List<Sensitivity> found = new ArrayList<>();
        for (double cellSize : cellSizesMeters) {
            Scenario other = choice.read(cellSize);
            String name = "cells of " + Wording.number(cellSize) + " m";
            found.add(study.of(other)
                    .ask(its -> variant(
                            new Variant(name, cellSize, null),
                            its,
                            other.request().network(),
                            base)));
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
                indoor.isAsked(),
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
        Map<Set<Proposal>, String> seen = new HashMap<>();
        for (String plan : plans) {
            Set<Proposal> chosen = new LinkedHashSet<>();
            for (String id : plan.split(",", -1)) {
                int at = known.indexOf(id.strip());
                if (at < 0) {
                    throw CommandFailure.badInput(
                            "--plan " + plan + ": the scenario has no proposal '" + id.strip() + "'.",
                            Suggestions.nearestOrSome(id.strip(), known));
                }
                if (!chosen.add(proposals.get(at))) {
                    throw CommandFailure.badInput("--plan " + plan + ": " + id.strip() + " is in it twice.", "");
                }
            }
            String same = seen.putIfAbsent(chosen, plan);
            if (same != null) {
                throw CommandFailure.badInput("--plan " + plan + " is the same plan as " + same + ".", "");
            }
            alternatives.add(new Alternative(plan, List.copyOf(chosen)));
        }
        return alternatives;
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
