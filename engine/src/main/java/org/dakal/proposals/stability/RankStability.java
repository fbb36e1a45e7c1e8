package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;

/**
 * Says how sure a ranking is, by draws of what nobody knows: shadowing, people, costs. Each draw is common to all
 * alternatives. A cell is served in a draw when the level of some site, with its shadowing, reaches the served
 * threshold without shadowing margin; so the mean over draws is an expectation under location probability, not the
 * count by design threshold of {@link org.dakal.proposals.MarginalBenefit}. All sectors and bands of a site share its
 * shadowing, and so do the places of a cell, behind whatever walls.
 *
 * @param profile what counts as service, and the standard deviation of shadowing
 * @param goal where, and to whose phones, by any site
 */
public record RankStability(
        CoverageEngine engine,
        ServiceProfile profile,
        ProvinceMask province,
        List<Settlement> settlements,
        ServiceGoal goal,
        StabilityOptions options) {
    public RankStability {
        settlements = List.copyOf(settlements);
    }

    /**
     * Compares alternatives, single proposals or plans. Those that cannot be built change nothing and come last.
     *
     * @throws IllegalArgumentException when there are none, or they are to be compared by cost and their currencies
     *     differ
     */
    public StabilityResult compare(Network today, List<Alternative> alternatives, ProgressListener listener) {
        return compare(today, alternatives, FarDraws.NONE, listener);
    }

    /**
     * Compares as {@link #compare(Network, List, ProgressListener)} does, with draws that others may make.
     *
     * @throws IllegalArgumentException likewise
     */
    public StabilityResult compare(
            Network today, List<Alternative> alternatives, FarDraws far, ProgressListener listener) {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare: no proposals and no plans");
        }
        if (options.rankBy() == RankBy.PEOPLE_PER_COST) {
            Comparing.checkCurrencies(alternatives);
        }
        List<String> problems = new ArrayList<>();
        Prepared prepared = prepare(today, changes(alternatives), addingTo(today, alternatives, problems, listener));
        Draws farDraws = prepared.draws(alternatives, options, List.of());
        // others know nothing of walls, nor of whose phones count how much
        Draws draws = goal.isPlain() && far.draw(today, alternatives, options, listener, farDraws::take)
                ? farDraws
                : made(alternatives, prepared, listener);
        return new Comparing(alternatives, problems, draws, options)
                .result(
                        profile.shadowingSigmaDb(),
                        prepared.expected(alternatives),
                        prepared.stakes().size(),
                        goal.isIndoors());
    }

    /** The draws of a comparison that somebody else makes, of which some are to be made here. */
    public Draws draws(Network today, List<Alternative> alternatives) {
        Consumer<StakeFinder> differences = addingTo(today, alternatives, new ArrayList<>(), ProgressListener.NONE);
        Prepared prepared = prepare(today, changes(alternatives), differences);
        return prepared.draws(alternatives, options, blocks(prepared));
    }

    private static List<Counting> changes(List<Alternative> alternatives) {
        return alternatives.stream().map(a -> Counting.CHANGE).toList();
    }

    private static Consumer<StakeFinder> addingTo(
            Network today, List<Alternative> alternatives, List<String> problems, ProgressListener listener) {
        return finder -> {
            for (int i = 0; i < alternatives.size(); i++) {
                problems.add(add(i, alternatives.get(i), today, finder));
                listener.progressed(i + 1L, alternatives.size(), "alternatives");
            }
        };
    }

    /**
     * What a page says first, in draws that all have in common.
     *
     * @param before the network that is changed, and that is told of
     */
    public List<DrawnHeadline> draw(Network before, List<Headline> headlines, ProgressListener listener) {
        List<Alternative> alternatives =
                headlines.stream().map(h -> new Alternative("", List.of())).toList();
        Prepared prepared =
                prepare(before, headlines.stream().map(Headline::counted).toList(), finder -> {
                    for (int i = 0; i < headlines.size(); i++) {
                        headlines.get(i).addTo(finder, i, goal.isPlain());
                    }
                });
        double[][] aside = prepared.finder().setAside(prepared.stakes());
        Draws draws = options.drawCount() == 0
                ? prepared.draws(alternatives, options, List.of())
                : made(alternatives, prepared, listener);
        double[] expected = prepared.expected(alternatives);
        List<DrawnHeadline> told = new ArrayList<>();
        for (int i = 0; i < headlines.size(); i++) {
            double gain = aside[i][0];
            double loss = aside[i][1];
            told.add(new DrawnHeadline(
                    intervalOf(draws.gains(i), gain),
                    intervalOf(draws.losses(i), loss),
                    intervalOf(draws.nets(i), gain - loss),
                    expected[i]));
        }
        return told;
    }

    private static Interval intervalOf(double[] drawn, double aside) {
        return Interval.of(Arrays.stream(drawn).map(amount -> amount + aside).toArray());
    }

    private static String add(int number, Alternative alternative, Network today, StakeFinder finder) {
        try {
            finder.add(number, alternative.on(today), null, ProgressListener.NONE);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What is at stake, found before anything is drawn. */
    private record Prepared(Weights weights, StakeFinder finder, List<Stake> stakes, List<Counting> counted) {
        Draws draws(List<Alternative> alternatives, StabilityOptions options, List<DrawBlock> blocks) {
            return new Draws(alternatives, options, weights, blocks, finder.certain());
        }

        double[] expected(List<Alternative> alternatives) {
            return finder.expected(alternatives.size());
        }
    }

    private Prepared prepare(Network today, List<Counting> counted, Consumer<StakeFinder> differences) {
        Weights weights = new Weights(province, settlements, options.rankBy(), goal);
        ServiceProbability probability = new ServiceProbability(options.siteCorrelationFraction());
        StakeFinder finder = new StakeFinder(engine, today, weights, probability, counted);
        differences.accept(finder);
        return new Prepared(weights, finder, finder.stakes(ProgressListener.NONE), counted);
    }

    private Draws made(List<Alternative> alternatives, Prepared prepared, ProgressListener listener) {
        Draws draws = prepared.draws(alternatives, options, blocks(prepared));
        engine.share(options.drawCount(), draw -> draws.draw(draw, listener));
        return draws;
    }

    private List<DrawBlock> blocks(Prepared prepared) {
        CellGrid grid = province.grid();
        double cellsPerDistance = options.correlationDistanceMeters() / grid.cellSizeMeters();
        List<String> siteIds = prepared.finder().siteIds();
        List<Stake> drawn = prepared.stakes().stream()
                .filter(stake -> !stake.differences.isEmpty())
                .toList();
        return StakeClusters.of(grid, drawn, cellsPerDistance).stream()
                .map(cluster -> new DrawBlock(grid, cluster, siteIds, cellsPerDistance, prepared.counted()))
                .toList();
    }
}
