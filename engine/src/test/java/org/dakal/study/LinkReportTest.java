package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.dakal.coverage.Quality;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.LossPart;
import org.dakal.propagation.LossPart.Role;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

class LinkReportTest {
    /** Two ways to one number: a map row by row in single precision, and one path with its parts in double. */
    @Test
    void eachServersLevelIsThatOfItsLinkTodayAndAfterChanges() {
        try (StudySession session = StudySession.open(SessionWorld.request(1, Quality.EXACT))) {
            StudyState today = session.today();
            StudyState changed = session.with(
                    today,
                    List.of(
                            new Change.Retilt("S3", "A", 2, 9),
                            new Change.Turn("S3", "B", 200),
                            new Change.SetPower("S5", "A", 51),
                            new Change.SetHeight("S7", 22),
                            new Change.AddSite(SessionWorld.newSite("N1", 40, 40))));
            int compared = 0;
            CellGrid grid = SessionWorld.GRID;
            for (StudyState state : List.of(today, changed)) {
                for (int cell = 11; cell < grid.cellCount(); cell += 301) {
                    double x = grid.xMeters(grid.columnOf(cell));
                    double y = grid.yMeters(grid.rowOf(cell));
                    PointReport point = session.at(state, x, y);
                    for (PointReport.Server server : point.servers()) {
                        LinkReport link = session.link(server.installed(), x, y);
                        LinkReport.Level level = Objects.requireNonNull(link.level());
                        assertThat(level.levelDbm()).isEqualTo(server.rsrpDbm(), within(0.006));
                        assertThat(level.coverageClass().isServed()).isEqualTo(server.serves());
                        LossExplanation explanation = Objects.requireNonNull(link.explanation());
                        assertThat(explanation.lossDb()).isEqualTo(server.pathLossDb(), within(0.006));
                        compared++;
                    }
                }
            }
            assertThat(compared).isGreaterThan(100);
        }
    }

    /** The correction is that of the map, and of the band's own model alone. */
    @Test
    void aCalibrationCountsAsOnTheMap() {
        try (StudySession session = StudySession.open(SessionWorld.corrected(1))) {
            int corrected = 0;
            CellGrid grid = SessionWorld.GRID;
            for (int cell = 11; cell < grid.cellCount(); cell += 301) {
                double x = grid.xMeters(grid.columnOf(cell));
                double y = grid.yMeters(grid.rowOf(cell));
                for (PointReport.Server server :
                        session.at(session.today(), x, y).servers()) {
                    LinkReport.Level level = Objects.requireNonNull(
                            session.link(server.installed(), x, y).level());
                    assertThat(level.calibrationDb()).isEqualTo(server.calibrationDb(), within(1e-9));
                    corrected += level.calibrationDb() == 0 ? 0 : 1;
                    LinkReport.Level ofOther =
                            Objects.requireNonNull(session.link(server.installed(), ModelChoice.of("free-space"), x, y)
                                    .level());
                    assertThat(ofOther.calibrationDb()).isZero();
                }
            }
            assertThat(corrected).isGreaterThan(10);
        }
    }

    /** A wall of 80 m across level ground, 3 km east of a mast of 30 m: seen from it, the only thing in the way. */
    @Test
    void theRidgeInTheWayIsTheWall() {
        CellGrid grid = Worlds.squareGrid(100, 100);
        StudyRequest walled = request(grid, (east, south) -> east > 5500 && east < 5600 ? 1080 : 1000);
        try (StudySession session = StudySession.open(walled)) {
            InstalledSector sector = walled.network().sectors().get(0);
            double x = sector.site().xMeters();
            double y = sector.site().yMeters();
            LinkReport behind = session.link(sector, x + 6000, y);
            assertThat(behind.bearingDegrees()).isEqualTo(90, within(1e-9));
            LinkGeometry geometry =
                    LinkGeometry.of(behind.profile(), behind.link(), Objects.requireNonNull(behind.explanation()));
            assertThat(geometry.isLineOfSight()).isFalse();
            assertThat(geometry.edges().get(0).distanceKm()).isEqualTo(3.0, within(0.1));
            assertThat(geometry.edges().get(0).heightMeters()).isEqualTo(1080, within(0.5));
            LossExplanation explanation = Objects.requireNonNull(behind.explanation());
            assertThat(explanation.parts().stream()
                            .filter(part -> part.role() == Role.ADDED)
                            .mapToDouble(LossPart::lossDb)
                            .sum())
                    .isEqualTo(explanation.lossDb(), within(1e-9));
            // 60 dBm EIRP of 50 resource blocks of 12 subcarriers: 60 - 10 log10(600) = 32.22 dBm each
            LinkReport.Level level = Objects.requireNonNull(behind.level());
            assertThat(level.signalName()).isEqualTo("RSRP");
            assertThat(level.eirpDbm()).isEqualTo(32.22, within(0.005));
            assertThat(level.levelDbm()).isEqualTo(level.eirpDbm() - explanation.lossDb(), within(1e-9));

            // 20 log10(0.94) + 20 log10(6.0000) + 92.45 = 107.47 dB; the few metres of slant change nothing
            LinkReport free = session.link(sector, ModelChoice.of("free-space"), x + 6000, y);
            assertThat(Objects.requireNonNull(free.explanation()).lossDb()).isEqualTo(107.47, within(0.01));
            assertThat(free.setup().modelId()).isEqualTo("free-space");
        }
    }

    @Test
    void unknownGroundIsNoLossAndAPlaceThatIsNoneIsRefused() {
        CellGrid grid = Worlds.squareGrid(100, 100);
        StudyRequest torn = request(grid, (east, south) -> east > 5500 && east < 5600 ? Double.NaN : 1000);
        try (StudySession session = StudySession.open(torn)) {
            InstalledSector sector = torn.network().sectors().get(0);
            double x = sector.site().xMeters();
            double y = sector.site().yMeters();
            LinkReport link = session.link(sector, x + 6000, y);
            assertThat(link.profile().isKnown()).isFalse();
            assertThat(link.explanation()).isNull();
            assertThat(link.level()).isNull();
            assertThatThrownBy(() -> session.link(sector, x, y + 0.5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the place is where the mast of M/A stands");
            assertThatThrownBy(() -> session.link(sector, x - 60_000, y))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("lies outside the grid");
        }
    }

    private static StudyRequest request(CellGrid grid, Worlds.Height height) {
        return new StudyRequest(
                Worlds.of(grid, height),
                ProvinceMask.ofCells(grid, cell -> true),
                new Network(
                        List.of(Networks.L900),
                        List.of(Networks.omniSite("M", grid.xMeters(25), grid.yMeters(50), 30, 8))),
                ServiceProfile.proposedDefault(),
                List.of(),
                new Surroundings(List.of(), List.of(), List.of(), List.of()),
                new SpotOptions(0.25, 12),
                RankBy.PEOPLE,
                CountBy.THRESHOLD,
                SessionWorld.request(1).coverageOptions(),
                null,
                null);
    }
}
