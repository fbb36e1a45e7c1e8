package org.dakal.resilience;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.dakal.proposals.ServiceGoal;

/**
 * How many people, and where it is asked how much area, are expected to lose service while sites are out, and what
 * proposals are expected to give a second site: by probabilities, with shadowing that sites have partly in common. All
 * of it is found in one walk over the places that count: layer after layer of what counts as service, each by cells.
 */
final class ExpectedOutages {
    /** Sites less likely to serve a place are no partners there: a pair's figure may be too small by that share. */
    private static final double LEAST_OF_PAIR = 1e-5;

    /** A pair's share of a cell that is not told. */
    private static final double LEAST_SHARE = 1e-9;

    /** A probability that is nothing beside others. */
    private static final double NOTHING = 1e-15;

    /** Cells whose pairs are in memory at once. */
    private static final int BLOCK_CELLS = 128;

    private final Network network;
    private final CoverageEngine engine;
    private final ServiceProbability probability = new ServiceProbability(ServiceProbability.SITE_CORRELATION_FRACTION);
    private final boolean arePairsAsked;
    private final int[] cells;
    /** By place. */
    private final double[] people;

    private final double[] squareKm;
    private final Sum served;
    private final Sum[] lost;
    private final Map<DependentCells.Pair, Sum> together = new HashMap<>();
    private final Map<Proposal, Altered> altered = new LinkedHashMap<>();

    /** People and area so far; NaN from the start where nobody counts them so. */
    private final class Sum {
        private double people = ExpectedOutages.this.people.length == 0 ? Double.NaN : 0;
        private double squareKm = ExpectedOutages.this.squareKm.length == 0 ? Double.NaN : 0;

        void add(int place, double share) {
            people += share == 0 || Double.isNaN(people) ? 0 : ExpectedOutages.this.people[place] * share;
            squareKm += share == 0 || Double.isNaN(squareKm) ? 0 : ExpectedOutages.this.squareKm[place] * share;
        }

        ExpectedAmounts amounts() {
            return new ExpectedAmounts(people, squareKm);
        }
    }

    /** Sites that a proposal makes others, and what that does so far. */
    private final class Altered {
        private final Network others;
        /** By number of a site that stands today, whether the proposal makes it another. */
        private final boolean[] isTouched;

        private final Sum backedUp = new Sum();
        private final Sum exposed = new Sum();
        private double healedPersonHoursPerYear;

        Altered(Network others, boolean[] isTouched) {
            this.others = others;
            this.isTouched = isTouched;
        }
    }

    /**
     * Sites heard in a place, by number, how far each lies above what service takes, and what follows.
     *
     * @param unserved probability that no site serves
     * @param alone of each site that it serves and no other does
     * @param together of two, number a before b, that they serve and no third does; at b (b - 1) / 2 + a
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares places
    private record Heard(int[] sites, double[] margins, double unserved, double[] alone, double[] together) {
        /** Without what takes most room. */
        Heard withoutPairs() {
            return new Heard(sites, margins, unserved, alone, new double[0]);
        }

        /** Probability that two sites or more serve. */
        double byTwo() {
            return 1 - unserved - Arrays.stream(alone).sum();
        }
    }

    /**
     * Walks over the places that count.
     *
     * @param goal where, and to whose phones; by any site
     * @param proposals those that cannot be built on the network are left out
     * @param arePairsAsked whether anybody asks of two sites together
     * @param isByArea whether area is expected too, over the whole province
     */
    ExpectedOutages(
            Network network,
            List<Proposal> proposals,
            CoverageEngine engine,
            ExposureMap exposure,
            ServiceGoal goal,
            boolean arePairsAsked,
            boolean isByArea,
            ProgressListener listener) {
        this.network = network;
        this.engine = engine;
        this.arePairsAsked = arePairsAsked;
        double cellSquareKm = exposure.province().grid().cellAreaSquareKm();
        this.cells = isByArea ? exposure.province().cells() : exposure.cellsWithPeople();
        this.people = amounts(exposure.hasSettlements(), goal, exposure::people);
        this.squareKm = amounts(isByArea, goal, cell -> cellSquareKm);
        this.served = new Sum();
        this.lost = network.sites().stream().map(site -> new Sum()).toArray(Sum[]::new);
        for (Proposal proposal : proposals) {
            alter(proposal);
        }
        for (int i = 0; i < goal.layers().size(); i++) {
            ServiceGoal.Layer layer = goal.layers().get(i);
            int offset = i * cells.length;
            SiteDeviates.inParts(
                    engine,
                    layer.seenOf(network),
                    cells,
                    layer.entryLoss(),
                    listener,
                    (first, count, today) -> walk(layer, offset, first, count, today));
        }
    }

    /** By place what of its cell it holds; none of what is not counted. */
    private double[] amounts(boolean isCounted, ServiceGoal goal, IntToDoubleFunction amountAt) {
        return goal.layers().stream()
                .filter(layer -> isCounted)
                .flatMapToDouble(layer -> Arrays.stream(cells)
                        .mapToDouble(cell ->
                                amountAt.applyAsDouble(cell) * layer.shareAt().applyAsDouble(cell)))
                .toArray();
    }

    private void alter(Proposal proposal) {
        Network after;
        try {
            after = network.with(proposal.changes());
        } catch (IllegalArgumentException e) {
            return; // what cannot be built heals nothing
        }
        Set<String> siteIds = proposal.changes().stream().map(Change::siteId).collect(Collectors.toSet());
        List<Site> sites = after.sites().stream()
                .filter(site -> siteIds.contains(site.id()))
                .toList();
        boolean[] isTouched = new boolean[network.sites().size()];
        for (int i = 0; i < isTouched.length; i++) {
            isTouched[i] = siteIds.contains(network.sites().get(i).id());
        }
        altered.put(proposal, new Altered(new Network(after.bands(), sites), isTouched));
    }

    private void walk(ServiceGoal.Layer layer, int offset, int first, int count, SiteDeviates today) {
        int firstPlace = offset + first;
        Heard[] heard = new Heard[count];
        for (int from = 0; from < count; from += BLOCK_CELLS) {
            int start = from;
            int size = Math.min(BLOCK_CELLS, count - from);
            engine.share(size, i -> heard[start + i] = heard(today, start + i));
            for (int i = start; i < start + size; i++) {
                add(firstPlace + i, heard[i]);
                heard[i] = heard[i].withoutPairs();
            }
        }
        int[] part = Arrays.copyOfRange(cells, first, first + count);
        altered.values().forEach(proposal -> {
            SiteDeviates then =
                    engine.siteDeviates(layer.seenOf(proposal.others), part, layer.entryLoss(), ProgressListener.NONE);
            double[] more = new double[count];
            double[] hours = new double[count];
            engine.share(count, i -> compare(i, heard[i], then, proposal, more, hours));
            for (int i = 0; i < count; i++) {
                (more[i] < 0 ? proposal.exposed : proposal.backedUp).add(firstPlace + i, Math.abs(more[i]));
                if (people.length > 0 && people[firstPlace + i] > 0) {
                    proposal.healedPersonHoursPerYear += people[firstPlace + i] * hours[i];
                }
            }
        });
    }

    private void add(int place, Heard heard) {
        served.add(place, 1 - heard.unserved());
        int[] sites = heard.sites();
        for (int k = 0; k < sites.length; k++) {
            lost[sites[k]].add(place, heard.alone()[k]);
        }
        for (int b = 1; b < sites.length && arePairsAsked; b++) {
            for (int a = 0; a < b; a++) {
                double share = heard.together()[b * (b - 1) / 2 + a];
                if (share > LEAST_SHARE) {
                    together.computeIfAbsent(new DependentCells.Pair(sites[a], sites[b]), pair -> new Sum())
                            .add(place, share);
                }
            }
        }
    }

    private Heard heard(SiteDeviates deviates, int i) {
        int from = deviates.start(i);
        int[] sites = new int[deviates.start(i + 1) - from];
        double[] margins = new double[sites.length];
        for (int k = 0; k < sites.length; k++) {
            sites[k] = deviates.site(from + k);
            margins[k] = deviates.deviates(from + k);
        }
        return heard(sites, margins, arePairsAsked);
    }

    private Heard heard(int[] sites, double[] margins, boolean withPairs) {
        int count = margins.length;
        double[] alone = new double[count];
        double[] together = new double[withPairs ? count * (count - 1) / 2 : 0];
        boolean[] isPartner = new boolean[count];
        for (int k = 0; k < count; k++) {
            isPartner[k] = probability.served(margins[k]) >= LEAST_OF_PAIR;
        }
        double[] not = new double[count];
        double[] noneBefore = new double[count + 1];
        double unserved = 0;
        for (int node = 0; node < probability.nodeCount(); node++) {
            noneBefore[0] = probability.weight(node);
            for (int k = 0; k < count; k++) {
                not[k] = probability.servedNotAt(node, margins[k]);
                noneBefore[k + 1] = noneBefore[k] * not[k];
            }
            unserved += noneBefore[count];
            double noneAfter = 1;
            for (int k = count - 1; k >= 0; k--) {
                alone[k] += noneBefore[k] * (1 - not[k]) * noneAfter;
                noneAfter *= not[k];
            }
            for (int b = 1; withPairs && b < count; b++) {
                addPairs(b, not, noneBefore, isPartner, together);
            }
        }
        return new Heard(sites, margins, Math.min(1, unserved), alone, together);
    }

    /** Adds the probability that a site and one before it serve and no third does, at one node. */
    private static void addPairs(int b, double[] not, double[] noneBefore, boolean[] isPartner, double[] together) {
        double others = isPartner[b] ? 1 - not[b] : 0;
        for (int k = not.length - 1; k > b && others > NOTHING; k--) {
            others *= not[k];
        }
        for (int a = b - 1; a >= 0 && others > NOTHING; a--) {
            if (isPartner[a]) {
                together[b * (b - 1) / 2 + a] += noneBefore[a] * (1 - not[a]) * others;
            }
            others *= not[a];
        }
    }

    /** No amount of what is counted here. */
    ExpectedAmounts nothing() {
        return new Sum().amounts();
    }

    /** What is expected to have service. */
    ExpectedAmounts served() {
        return served.amounts();
    }

    /** What is expected to be lost with each site, in the network's order. */
    List<ExpectedAmounts> lost() {
        return Arrays.stream(lost).map(Sum::amounts).toList();
    }

    /** What is expected to be lost with two sites that either of them alone would still serve. */
    Map<DependentCells.Pair, ExpectedAmounts> lostOnlyTogether() {
        Map<DependentCells.Pair, ExpectedAmounts> amounts = new TreeMap<>();
        together.forEach((pair, sum) -> amounts.put(pair, sum.amounts()));
        return amounts;
    }

    /**
     * What a changed network is expected to do to what hangs on one site, or does not.
     *
     * @param backedUp what gains service by a second site
     * @param healedPersonHoursPerYear outage of today's sites taken away, less what is added to it; NaN when the hours
     *     of a site concerned are not known
     */
    record Healed(ExpectedAmounts backedUp, ExpectedAmounts exposed, double healedPersonHoursPerYear) {}

    /** What a proposal that can be built heals. */
    Healed healed(Proposal proposal) {
        Altered found = Objects.requireNonNull(altered.get(proposal), "one of the proposals");
        return new Healed(found.backedUp.amounts(), found.exposed.amounts(), found.healedPersonHoursPerYear);
    }

    private void compare(int i, Heard today, SiteDeviates then, Altered proposal, double[] more, double[] hours) {
        boolean isTouched = then.start(i) < then.start(i + 1);
        for (int k = 0; k < today.sites().length && !isTouched; k++) {
            isTouched = proposal.isTouched[today.sites()[k]];
        }
        if (!isTouched) {
            return;
        }
        int count = 0;
        Site[] sites = new Site[today.sites().length + then.start(i + 1) - then.start(i)];
        double[] margins = new double[sites.length];
        for (int k = 0; k < today.sites().length; k++) {
            if (!proposal.isTouched[today.sites()[k]]) {
                sites[count] = network.sites().get(today.sites()[k]);
                margins[count++] = today.margins()[k];
            }
        }
        for (int at = then.start(i); at < then.start(i + 1); at++) {
            sites[count] = proposal.others.sites().get(then.site(at));
            margins[count++] = then.deviates(at);
        }
        Heard after = heard(new int[count], Arrays.copyOf(margins, count), false);
        more[i] = after.byTwo() - today.byTwo();
        for (int k = 0; k < today.alone().length; k++) {
            hours[i] += today.alone()[k] * network.sites().get(today.sites()[k]).outageHoursPerYear();
        }
        for (int k = 0; k < count; k++) {
            boolean stoodToday = network.site(sites[k].id()) != null;
            hours[i] -= stoodToday ? after.alone()[k] * sites[k].outageHoursPerYear() : 0;
        }
    }
}
