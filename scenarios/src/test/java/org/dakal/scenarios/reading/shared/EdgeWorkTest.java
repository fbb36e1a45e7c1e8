package org.dakal.scenarios.reading.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class EdgeWorkTest {
    private static final Place HERE = Place.of("roads.geojson");

    private final GeometryFactory factory = new GeometryFactory();
    private final Problems problems = new Problems();

    /** From side to side, back and forth with a wild hand: each edge lies over nearly all others. */
    private Geometry tangle(int corners) {
        Coordinate[] points = new Coordinate[corners];
        for (int i = 0; i < corners; i++) {
            points[i] = new Coordinate(i % 2 == 0 ? 0 : 100_000, i * 37L % 100 * 1000);
        }
        return factory.createLineString(points);
    }

    /** Of 7,000 edges, 24 million pairs; most lie over each other. Of 1,000 there are half a million. */
    @Test
    void aTangleOfEdgesIsRefused() {
        assertThat(EdgeWork.isWithinBounds(tangle(1_000), HERE, problems)).isTrue();
        assertThat(problems.sorted()).isEmpty();
        assertThat(EdgeWork.isWithinBounds(tangle(20_000), HERE, problems)).isFalse();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .isEqualTo("is a tangle: more than 20,000,000 pairs of its edges lie over each other"));
    }

    /** A coast of 300,000 corners has two neighbours an edge, not a tangle. */
    @Test
    void manyCornersAreNoTangle() {
        Coordinate[] coast = new Coordinate[300_000];
        for (int i = 0; i < coast.length; i++) {
            coast[i] = new Coordinate(i, 50 * Math.sin(i / 3.0));
        }
        assertThat(EdgeWork.isWithinBounds(factory.createLineString(coast), HERE, problems))
                .isTrue();
    }

    /** A tangle of 6,000 edges of about 100 km passes some 60 million cells of 10 m; of 100 m a tenth of that. */
    @Test
    void linesThatPassTooManyCellsAreRefused() {
        List<Geometry> roads = List.of(tangle(6_000));
        assertThat(EdgeWork.isWithinBounds(roads, new CellGrid(32639, 0, 100_000, 100, 10, 10), HERE, problems))
                .isTrue();
        assertThat(EdgeWork.isWithinBounds(roads, new CellGrid(32639, 0, 100_000, 10, 10, 10), HERE, problems))
                .isFalse();
        assertThat(problems.errorCount()).isEqualTo(1);
    }
}
