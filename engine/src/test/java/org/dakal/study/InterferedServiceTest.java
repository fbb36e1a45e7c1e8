package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.Quality;
import org.dakal.findings.Cause;
import org.dakal.findings.Road;
import org.dakal.findings.Settlement;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Band;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.CoverageClass;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Service;
import org.dakal.network.ServiceProfile;
import org.dakal.network.ServiceQuality;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The two masts of {@link OperatorWorldTest} as one network: -80.69 - 20 log10(d) dBm at d km, served to 5.05 km, 8 km
 * apart. Middle, 4 km from both, hears each at -92.73 dBm, half loaded: a SINR of 3.0 dB. West and East are 2 km from
 * one and 10 km from the other mast: the other is 13.98 dB weaker, half loaded 16.99 dB. The shadowing margin is 1.2816
 * x 8 = 10.25 dB, so 3.0 dB at the median are -7.25 dB at 90 % of locations.
 */
class InterferedServiceTest {
    private static final Band F = new Band("F", Technology.LTE, 940, 10, "free-space");
    private static final CellGrid GRID = Worlds.squareGrid(81, 500);
    private static final int ROW = 40;
    private static final int MIDDLE = GRID.index(ROW, 40);
    private static final int WEST = GRID.index(ROW, 28);

    private static Settlement village(String id, int column, double people) {
        return new Settlement(
                id, id, "", Settlement.Kind.VILLAGE, GRID.xMeters(column), GRID.yMeters(ROW), people, 1, false);
    }

    private static Site mast(String id, Band band, int column) {
        return new Site(
                id, id, GRID.xMeters(column), GRID.yMeters(ROW), 0, List.of(Networks.omni("O", band, 1.5, 39, 25)));
    }

    private static StudyRequest request(ServiceQuality quality, double vehicleLossDb, Band... bands) {
        Band east = bands[bands.length - 1];
        Road road = new Road("R", "R", "", new GeometryFactory().createLineString(new Coordinate[] {
                    new Coordinate(GRID.xMeters(0), GRID.yMeters(ROW)),
                    new Coordinate(GRID.xMeters(80), GRID.yMeters(ROW))
                }));
        Cost cost = new Cost(1, "toman", "2026");
        return new StudyRequest(
                Worlds.flat(GRID, 1000),
                ProvinceMask.ofCells(GRID, cell -> true),
                new Network(List.of(bands), List.of(mast("MA", bands[0], 32), mast("MB", east, 48))),
                ServiceProfile.proposedDefault().with(quality, vehicleLossDb),
                List.of(
                        new Proposal("less", "less", "", List.of(new Change.SetPower("MB", "O", 30)), cost),
                        new Proposal("more", "more", "", List.of(new Change.AddSite(mast("MC", F, 40))), cost)),
                new Surroundings(
                        List.of(village("West", 28, 1000), village("East", 52, 1000), village("Middle", 40, 500)),
                        List.of(),
                        List.of(road),
                        List.of()),
                new SpotOptions(0.25, 100_000),
                RankBy.PEOPLE,
                CountBy.EXPECTED,
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                new IndoorProfile(0, new TreeMap<>()),
                null);
    }

    private static StudyResult run(double minimumSinrDb) {
        return StudySession.run(request(new ServiceQuality(minimumSinrDb, Double.NaN), Double.NaN, F));
    }

    @Test
    void theSinrOfTheAskedShareOfLocationsDecides() {
        assertThat(run(-7.3).coverage().classAt(MIDDLE)).isEqualTo(CoverageClass.SERVED);
        assertThat(run(-7.2).coverage().classAt(MIDDLE)).isEqualTo(CoverageClass.WEAK);
        assertThat(run(Double.NaN).coverage().classAt(MIDDLE)).isEqualTo(CoverageClass.SERVED);
    }

    @Test
    void whatInterferenceDeniesIsNamedSo() {
        Cause cause;
        try (StudySession session = StudySession.open(request(new ServiceQuality(-7.2, Double.NaN), Double.NaN, F))) {
            cause = Objects.requireNonNull(session.at(session.today(), GRID.xMeters(40), GRID.yMeters(ROW))
                    .cause());
        }
        assertThat(cause.kind()).isEqualTo(Cause.Kind.INTERFERENCE);
        assertThat(Objects.requireNonNull(cause.server())).isIn("MA/O", "MB/O");
    }

    /** Middle: the level has 12.27 dB to spare, the SINR 3.0 - (-2) = 5.0 dB: phi(5.0 / 8) = 0.734. */
    @Test
    void expectationCountsTheScarcerOfLevelAndSinr() {
        float probability =
                run(-2).coverage().overall().locationProbabilityFraction().get(MIDDLE);
        assertThat(probability).isCloseTo(0.734f, within(0.002f));
    }

    /**
     * MB at 9 dB less leaves Middle -92.73 + 101.73 + 3.01 = 12.0 dB from MA, and East at -95.71 dBm too weak: 500
     * gained, 1,000 lost. A third mast in Middle's own place serves it with SINR to spare; West then hears it at 6 km,
     * 9.54 dB weaker than its own, half loaded 12.55, and with the mast in the east 11.2 dB: still more than 3.05.
     */
    @Test
    void proposalsCountWhatInterferenceGivesAndTakes() {
        List<ProposalBenefit> benefits = run(-7.2).proposals();

        assertThat(benefits).extracting(b -> b.proposal().id()).containsExactly("more", "less");
        assertThat(benefits.get(0).gainAlone().people()).isEqualTo(500);
        assertThat(benefits.get(0).lossAlone().people()).isZero();
        assertThat(benefits.get(1).gainAlone().people()).isEqualTo(500);
        assertThat(benefits.get(1).lossAlone().people()).isEqualTo(1000);
    }

    /**
     * A plan chooses by level, by which everybody has service already; its final figures are those of full runs. A mast
     * in Middle's own place gives Middle all it asks for: 500 people by class, and in expectation 500 x (1 - 0.734)
     * of them more. West keeps its own server, at -86.7 dBm: by level 18.3 dB to spare, and against one half
     * loaded at 12.55 and another at 16.99 dB less a SINR of 11.2 dB, 13.2 more than the -2 asked for: phi(1.65) =
     * 0.951 where against the far mast alone it was 17.0 + 2, so level's phi(2.286) = 0.989: 38 lost, and in East as
     * many.
     */
    @Test
    void aPlansFinalFiguresCountWhatInterferenceTakes() {
        PlanWish wish = new PlanWish(Weight.PEOPLE, 1, 0, 5, false, false, CountBy.EXPECTED);
        StudyRequest asked = request(new ServiceQuality(-2, Double.NaN), Double.NaN, F);
        try (StudySession session = StudySession.open(asked)) {
            PlanStudy.Result planned = session.plan(
                    session.today(),
                    wish,
                    asked.proposals().subList(1, 2),
                    List.of(),
                    LongQuestion.patient(StudyListener.NONE));
            assertThat(planned.plan().chosen()).hasSize(1);
            assertThat(planned.verification().gained().people()).isEqualTo(500);
            assertThat(planned.expectedPeople()).isCloseTo(500 * (1 - 0.734) - 2 * 38, within(4.0));
            // By level alone Middle has 12.27 dB to spare from each of two: hardly anybody is left to be served.
            assertThat(planned.plan().portfolio().objective()).isBetween(0.5, 60.0);
        }
    }

    /**
     * The ranking expects of each proposal what two full runs differ by: "more" gains the 500 x (1 - 0.734) people of
     * Middle and loses 38 each in West and East, as above.
     */
    @Test
    void aRankingExpectsWhatFullRunsExpect() {
        StudyRequest asked = request(new ServiceQuality(-2, Double.NaN), Double.NaN, F);
        StudyResult before = StudySession.run(asked);
        for (ProposalBenefit benefit : before.proposals()) {
            StudyResult after = StudySession.run(
                    asked.withNetwork(asked.network().with(benefit.proposal().changes()))
                            .withProposals(List.of()));
            double rise = after.totals().service().expectedServedPeople()
                    - before.totals().service().expectedServedPeople();
            assertThat(benefit.gainAlonePeople() - benefit.lossAlonePeople()).isCloseTo(rise, within(1e-6));
            assertThat(benefit.lossAlonePeople()).isGreaterThan(10);
        }
        ProposalBenefit more = before.proposals().get(0);
        assertThat(more.proposal().id()).isEqualTo("more");
        assertThat(more.gainAlonePeople()).isCloseTo(500 * (1 - 0.734), within(2.0));
        assertThat(more.lossAlonePeople()).isCloseTo(2 * 38, within(3.0));
    }

    /**
     * Behind walls server and interferer lose alike: in the west half of what is inside is as far from noise as out.
     */
    @Test
    void wallsLeaveTheRatioToOthersAsItIs() {
        StudyRequest asked = request(new ServiceQuality(-7.2, Double.NaN), Double.NaN, F);
        IndoorResult indoor = Objects.requireNonNull(StudySession.run(asked).indoor());
        IndoorResult byLevel = Objects.requireNonNull(
                StudySession.run(request(ServiceQuality.NONE, Double.NaN, F)).indoor());

        indoor.coverage().byBuilding().keySet().forEach(building -> {
            assertThat(indoor.coverage().classAt(building, MIDDLE)).isNotEqualTo(CoverageClass.GOOD);
            assertThat(indoor.coverage().layers(building).bestRsrpDbm().get(WEST))
                    .isEqualTo(byLevel.coverage().layers(building).bestRsrpDbm().get(WEST));
        });
    }

    /** Served in the open 5.05 km around each mast: 20 km of road less the 1.9 in common; 8 dB more end at 2.01 km. */
    @Test
    void roadsAreDrivenInVehicles() {
        ServiceTotals totals =
                StudySession.run(request(ServiceQuality.NONE, 8, F)).totals().service();
        // cells of 500 m whose centres lie within 2.01 km: 9 for each mast
        assertThat(totals.vehicleRoadKm()).isCloseTo(2 * 9 * 0.5, within(1e-6));
        assertThat(StudySession.run(request(ServiceQuality.NONE, Double.NaN, F))
                        .totals()
                        .service()
                        .vehicleRoadKm())
                .isNaN();
    }

    /** MA for calls alone and in 2G (served from -95 + 10.25 on, 1.5 km), MB for all: each serves its own. */
    @Test
    void totalsAreToldByTechnologyAndService() {
        Band calls = new Band("G", Technology.LTE, 940, 10, 15, ModelChoice.of("free-space"), Set.of(Service.VOICE));
        Band data = new Band("N", Technology.NR, 940, 10, 15, ModelChoice.of("free-space"), Set.of(Service.DATA));
        ServiceTotals totals = StudySession.run(request(ServiceQuality.NONE, Double.NaN, F, calls, data)
                        .withNetwork(new Network(
                                List.of(F, calls, data), List.of(mast("MA", calls, 32), mast("MB", data, 48)))))
                .totals()
                .service();

        assertThat(totals.byTechnology().keySet()).containsExactlyInAnyOrder(Technology.LTE, Technology.NR);
        assertThat(Objects.requireNonNull(totals.byTechnology().get(Technology.LTE))
                        .people())
                .isEqualTo(1500);
        assertThat(Objects.requireNonNull(totals.byService().get(Service.VOICE)).people())
                .isEqualTo(1500);
        assertThat(Objects.requireNonNull(totals.byService().get(Service.DATA)).people())
                .isEqualTo(1500);
        assertThat(run(Double.NaN).totals().service().byService()).isEmpty();
    }
}
