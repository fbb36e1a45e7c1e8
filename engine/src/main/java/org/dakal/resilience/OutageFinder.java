package org.dakal.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link OutageAtlas} of a network. Who serves each cell is found in one pass over all sectors' levels, the
 * very numbers a full run compares; so the atlas equals removing each site, or each two, and running in full.
 */
public final class OutageFinder {
    private static final Comparator<Exposure> MOST_LOST = Comparator.comparingDouble(Exposure::people)
            .thenComparingDouble(Exposure::areaSquareKm)
            .reversed();

    /** Fewer people expected to be lost make no pair worth telling. */
    private static final double LEAST_PEOPLE = 0.5;

    private final CoverageEngine engine;
    private final ExposureMap exposure;
    private final int mostPairs;
    private final boolean isExpected;

    /** Counted by threshold. */
    public OutageFinder(CoverageEngine engine, ExposureMap exposure, int mostPairs) {
        this(engine, exposure, mostPairs, false);
    }

    /**
     * @param mostPairs how many of the worst pairs to tell, zero or more
     * @param isExpected whether people are counted in expectation: sites and pairs are put in order by those who are
     *     expected to be lost with them
     */
    public OutageFinder(CoverageEngine engine, ExposureMap exposure, int mostPairs, boolean isExpected) {
        this.isExpected = isExpected;
        this.engine = engine;
        this.exposure = exposure;
        this.mostPairs = mostPairs;
    }

    /** The atlas of a network, and what each proposal built alone would heal. */
    public OutageAtlas find(Network network, List<Proposal> proposals, ProgressListener listener) {
        ServingSites serving = engine.servingSites(network, listener);
        DependentCells cells = new DependentCells(serving, exposure.province());
        ExpectedOutages expected = isExpected && exposure.hasSettlements()
                ? new ExpectedOutages(network, engine, exposure, listener)
                : null;
        double[] lost = expected == null ? unknown(network) : expected.lostPeople();
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
                expected == null ? Double.NaN : expected.servedPeople(),
                Arrays.stream(lost).sum(),
                sites(network, cells, lost),
                pairs(network, cells, expected, lost),
                villages(serving, cells),
                healed,
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

    private static double[] unknown(Network network) {
        double[] unknown = new double[network.sites().size()];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private List<SiteOutage> sites(Network network, DependentCells cells, double[] expected) {
        List<SiteOutage> outages = new ArrayList<>();
        boolean weighted = true;
        for (int i = 0; i < network.sites().size(); i++) {
            SiteOutage outage = SiteOutage.of(network.sites().get(i), exposure.of(cells.of(i)), expected[i]);
            outages.add(outage);
            weighted &= !Double.isNaN(outage.lostPersonHoursPerYear());
        }
        Comparator<SiteOutage> worstFirst = Comparator.comparingDouble(SiteOutage::lostPeople)
                .reversed()
                .thenComparing(SiteOutage::lost, MOST_LOST);
        outages.sort(
                weighted
                        ? Comparator.comparingDouble(SiteOutage::lostPersonHoursPerYear)
                                .reversed()
                                .thenComparing(worstFirst)
                        : worstFirst);
        return outages;
    }

    private List<PairOutage> pairs(
            Network network, DependentCells cells, @Nullable ExpectedOutages expected, double[] lostAlone) {
        record Found(DependentCells.Pair pair, double people, int cellCount) {}
        Map<DependentCells.Pair, Double> peopleOf = expected == null ? Map.of() : expected.lostOnlyTogetherPeople();
        Set<DependentCells.Pair> pairs = new TreeSet<>(cells.pairs());
        peopleOf.forEach((pair, people) -> {
            if (people >= LEAST_PEOPLE) {
                pairs.add(pair);
            }
        });
        List<Found> found = new ArrayList<>();
        for (DependentCells.Pair pair : pairs) {
            int[] together = cells.of(pair);
            double people = expected == null ? exposure.people(together) : peopleOf.getOrDefault(pair, 0.0);
            found.add(new Found(pair, people, together.length));
        }
        found.sort(Comparator.comparingDouble(Found::people)
                .thenComparingInt(Found::cellCount)
                .reversed());
        return found.stream()
                .limit(mostPairs)
                .map(f -> new PairOutage(
                        network.sites().get(f.pair().first()),
                        network.sites().get(f.pair().second()),
                        exposure.of(cells.of(f.pair())),
                        exposure.of(cells.withEither(f.pair())),
                        expected == null ? Double.NaN : f.people(),
                        f.people()
                                + lostAlone[f.pair().first()]
                                + lostAlone[f.pair().second()]))
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

    /** Compares who serves each cell today with who would if a proposal were built. */
    static final class ProposalRisk {
        private final CoverageEngine engine;
        private final ExposureMap exposure;
        private final ServingSites today;
        private final @Nullable ExpectedOutages expected;

        /** @param expected of today's network; null to count people by threshold */
        ProposalRisk(
                CoverageEngine engine, ExposureMap exposure, ServingSites today, @Nullable ExpectedOutages expected) {
            this.expected = expected;
            this.engine = engine;
            this.exposure = exposure;
            this.today = today;
        }

        HealedRisk of(Proposal proposal, ProgressListener listener) {
            Network changed;
            try {
                changed = today.network().with(proposal.changes());
            } catch (IllegalArgumentException e) {
                return new HealedRisk(
                        proposal,
                        Exposure.NONE,
                        Exposure.NONE,
                        expected == null ? Double.NaN : 0,
                        expected == null ? Double.NaN : 0,
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
                return new HealedRisk(proposal, gained, lost, Double.NaN, Double.NaN, personHours, "");
            }
            Set<String> sites = proposal.changes().stream().map(Change::siteId).collect(Collectors.toSet());
            ExpectedOutages.Healed by = expected.healed(changed, sites);
            return new HealedRisk(
                    proposal, gained, lost, by.backedUpPeople(), by.exposedPeople(), by.healedPersonHoursPerYear(), "");
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
