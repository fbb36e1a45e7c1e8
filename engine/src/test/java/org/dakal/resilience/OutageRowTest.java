package org.dakal.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Band;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.ServiceGoal;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/**
 * One row of 101 cells of 100 m in flat desert over free space at 900 MHz, as in the tests of proposals: 30.8 dBm of
 * LTE serve the 20 cells on each side. A in column 20 (two sectors of two bands), B in 50, C in 60: A serves 0 to 40, B
 * 30 to 70, C 40 to 80. So A alone has 0 to 29, A and B share 30 to 39, all three 40, B and C 41 to 70, C alone 71 to
 * 80; B alone has nothing. Villages of powers of two: 1 in column 5, 2 in 35, 4 in 45, 8 in 65, 16 in 75, 32 in 95.
 */
class OutageRowTest {
    private static final CellGrid GRID = new CellGrid(32639, 500_000, 3_800_000, 100, 101, 1);
    private static final Band ONE = new Band("F", Technology.LTE, 900, 10, "free-space");
    private static final Band OTHER = new Band("G", Technology.LTE, 900, 10, "free-space");
    private static final int[] COLUMNS = {5, 35, 45, 65, 75, 95};

    private static Site site(String id, int column, double hours, Band... bands) {
        List<Sector> sectors = new ArrayList<>();
        for (Band band : bands) {
            sectors.add(Networks.omni(band.id(), band, 30, 30.8, 20));
        }
        return new Site(id, id, GRID.xMeters(column), GRID.yMeters(0), 0, sectors, hours, "");
    }

    private static Network network(double hoursOfC) {
        return new Network(
                List.of(ONE, OTHER),
                List.of(site("A", 20, 10, ONE, OTHER), site("B", 50, 4, ONE), site("C", 60, hoursOfC, OTHER)));
    }

    private static OutageAtlas atlas(Network network, Proposal... proposals) {
        List<Settlement> villages = new ArrayList<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            villages.add(new Settlement(
                    "V" + (1 << i),
                    "",
                    "",
                    Settlement.Kind.VILLAGE,
                    GRID.xMeters(COLUMNS[i]),
                    GRID.yMeters(0),
                    1 << i,
                    0,
                    true));
        }
        ExposureMap exposure = new ExposureMap(
                ProvinceMask.ofCells(GRID, cell -> true), new Surroundings(villages, List.of(), List.of(), List.of()));
        try (CoverageEngine engine = new CoverageEngine(
                Worlds.flat(GRID, 900),
                ServiceProfile.proposedDefault(),
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore())) {
            return new OutageFinder(engine, exposure, ServiceGoal.OUTDOORS, 10, false, false)
                    .find(network, List.of(proposals), ProgressListener.NONE);
        }
    }

    private static Proposal proposal(String id, Change... changes) {
        return new Proposal(id, id, "", List.of(changes), new Cost(1, "toman", "2026-06"));
    }

    @Test
    void aSiteLosesWhatNoOtherServes() {
        OutageAtlas atlas = atlas(network(1));
        // 81 columns of 0.01 km2 are served; 30 + 10 of them by one site.
        assertThat(atlas.served().areaSquareKm()).isCloseTo(0.81, within(1e-12));
        assertThat(atlas.served().people()).isEqualTo(1 + 2 + 4 + 8 + 16);
        assertThat(atlas.onOneSite().areaSquareKm()).isCloseTo(0.40, within(1e-12));
        // Person-hours: C 16 x 1, A 1 x 10, B nothing.
        assertThat(atlas.isWeighted()).isTrue();
        assertThat(atlas.sites()).extracting(o -> o.site().id()).containsExactly("C", "A", "B");
        assertThat(atlas.sites()).extracting(SiteOutage::lostPersonHoursPerYear).containsExactly(16.0, 10.0, 0.0);
        assertThat(atlas.sites()).extracting(o -> o.lost().people()).containsExactly(16.0, 1.0, 0.0);
        assertThat(atlas.sites().get(1).lost().areaSquareKm()).isCloseTo(0.30, within(1e-12));
        assertThat(atlas.sites().get(2).lost()).isEqualTo(Exposure.NONE);
        assertThat(atlas.villages()).extracting(v -> v.settlement().id()).containsExactly("V16", "V1");
        assertThat(atlas.villages()).extracting(v -> v.site().id()).containsExactly("C", "A");
    }

    @Test
    void hoursDecideTheOrderOnlyWhenAllAreKnown() {
        // A 1 x 10 before C 16 x 0.5; without C's hours by people.
        assertThat(atlas(network(0.5)).sites()).extracting(o -> o.site().id()).containsExactly("A", "C", "B");
        OutageAtlas unknown = atlas(network(Double.NaN));
        assertThat(unknown.isWeighted()).isFalse();
        assertThat(unknown.sites()).extracting(o -> o.site().id()).containsExactly("C", "A", "B");
        assertThat(unknown.sites().get(0).lostPersonHoursPerYear()).isNaN();
    }

    @Test
    void aPairLosesWhatOnlyTheTwoServe() {
        List<PairOutage> pairs = atlas(network(1)).pairs();
        assertThat(pairs).extracting(p -> p.first().id() + p.second().id()).containsExactly("BC", "AB");
        assertThat(pairs).extracting(p -> p.lostOnlyTogether().people()).containsExactly(4.0 + 8, 2.0);
        assertThat(pairs).extracting(p -> p.lost().people()).containsExactly(4.0 + 8 + 16, 1.0 + 2);
        assertThat(pairs.get(0).lostOnlyTogether().areaSquareKm()).isCloseTo(0.30, within(1e-12));
        assertThat(pairs.get(0).lost().areaSquareKm()).isCloseTo(0.40, within(1e-12));
    }

    /**
     * A mast in column 85 serves 65 to 100: it heals 71 to 80 (16 people, C's hour each) and newly serves 32, which is
     * no risk healed. Without B, 30 to 39 hang on A (2 people, 10 hours) and 41 to 70 on C (12 people, 1 hour).
     */
    @Test
    void aProposalHealsAndExposes() {
        Proposal east = proposal("E", new Change.AddSite(site("E", 85, 1, ONE)));
        Proposal removal = proposal("R", new Change.RemoveSite("B"));
        Proposal impossible = proposal("X", new Change.RemoveSite("Z"));
        List<HealedRisk> risks = atlas(network(1), east, removal, impossible).proposals();
        assertThat(risks.get(0).healed().people()).isEqualTo(16);
        assertThat(risks.get(0).healed().areaSquareKm()).isCloseTo(0.10, within(1e-12));
        assertThat(risks.get(0).exposed()).isEqualTo(Exposure.NONE);
        assertThat(risks.get(0).healedPersonHoursPerYear()).isEqualTo(16);
        assertThat(risks.get(1).healed()).isEqualTo(Exposure.NONE);
        assertThat(risks.get(1).exposed().people()).isEqualTo(2 + 4 + 8);
        assertThat(risks.get(1).healedPersonHoursPerYear()).isEqualTo(-(2 * 10 + 12 * 1));
        assertThat(risks.get(2).problem()).isEqualTo("no site Z");
    }

    @Test
    void aYearHasNoMoreHours() {
        assertThatThrownBy(() -> site("A", 1, 8785, ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("site A: outageHoursPerYear = 8785.0 must be 0 to 8784.0");
    }
}
