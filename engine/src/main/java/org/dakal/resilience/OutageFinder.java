package org.dakal.resilience;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.dakal.proposals.ServiceGoal;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link OutageAtlas} of a network. Who serves each cell is found in one pass over all sectors' levels, the
 * very numbers a full run compares; so the atlas equals removing each site, or each two, and running in full.
 *
 * @param goal where people and area count in expectation; by threshold they count in the open
 * @param mostPairs how many of the worst pairs to tell, zero or more
 * @param isExpected whether people are counted in expectation: sites and pairs are put in order by those who are
 *     expected to be lost with them
 * @param isByArea whether area is counted in expectation too; never without people so
 */
public record OutageFinder(
        CoverageEngine engine,
        ExposureMap exposure,
        ServiceGoal goal,
        int mostPairs,
        boolean isExpected,
        boolean isByArea) {
    private static final Comparator<SiteOutage> MOST_LOST = Comparator.comparingDouble(SiteOutage::lostPeople)
            .thenComparingDouble(SiteOutage::lostSquareKm)
            .thenComparingDouble(outage -> outage.lost().areaSquareKm())
            .reversed();

    /** Fewer people expected to be lost, and less than a hectare, make no pair worth telling. */
    private static final double LEAST_PEOPLE = 0.5;

    private static final double LEAST_SQUARE_KM = 0.01;

    /** The atlas of a network, and what each proposal built alone would heal. */
    public OutageAtlas find(Network network, List<Proposal> proposals, ProgressListener listener) {
        ServingSites serving = engine.servingSites(network, listener);
        DependentCells cells = new DependentCells(serving, exposure.province());
        ExpectedOutages expected = isExpected && (exposure.hasSettlements() || isByArea)
                ? new ExpectedOutages(network, proposals, engine, exposure, goal, mostPairs > 0, isByArea, listener)
                : null;
        List<ExpectedAmounts> lost =
                expected == null ? Collections.nCopies(network.sites().size(), ExpectedAmounts.NONE) : expected.lost();
        ProposalRisk risk = new ProposalRisk(engine, exposure, serving, expected);
        List<HealedRisk> healed = new ArrayList<>();
        for (Proposal proposal : proposals) {
            healed.add(risk.of(proposal, ProgressListener.NONE));
            listener.progressed(healed.size(), proposals.size(), "proposals");
        }
        return new OutageAtlas(
                serving,
                exposure.of(cells.served()),
                exposure.of(cells.onOneSite()),
                expected == null ? ExpectedAmounts.NONE : expected.served(),
                lost.stream().reduce(ExpectedAmounts::plus).orElse(ExpectedAmounts.NONE),
                sites(network, cells, lost),
                pairs(network, cells, expected, lost),
                villages(serving, cells),
                healed,
                goal.isIndoors(),
                byOperator(network, listener));
    }

    /** A mast of another operator is no backup, so each operator's phones are looked at by themselves. */
    private SortedMap<String, SingleFailures> byOperator(Network network, ProgressListener listener) {
        SortedMap<String, SingleFailures> byOperator = new TreeMap<>();
        List<String> ids = OperatorView.operatorIds(network, List.of());
        for (String id : ids.size() < 2 ? List.<String>of() : ids) {
            Network seen = OperatorView.of(network, List.of(), List.of(id)).network();
            byOperator.put(id, SingleFailures.of(engine.servingSites(seen, listener), exposure));
        }
        return byOperator;
    }

    private List<SiteOutage> sites(Network network, DependentCells cells, List<ExpectedAmounts> expected) {
        List<SiteOutage> outages = new ArrayList<>();
        boolean weighted = true;
        for (int i = 0; i < network.sites().size(); i++) {
            SiteOutage outage = SiteOutage.of(network.sites().get(i), exposure.of(cells.of(i)), expected.get(i));
            outages.add(outage);
            weighted &= !Double.isNaN(outage.lostPersonHoursPerYear());
        }
        outages.sort(
                weighted
                        ? Comparator.comparingDouble(SiteOutage::lostPersonHoursPerYear)
                                .reversed()
                                .thenComparing(MOST_LOST)
                        : MOST_LOST);
        return outages;
    }

    private List<PairOutage> pairs(
            Network network,
            DependentCells cells,
            @Nullable ExpectedOutages expected,
            List<ExpectedAmounts> lostAlone) {
        record Found(DependentCells.Pair pair, ExpectedAmounts expected, double people, double area, int cellCount) {}
        Map<DependentCells.Pair, ExpectedAmounts> expectedOf =
                expected == null ? Map.of() : expected.lostOnlyTogether();
        Set<DependentCells.Pair> pairs = new TreeSet<>(cells.pairs());
        expectedOf.forEach((pair, amounts) -> {
            if (amounts.people() >= LEAST_PEOPLE || amounts.squareKm() >= LEAST_SQUARE_KM) {
                pairs.add(pair);
            }
        });
        double cellSquareKm = exposure.province().grid().cellAreaSquareKm();
        ExpectedAmounts none = expected == null ? ExpectedAmounts.NONE : expected.nothing();
        List<Found> found = new ArrayList<>();
        for (DependentCells.Pair pair : pairs) {
            int[] both = cells.of(pair);
            ExpectedAmounts amounts = expectedOf.getOrDefault(pair, none);
            found.add(new Found(
                    pair,
                    amounts,
                    amounts.peopleOr(exposure.people(both)),
                    amounts.squareKmOr(cellSquareKm * both.length),
                    both.length));
        }
        found.sort(Comparator.comparingDouble(Found::people)
                .thenComparingDouble(Found::area)
                .thenComparingInt(Found::cellCount)
                .reversed());
        return found.stream()
                .limit(mostPairs)
                .map(f -> new PairOutage(
                        network.sites().get(f.pair().first()),
                        network.sites().get(f.pair().second()),
                        exposure.of(cells.of(f.pair())),
                        exposure.of(cells.withEither(f.pair())),
                        f.expected(),
                        f.expected()
                                .plus(lostAlone.get(f.pair().first()))
                                .plus(lostAlone.get(f.pair().second()))))
                .toList();
    }

    private List<SoleServer> villages(ServingSites serving, DependentCells cells) {
        List<SoleServer> villages = new ArrayList<>();
        for (Settlement settlement : exposure.settlements(cells.onOneSite())) {
            int site = serving.only(serving.grid().indexAt(settlement.xMeters(), settlement.yMeters()));
            Site only = serving.network().sites().get(site);
            villages.add(new SoleServer(settlement, only));
        }
        return villages;
    }

    /**
     * Compares who serves each cell today with who would if a proposal were built.
     *
     * @param expected of today's network; null to count people by threshold
     */
    record ProposalRisk(
            CoverageEngine engine,
            ExposureMap exposure,
            ServingSites today,
            @Nullable ExpectedOutages expected) {
        HealedRisk of(Proposal proposal, ProgressListener listener) {
            Network changed;
            try {
                changed = today.network().with(proposal.changes());
            } catch (IllegalArgumentException e) {
                return new HealedRisk(
                        proposal,
                        Exposure.NONE,
                        Exposure.NONE,
                        expected == null ? ExpectedAmounts.NONE : expected.nothing(),
                        expected == null ? ExpectedAmounts.NONE : expected.nothing(),
                        Double.NaN,
                        String.valueOf(e.getMessage()));
            }
            ServingSites then = engine.servingSites(today, changed, listener);
            DependentCells.CellList healed = new DependentCells.CellList();
            DependentCells.CellList exposed = new DependentCells.CellList();
            double personHours = 0;
            int cellCount = then.grid().cellCount();
            for (int cell = 0; cell < cellCount; cell++) {
                int before = Math.min(2, today.count(cell));
                int after = Math.min(2, then.count(cell));
                if (before == after || before == 0 || !exposure.province().contains(cell)) {
                    continue;
                }
                if (before == 1 && after == 2) {
                    healed.add(cell);
                    personHours += personHours(cell, today);
                } else if (before == 2) {
                    exposed.add(cell);
                    personHours -= after == 1 ? personHours(cell, then) : 0;
                }
            }
            Exposure gained = exposure.of(healed.toArray());
            Exposure lost = exposure.of(exposed.toArray());
            if (expected == null) {
                return new HealedRisk(
                        proposal, gained, lost, ExpectedAmounts.NONE, ExpectedAmounts.NONE, personHours, "");
            }
            ExpectedOutages.Healed by = expected.healed(proposal);
            return new HealedRisk(
                    proposal,
                    gained,
                    lost,
                    by.backedUp(),
                    by.exposed(),
                    exposure.hasSettlements() ? by.healedPersonHoursPerYear() : personHours,
                    "");
        }

        /** Where nobody lives nothing is lost, however long the site fails. */
        private double personHours(int cell, ServingSites serving) {
            double people = exposure.people(cell);
            return people == 0
                    ? 0
                    : people
                            * serving.network().sites().get(serving.first(cell)).outageHoursPerYear();
        }
    }
}
