package org.dakal.tools.cli.proposals;

import java.util.function.Function;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.study.DrawsOption;
import picocli.CommandLine.Option;

/** The options that say what is drawn. */
final class SureOptions {
    private static final StabilityOptions STANDARD = StabilityOptions.standard(RankBy.PEOPLE);

    @Option(names = "--draws", paramLabel = "N", description = "Draws, 20 at least; 1000 when not given.")
    private int draws = STANDARD.drawCount();

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws; 1 when not given.")
    private long seed = STANDARD.seed();

    @Option(
            names = "--correlation-distance",
            paramLabel = "METERS",
            description = "Where the correlation of shadowing has fallen to 1/e; 500 when not given.")
    private double correlationDistanceMeters = STANDARD.correlationDistanceMeters();

    @Option(
            names = "--site-correlation",
            paramLabel = "FRACTION",
            description = "Correlation of the shadowing of two sites; 0.5 when not given.")
    private double siteCorrelationFraction = STANDARD.siteCorrelationFraction();

    @Option(
            names = "--people-sigma",
            paramLabel = "FRACTION",
            description = "Standard deviation of a settlement's people; 0.1 of them when not given.")
    private double peopleSigmaFraction = STANDARD.peopleSigmaFraction();

    @Option(
            names = "--cost-sigma",
            paramLabel = "FRACTION",
            description = "Standard deviation of a proposal's cost; 0.2 of it when not given.")
    private double costSigmaFraction = STANDARD.costSigmaFraction();

    void check() {
        DrawsOption.checkEnough(draws);
        NumberOptions.between("--correlation-distance", correlationDistanceMeters, 1, 100_000);
        NumberOptions.between("--site-correlation", siteCorrelationFraction, 0, 0.95);
        NumberOptions.between("--people-sigma", peopleSigmaFraction, 0, 2);
        NumberOptions.between("--cost-sigma", costSigmaFraction, 0, 2);
    }

    void note(Settings settings, Function<String[], String> origin) {
        settings.add(
                "draws", Wording.number(draws) + ", seed " + seed, origin.apply(new String[] {"--draws", "--seed"}));
        settings.add(
                "shadowing",
                "correlated over " + Wording.number(correlationDistanceMeters) + " m, "
                        + Wording.number(siteCorrelationFraction) + " between sites",
                origin.apply(new String[] {"--correlation-distance", "--site-correlation"}));
        settings.add(
                "uncertain",
                "people " + Wording.number(peopleSigmaFraction) + ", costs " + Wording.number(costSigmaFraction),
                origin.apply(new String[] {"--people-sigma", "--cost-sigma"}));
    }

    /** What to draw, for a scenario's own way of ranking. */
    StabilityOptions options(RankBy rankBy) {
        return new StabilityOptions(
                draws,
                seed,
                correlationDistanceMeters,
                siteCorrelationFraction,
                peopleSigmaFraction,
                costSigmaFraction,
                rankBy);
    }

    /** These options with a single draw, where only the expectation is wanted. */
    StabilityOptions expectationOnly(RankBy rankBy) {
        return new StabilityOptions(1, seed, correlationDistanceMeters, siteCorrelationFraction, 0, 0, rankBy);
    }
}
