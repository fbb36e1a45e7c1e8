package org.dakal.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TwinRoadsTest {
    private static final CellGrid GRID = Worlds.squareGrid(40, 500);
    private static final double X = GRID.xMeters(5);
    private static final double Y = GRID.yMeters(20);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A line along the parallel, or against it, so many metres north of the first. */
    private static Geometry line(double fromMeters, double toMeters, double northMeters) {
        return FACTORY.createLineString(new Coordinate[] {
            new Coordinate(X + fromMeters, Y + northMeters), new Coordinate(X + toMeters, Y + northMeters)
        });
    }

    private static Road road(String id, String name, String kind, Geometry line) {
        return new Road(id, name, kind, line);
    }

    private static double km(Road... roads) {
        return new ExposureMap(
                        ProvinceMask.ofCells(GRID, cell -> true),
                        new Surroundings(List.of(), List.of(), List.of(roads), List.of()))
                .whole()
                .roadKm();
    }

    @Test
    void twoCarriagewaysAreOneRoad() {
        assertThat(km(road("1", "A7", "freeway", line(0, 6000, 0)), road("2", "A7", "freeway", line(6000, 0, 25))))
                .isCloseTo(6, within(1e-6));
    }

    /** 6 km beside 4 km: the 2 km where the twin is not there are whole, but for a piece of 50 m at its end. */
    @Test
    void whereOneEndsTheOtherCountsWhole() {
        assertThat(km(road("1", "A7", "freeway", line(0, 6000, 0)), road("2", "A7", "freeway", line(0, 4000, 25))))
                .isCloseTo(6, within(0.03));
    }

    @Test
    void linesThatFollowEachOtherAreNoTwins() {
        assertThat(km(road("1", "A7", "freeway", line(0, 3000, 0)), road("2", "A7", "freeway", line(3000, 6000, 0))))
                .isCloseTo(6, within(1e-6));
    }

    @Test
    void otherRoadsSideBySideAreTwo() {
        assertThat(km(road("1", "A7", "freeway", line(0, 6000, 0)), road("2", "Old road", "road", line(0, 6000, 25))))
                .isCloseTo(12, within(1e-6));
        assertThat(km(road("1", "", "residential", line(0, 6000, 0)), road("2", "", "residential", line(0, 6000, 25))))
                .isCloseTo(12, within(1e-6));
        assertThat(km(road("1", "A7", "freeway", line(0, 6000, 0)), road("2", "A7", "freeway", line(0, 6000, 200))))
                .isCloseTo(12, within(1e-6));
    }

    @Test
    void motorwaysWithoutANameAreToldByTheirKind() {
        assertThat(km(road("1", "", "motorway", line(0, 6000, 0)), road("2", "", "motorway", line(6000, 0, 25))))
                .isCloseTo(6, within(1e-6));
    }
}
