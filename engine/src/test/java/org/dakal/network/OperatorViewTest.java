package org.dakal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dakal.testing.Networks;
import org.junit.jupiter.api.Test;

class OperatorViewTest {
    private static final Band L900 = Networks.L900;
    private static final Cost COST = new Cost(1, "toman", "2026");

    private static Sector sector(String id, String bandId) {
        return Networks.omni(id, L900.withId(bandId), 30, 60, 10);
    }

    private static Site site(String id, Sector... sectors) {
        return new Site(id, id, 0, 0, 0, List.of(sectors));
    }

    private static Network network() {
        return new Network(
                List.of(L900, Networks.L1800),
                List.of(
                        site("A1", sector("x", "L900/A")),
                        site("B1", sector("x", "L900/B")),
                        site("AB", sector("x", "L900/A;B"), sector("y", "L900/B"))));
    }

    private static List<String> keys(Network network) {
        return network.sectors().stream()
                .map(installed -> installed.key() + " " + installed.band().id())
                .toList();
    }

    @Test
    void operatorsAreNamedInOrder() {
        assertThat(Carrier.of("L900/B;A").operatorIds()).containsExactly("A", "B");
        assertThat(Carrier.operatorsOf(" B ; A;B;")).containsExactly("A", "B");
        assertThat(new Carrier("L900", List.of("B", "A")).bandId()).isEqualTo("L900/A;B");
        assertThat(Carrier.of("L900").operatorIds()).isEmpty();
        assertThat(OperatorView.operatorIds(network(), List.of())).containsExactly("A", "B");
    }

    /** Bands that nobody uses stay, the plain one of named operators goes. */
    @Test
    void allTogetherHaveTheCarriersInUse() {
        Network all = OperatorView.ofAll(network(), List.of()).network();

        assertThat(all.bands()).extracting(Band::id).containsExactly("L900/A", "L900/A;B", "L900/B", "L1800");
        assertThat(keys(all)).containsExactly("A1/x L900/A", "B1/x L900/B", "AB/x L900/A;B", "AB/y L900/B");
    }

    @Test
    void oneOperatorSeesItsOwnAndSharedSectorsInOneBand() {
        OperatorView seen = OperatorView.of(network(), List.of(), List.of("A"));

        assertThat(keys(seen.network())).containsExactly("A1/x L900", "AB/x L900");
        assertThat(seen.network().sites()).extracting(Site::id).containsExactly("A1", "AB");
        assertThat(seen.network().bands()).extracting(Band::id).containsExactly("L900", "L1800");
    }

    @Test
    void spectrumOfItsOwnStaysABandOfItsOwn() {
        Network wide = new Network(
                List.of(L900, new Band("L900/A;B", Technology.LTE, 940, 5, "itu-r-p526")),
                network().sites());

        assertThat(keys(OperatorView.of(wide, List.of(), List.of("A")).network()))
                .containsExactly("A1/x L900", "AB/x L900/A;B");
    }

    @Test
    void oneNamedOperatorIsOneNetwork() {
        Network one = new Network(List.of(L900), List.of(site("A1", sector("x", "L900/A"), sector("y", "L900"))));

        OperatorView all = OperatorView.ofAll(one, List.of());
        assertThat(keys(all.network())).containsExactly("A1/x L900", "A1/y L900");
        assertThat(OperatorView.operatorIds(all.network(), List.of())).isEmpty();
    }

    @Test
    void proposalsAreSeenAsFarAsTheyAreAboutSeenMasts() {
        Proposal mast = proposal("P1", BuildRules.NONE, new Change.AddSite(site("N1", sector("x", "L900/B"))));
        Proposal mixed = proposal(
                "P2",
                new BuildRules(List.of("P1"), List.of("P3"), "", false),
                new Change.Retilt("AB", "y", 1, 1),
                new Change.AddSector("B1", sector("z", "L900/A")),
                new Change.SetHeight("A1", 40));
        Proposal everybodys = proposal("P3", BuildRules.NONE, new Change.AddSite(site("N3", sector("x", "L900"))));

        OperatorView seen = OperatorView.of(network(), List.of(mast, mixed, everybodys), List.of("A"));

        assertThat(seen.proposals()).extracting(Proposal::id).containsExactly("P2", "P3");
        Proposal left = seen.proposals().get(0);
        assertThat(left.changes()).extracting(Change::siteId).containsExactly("B1", "A1");
        assertThat(left.rules().requires()).isEmpty();
        assertThat(left.rules().excludes()).containsExactly("P3");
        assertThat(keys(seen.network().with(left.changes()))).containsExactly("A1/x L900", "B1/z L900", "AB/x L900");
    }

    /** Whatever of the proposals is built, the bands are the same. */
    @Test
    void bandsOfProposalsAreThereBeforeTheyAreBuilt() {
        Proposal third = proposal("P1", BuildRules.NONE, new Change.AddSite(site("N1", sector("x", "L900/C"))));

        OperatorView all = OperatorView.ofAll(network(), List.of(third));
        assertThat(all.network().bands()).extracting(Band::id).contains("L900/C");
        assertThat(all.network().with(third.changes()).bands())
                .isEqualTo(all.network().bands());
    }

    private static Proposal proposal(String id, BuildRules rules, Change... changes) {
        return new Proposal(id, id, "", List.of(changes), COST, rules, "");
    }
}
