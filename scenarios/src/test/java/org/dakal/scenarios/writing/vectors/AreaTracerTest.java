package org.dakal.scenarios.writing.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class AreaTracerTest {
    private static CellGrid grid(int columns, int rows) {
        return new CellGrid(32639, 500_000, 3_800_000, 100, columns, rows);
    }

    /**
     * Three columns, three rows: a ring of 1 around a 2, with a corner that belongs to nobody. The ring has 7 cells, a
     * hole of one, and lies against the corner with two sides.
     */
    @Test
    void aRingHasItsHole() {
        int[] values = {1, 1, -1, 1, 2, 1, 1, 1, 1};
        Map<Integer, MultiPolygon> areas = new AreaTracer(grid(3, 3), cell -> values[cell]).trace(0);
        assertThat(areas).containsOnlyKeys(1, 2);
        assertThat(area(areas, 1).getArea()).isEqualTo(7 * 10_000.0);
        assertThat(((Polygon) area(areas, 1).getGeometryN(0)).getNumInteriorRing())
                .isEqualTo(1);
        assertThat((Object) area(areas, 2).getEnvelopeInternal())
                .isEqualTo(new Envelope(500_100, 500_200, 3_799_800, 3_799_900));
    }

    /** Cells that meet at a corner only are two areas of one value. */
    @Test
    void cornersDoNotJoin() {
        int[] values = {1, 2, 2, 1};
        Map<Integer, MultiPolygon> areas = new AreaTracer(grid(2, 2), cell -> values[cell]).trace(0);
        assertThat(area(areas, 1).getNumGeometries()).isEqualTo(2);
        assertThat(area(areas, 2).getNumGeometries()).isEqualTo(2);
    }

    /**
     * Blots of five values, simplified or not, are a coverage: no gap, no overlap, sides shared point by point (JTS's
     * own validator), and all of the ground that they stand for but for corners at the rim.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 100, 400})
    void thereIsNeitherGapNorOverlap(double simplifyMeters) {
        CellGrid grid = grid(60, 50);
        Random random = new Random(3);
        int[] values = new int[grid.cellCount()];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = cell % 60 / 7 % 3 + cell / 60 / 9 % 2 + (random.nextInt(20) == 0 ? 1 : 0);
        }
        Map<Integer, MultiPolygon> areas = new AreaTracer(grid, cell -> values[cell]).trace(simplifyMeters);
        Geometry[] polygons = areas.values().stream()
                .flatMap(area -> IntStream.range(0, area.getNumGeometries()).mapToObj(area::getGeometryN))
                .toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(polygons)).isTrue();
        // Another trace has other edges at other places of memory, and says the same to the last corner.
        new AreaTracer(grid, cell -> values[cell])
                .trace(simplifyMeters)
                .forEach((value, again) ->
                        assertThat(again.equalsExact(area(areas, value))).isTrue());
        double sum = areas.values().stream().mapToDouble(Geometry::getArea).sum();
        assertThat(sum).isCloseTo(CoverageUnion.union(polygons).getArea(), within(1e-3));
        assertThat(sum).isCloseTo(60 * 50 * 10_000.0, within(simplifyMeters * simplifyMeters * 4 + 1e-3));
        int corners = areas.values().stream().mapToInt(Geometry::getNumPoints).sum();
        if (simplifyMeters == 0) {
            assertThat(area(areas, 0).getArea() % 10_000).isZero();
        } else {
            assertThat(corners)
                    .isLessThan(new AreaTracer(grid, cell -> values[cell])
                            .trace(0).values().stream()
                                    .mapToInt(Geometry::getNumPoints)
                                    .sum());
        }
    }

    private static MultiPolygon area(Map<Integer, MultiPolygon> areas, int value) {
        return Objects.requireNonNull(areas.get(value));
    }
}
