package org.dakal.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.BuildRules;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/**
 * Proposals that alter the same sectors, in hills: under every choice the rules allow, each cell is served or not as in
 * a full run of that very network.
 */
class CandidateServiceTest {
    private static final CellGrid GRID = Worlds.squareGrid(60, 200);
    private static final ProvinceMask PROVINCE = ProvinceMask.ofCells(GRID, cell -> true);

    private static Proposal proposal(String id, BuildRules rules, Change... changes) {
        return new Proposal(id, id, "", List.of(changes), new Cost(1, "toman", "2026-06"), rules, "");
    }

    private static BuildRules requires(String... ids) {
        return new BuildRules(List.of(ids), List.of(), "", false);
    }

    private static BuildRules oneOf(String group) {
        return new BuildRules(List.of(), List.of(), group, false);
    }

    private static List<Proposal> entangled() {
        Site made = Networks.seeded(GRID, 1, 321, 6).sites().get(0);
        Site mast = new Site("N1", "N1", made.xMeters(), made.yMeters(), 0.2, made.sectors());
        return List.of(
                // Listed before what it requires.
                proposal("P0", requires("P1"), new Change.SetHeight("N1", 80)),
                proposal("P1", BuildRules.NONE, new Change.AddSite(mast)),
                proposal("P2", BuildRules.NONE, new Change.Retilt("S3", "B", 0, 0)),
                proposal("P3", BuildRules.NONE, new Change.SetPower("S3", "B", 60), new Change.Turn("S4", "A", 200)),
                proposal("P4", BuildRules.NONE, new Change.SetHeight("S3", 70)),
                proposal("P5", BuildRules.NONE, new Change.RemoveSector("S3", "A"), new Change.RemoveSite("S2")),
                proposal("P6", oneOf("S2"), new Change.SetHeight("S2", 60)),
                proposal("P7", oneOf("S2"), new Change.SetHeight("S2", 90)));
    }

    private static BitSet served(NetworkCoverage coverage) {
        BitSet served = new BitSet();
        for (int cell = 0; cell < GRID.cellCount(); cell++) {
            served.set(cell, coverage.classAt(cell).isServed());
        }
        return served;
    }

    @Test
    void everyChoiceServesWhatAFullRunSays() {
        Network seeded = Networks.seeded(GRID, 6, 5, 6);
        List<Change> weaker = new ArrayList<>();
        seeded.sectors()
                .forEach(s ->
                        weaker.add(new Change.SetPower(s.site().id(), s.sector().id(), 47)));
        Network network = seeded.with(weaker);
        ProposalOrder order = new ProposalOrder(entangled());
        try (CoverageEngine engine = new CoverageEngine(
                Worlds.hills(GRID, 11, 900, 3),
                ServiceProfile.proposedDefault(),
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore())) {
            NetworkCoverage today = engine.cover(network, ProgressListener.NONE);
            CandidateService service =
                    CandidateService.of(today, order, engine, PROVINCE, ServiceGoal.OUTDOORS, ProgressListener.NONE);
            int impossible = 0;
            int possible = 0;
            Random random = new Random(1);
            for (int bits = 0; bits < 256; bits++) {
                BitSet chosen = BitSet.valueOf(new long[] {bits});
                boolean keepsRules = (!chosen.get(0) || chosen.get(1)) && !(chosen.get(6) && chosen.get(7));
                if (!keepsRules) {
                    continue;
                }
                boolean forbidden = service.impossible().stream().anyMatch(c -> c.holds(chosen));
                if (forbidden) {
                    impossible++;
                    assertThatThrownBy(() -> order.build(network, chosen)).isInstanceOf(IllegalArgumentException.class);
                } else if (random.nextInt(3) == 0 || bits < 4) {
                    possible++;
                    BitSet expected = served(engine.update(today, order.build(network, chosen), ProgressListener.NONE));
                    BitSet actual = service.served(chosen);
                    actual.or(service.alwaysServed());
                    assertThat(actual).as("choice " + chosen).isEqualTo(expected);
                }
            }
            // Without S2 its height cannot be set: 2 of 3 for P6, P7 when P5 is built.
            assertThat(impossible).isEqualTo(3 * 8 * 2);
            assertThat(possible).isGreaterThan(30);
            assertThat(service.servers()).anyMatch(s -> s.without().length > 0);
        }
    }

    @Test
    void anOrderHasNoCircles() {
        assertThatThrownBy(() -> new ProposalOrder(List.of(
                        proposal("A", requires("B"), new Change.RemoveSite("X")),
                        proposal("B", requires("A"), new Change.RemoveSite("Y")))))
                .hasMessage("proposal A requires itself");
        assertThatThrownBy(() -> new ProposalOrder(List.of(proposal("A", requires("C"), new Change.RemoveSite("X")))))
                .hasMessage("proposal A requires C, which is no proposal");
    }

    @Test
    void tooManyCombinationsOnOneMastAreRefused() {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            proposals.add(proposal("P" + i, BuildRules.NONE, new Change.SetHeight("S", 30 + i)));
        }
        Network network =
                new Network(List.of(Networks.L900), List.of(Networks.omniSite("S", 500_000, 3_800_000, 30, 5)));
        assertThatThrownBy(() ->
                        MastVariants.find(network, new ProposalOrder(proposals), new ArrayList<>(), new ArrayList<>()))
                .hasMessage("9 proposals alter site S in more than 256 combinations; put those that are alternatives"
                        + " into a group");
    }
}
