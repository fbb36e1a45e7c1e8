package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dakal.coverage.CancelSignal;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SignalLayers;
import org.dakal.findings.Cause;
import org.dakal.findings.Spot;
import org.dakal.network.Change;
import org.dakal.network.ServiceQuality;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossStore;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.junit.jupiter.api.Test;

class StudySessionTest {
    private final InMemoryPathLossStore store = new InMemoryPathLossStore();

    private StudySession open() {
        return StudySession.open(SessionWorld.request(2), store, StudyListener.NONE);
    }

    /** A session of its own on the changed network is the slow and obvious way. */
    private void assertEqualsFullRun(StudySession session, StudyState state) {
        StudyResult full = StudySession.run(session.request().withNetwork(state.network()));
        assertSameBits(state.coverage(), full.coverage());
        // only a result that is written says whom it expects to serve, which is found of the network alone
        double expectedPeople = full.totals().service().expectedServedPeople();
        assertThat(state.totals().expecting(expectedPeople)).isEqualTo(full.totals());
        assertThat(state.spots()).usingElementComparator(StudySessionTest::same).isEqualTo(full.spots());
        assertThat(state.proposals()).isEqualTo(full.proposals());
        IndoorResult indoor = Objects.requireNonNull(state.indoor());
        IndoorResult fullIndoor = Objects.requireNonNull(full.indoor());
        assertThat(indoor.totals()).isEqualTo(fullIndoor.totals());
        for (Building building : Building.values()) {
            assertThat(indoor.coverage().layers(building).bestRsrpDbm().values())
                    .isEqualTo(
                            fullIndoor.coverage().layers(building).bestRsrpDbm().values());
        }
    }

    /** Zero when all is equal, the cells by their content. */
    static int same(Spot a, Spot b) {
        return java.util.Arrays.equals(a.cells(), b.cells())
                        && a.toString()
                                .replaceAll("cells=[^,]*", "")
                                .equals(b.toString().replaceAll("cells=[^,]*", ""))
                ? 0
                : 1;
    }

    private static void assertSameBits(NetworkCoverage a, NetworkCoverage b) {
        assertSameBits(a.overall(), b.overall());
        a.byBand().forEach((band, layers) -> assertSameBits(layers, b.band(band)));
    }

    private static void assertSameBits(SignalLayers a, SignalLayers b) {
        assertThat(a.bestRsrpDbm().values()).isEqualTo(b.bestRsrpDbm().values());
        assertThat(a.bestSector().values()).isEqualTo(b.bestSector().values());
        assertThat(a.sinrDb().values()).isEqualTo(b.sinrDb().values());
        assertThat(a.coverageClass().values()).isEqualTo(b.coverageClass().values());
        assertThat(a.overlapCount().values()).isEqualTo(b.overlapCount().values());
        assertThat(a.locationProbabilityFraction().values())
                .isEqualTo(b.locationProbabilityFraction().values());
    }

    @Test
    void twoHundredSeededChangesEqualFullRunsInEveryBitFindingsIncluded() {
        Random random = new Random(20261128);
        int takenOver = 0;
        try (StudySession session = open()) {
            StudyState today = session.today();
            StudyState from = today;
            List<StudyState> between = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Change change = SessionWorld.anyChange(from.network(), random, i);
                StudyState state = session.with(from, List.of(change));
                // Findings of every other state are asked for before the next change is made on top of it, those of the
                // states between only after those of what was made of them.
                if (i % 2 == 0) {
                    assertEqualsFullRun(session, state);
                    takenOver += (int) state.spots().stream()
                            .filter(today.spots()::contains)
                            .count();
                    between.forEach(earlier -> assertEqualsFullRun(session, earlier));
                    between.clear();
                } else {
                    between.add(state);
                }
                from = i % 5 == 4 ? today : state;
            }
            between.forEach(earlier -> assertEqualsFullRun(session, earlier));
        }
        assertThat(takenOver)
                .as("spots shared with today's, not described again")
                .isGreaterThan(500);
    }

    /** A sector that comes or goes far away alters who is served near by, where a SINR is asked for. */
    @Test
    void changesEqualFullRunsWhereInterferenceCounts() {
        Random random = new Random(13);
        StudyRequest request = SessionWorld.asking(2, new ServiceQuality(-9, Double.NaN));
        int denied = 0;
        try (StudySession session = StudySession.open(request, store, StudyListener.NONE)) {
            StudyState today = session.today();
            StudyState from = today;
            for (int i = 0; i < 30; i++) {
                StudyState state = session.with(from, List.of(SessionWorld.anyChange(from.network(), random, i)));
                if (i % 2 == 0) {
                    assertEqualsFullRun(session, state);
                    denied += (int) state.spots().stream()
                            .filter(spot -> spot.cause().kind() == Cause.Kind.INTERFERENCE)
                            .count();
                }
                from = i % 5 == 4 ? today : state;
            }
        }
        assertThat(denied).isGreaterThan(5);
    }

    /** What-ifs, findings, people indoors and points, with losses corrected and levels that vary by land cover. */
    @Test
    void changesOfACorrectedStudyEqualFullRunsToo() {
        Random random = new Random(7);
        try (StudySession session = StudySession.open(SessionWorld.corrected(2), store, StudyListener.NONE)) {
            StudyState today = session.today();
            StudyState from = today;
            for (int i = 0; i < 40; i++) {
                StudyState state = session.with(from, List.of(SessionWorld.anyChange(from.network(), random, i)));
                if (i % 2 == 0) {
                    assertEqualsFullRun(session, state);
                }
                from = i % 5 == 4 ? today : state;
            }
            int corrected = 0;
            for (int cell = 7; cell < SessionWorld.GRID.cellCount(); cell += 97) {
                PointReport report = session.at(
                        today,
                        SessionWorld.GRID.xMeters(SessionWorld.GRID.columnOf(cell)),
                        SessionWorld.GRID.yMeters(SessionWorld.GRID.rowOf(cell)));
                for (PointReport.Server server : report.servers()) {
                    corrected += server.calibrationDb() == 0 ? 0 : 1;
                    assertThat(server.marginDb() >= 0).isEqualTo(server.serves());
                }
                if (!report.servers().isEmpty()) {
                    assertThat(report.servers().get(0).serves())
                            .isEqualTo(report.coverageClass().isServed());
                }
            }
            assertThat(corrected).isGreaterThan(20);
            assertThat(today.coverage().overall().bestRsrpDbm().values())
                    .isNotEqualTo(StudySession.run(session.request().withCorrection(null))
                            .coverage()
                            .overall()
                            .bestRsrpDbm()
                            .values());
        }
    }

    @Test
    void aDifferenceCountsWhatEachCellSays() {
        try (StudySession session = open()) {
            StudyState before = session.today();
            StudyState after = session.with(before, List.of(new Change.RemoveSite("S2")));
            StudyDifference difference = session.difference(before, after);
            int lost = 0;
            int gained = 0;
            int changed = 0;
            for (int cell = 0; cell < SessionWorld.GRID.cellCount(); cell++) {
                boolean was = before.coverage().classAt(cell).isServed();
                boolean is = after.coverage().classAt(cell).isServed();
                lost += was && !is ? 1 : 0;
                gained += is && !was ? 1 : 0;
                changed += before.coverage().overall().bestRsrpDbm().get(cell)
                                        == after.coverage()
                                                .overall()
                                                .bestRsrpDbm()
                                                .get(cell)
                                && server(before, cell).equals(server(after, cell))
                        ? 0
                        : 1;
            }
            assertThat(lost).isPositive();
            assertThat(difference.lost().areaSquareKm()).isEqualTo(lost * 0.25);
            assertThat(difference.gained().areaSquareKm()).isEqualTo(gained * 0.25);
            assertThat(difference.changedCellCount()).isEqualTo(changed);
        }
    }

    private static String server(StudyState state, int cell) {
        short number = state.coverage().overall().bestSector().get(cell);
        return number < 0 ? "" : state.network().sectors().get(number).key();
    }

    @Test
    void aPointTellsTheVeryLevelsOfTheMapAndWhatWouldHelp() {
        try (StudySession session = open()) {
            StudyState today = session.today();
            int told = 0;
            for (int cell = 7; cell < SessionWorld.GRID.cellCount(); cell += 397) {
                PointReport report = session.at(
                        today,
                        SessionWorld.GRID.xMeters(SessionWorld.GRID.columnOf(cell)),
                        SessionWorld.GRID.yMeters(SessionWorld.GRID.rowOf(cell)));
                assertThat(report.cell()).isEqualTo(cell);
                assertThat(report.coverageClass()).isEqualTo(today.coverage().classAt(cell));
                if (!report.servers().isEmpty()) {
                    assertThat(report.servers().get(0).rsrpDbm())
                            .isEqualTo(today.coverage().overall().bestRsrpDbm().get(cell));
                    assertThat(report.servers().get(0).serves())
                            .isEqualTo(report.coverageClass().isServed());
                    told++;
                }
                for (String id : report.helpfulProposals()) {
                    var proposal = session.request().proposals().stream()
                            .filter(p -> p.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                    assertThat(session.with(today, proposal.changes())
                                    .coverage()
                                    .classAt(cell)
                                    .isServed())
                            .isTrue();
                }
            }
            assertThat(told).isGreaterThan(5);
        }
    }

    @Test
    void manyReadersAtOnceGetWhatEachWouldGetAlone() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(6);
        try (StudySession session = open()) {
            List<Callable<StudyState>> questions = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Change change = new Change.Retilt("S" + i % 14, "ABC".substring(i % 3, i % 3 + 1), 0, i % 9);
                questions.add(() -> {
                    StudyState state = session.with(session.today(), List.of(change));
                    state.spots();
                    return state;
                });
            }
            for (Future<StudyState> answer : readers.invokeAll(questions)) {
                assertEqualsFullRun(session, answer.get());
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void aCancelledSessionAnswersNothingMore() {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (StudySession session = StudySession.open(
                SessionWorld.request(1), store, StateStore.NONE, StudyListener.NONE, cancelled::get)) {
            StudyState today = session.today();
            cancelled.set(true);
            assertThatThrownBy(() -> session.with(today, List.of(new Change.RemoveSite("S1"))))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private StudySession open(StateStore states, PathLossStore pathLoss) {
        return StudySession.open(SessionWorld.request(2), pathLoss, states, StudyListener.NONE, CancelSignal.NEVER);
    }

    /** Findings of today and of changes on top of it, whether today was computed, recalled, or recalled in part. */
    @Test
    void aRecalledStateAndChangesOnTopOfItEqualFullRunsInEveryBit() {
        MemoryStateStore states = new MemoryStateStore();
        try (StudySession session = open(states, store)) {
            session.today(); // kept without findings
        }
        assertThat(states.kept).doesNotContainKey("causes").isNotEmpty();
        for (int round = 0; round < 2; round++) {
            InMemoryPathLossStore nothing = new InMemoryPathLossStore();
            try (StudySession session = open(states, nothing)) {
                StudyState today = session.today();
                assertThat(nothing.find(masts(session)))
                        .as("path loss that recalling needs")
                        .isEmpty();
                assertEqualsFullRun(session, today);
                Random random = new Random(round);
                StudyState from = today;
                for (int i = 0; i < 8; i++) {
                    StudyState state = session.with(from, List.of(SessionWorld.anyChange(from.network(), random, i)));
                    assertEqualsFullRun(session, state);
                    from = i % 3 == 2 ? today : state;
                }
            }
            assertThat(states.kept).containsKey("causes").containsKey("untouched 0");
        }
    }

    private static List<Mast> masts(StudySession session) {
        return session.request().network().sectors().stream().map(Mast::of).toList();
    }

    /**
     * Anybody may write numbers with a right checksum into a file: a sector that is not there, a class beyond the last.
     */
    @Test
    void whatNoCoverageHoldsIsComputedAgain() {
        for (String forged : List.of("overall best sector", "band L900 second sector", "overall class")) {
            MemoryStateStore states = new MemoryStateStore();
            try (StudySession session = open(states, store)) {
                session.result(session.today());
            }
            Buffer array = Objects.requireNonNull(states.kept.get(forged));
            if (array instanceof ShortBuffer shorts) {
                shorts.put(17, (short) 999);
            } else {
                ((ByteBuffer) array).put(17, (byte) 5);
            }
            try (StudySession session = open(states, store)) {
                assertEqualsFullRun(session, session.today());
            }
        }
    }
}
