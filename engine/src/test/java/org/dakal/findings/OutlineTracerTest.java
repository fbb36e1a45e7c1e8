package org.dakal.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ConnectedAreas;
import org.dakal.grid.OutlineTracer;
import org.dakal.grid.ProvinceMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Polygon;

class OutlineTracerTest {
    private static int[] blind(Drawing drawing) {
        return IntStream.range(0, drawing.classes.length)
                .filter(i -> drawing.classes[i] == 1)
                .toArray();
    }

    private static Polygon trace(Drawing drawing) {
        return new OutlineTracer(drawing.grid).trace(blind(drawing));
    }

    @Test
    void followsEdgesAndLeavesOutPointsOnStraightSides() {
        // By hand, corners in cells from the south-west: an L.
        Polygon outline = trace(new Drawing(
                "....", //
                ".#..", ".##.", "...."));
        assertThat(outline.getExteriorRing().getCoordinates())
                .containsExactly(
                        Drawing.at(1, 3),
                        Drawing.at(2, 3),
                        Drawing.at(2, 2),
                        Drawing.at(3, 2),
                        Drawing.at(3, 1),
                        Drawing.at(1, 1),
                        Drawing.at(1, 3));
        assertThat(outline.getNumInteriorRing()).isZero();
    }

    @Test
    void keepsHoles() {
        Polygon outline = trace(new Drawing(
                "#####", //
                "#.#.#", "#####"));
        assertThat(outline.getNumInteriorRing()).isEqualTo(2);
        assertThat(outline.getInteriorRingN(0).getEnvelope().equalsTopo(Drawing.box(1, 1, 2, 2)))
                .isTrue();
        assertThat(outline.getArea()).isEqualTo(13 * 100 * 100);
        assertThat(outline.isValid()).isTrue();
    }

    @Test
    void aLoopClosedByACornerOnlyIsAHoleTouchingTheShell() {
        // The loop's ends, row 1 column 3 and row 0 column 2, meet in a corner. The hole must not open there.
        Polygon outline = trace(new Drawing(
                "###.", //
                "#..#", "####"));
        assertThat(outline.isValid()).isTrue();
        assertThat(outline.getNumInteriorRing()).isEqualTo(1);
        assertThat(outline.getInteriorRingN(0).getEnvelope().equalsTopo(Drawing.box(1, 1, 3, 2)))
                .isTrue();
        assertThat(outline.getArea()).isEqualTo(9 * 100 * 100);
    }

    @Test
    void holesThatMeetInACornerStayTwo() {
        Polygon outline = trace(new Drawing(
                "####", //
                "#.##", "##.#", "####"));
        assertThat(outline.isValid()).isTrue();
        assertThat(outline.getNumInteriorRing()).isEqualTo(2);
    }

    /** Whatever the area: the outline is valid, as large as the cells, and scan-converts to the very cells. */
    @ParameterizedTest
    @ValueSource(ints = {30, 45, 55, 60, 65, 75, 90})
    void everyConnectedAreaGivesAValidPolygonOfItsCells(int blindPercent) {
        SplittableRandom random = new SplittableRandom(blindPercent);
        CellGrid grid = new CellGrid(32639, Drawing.WEST, Drawing.SOUTH, 100, 40, 30);
        OutlineTracer tracer = new OutlineTracer(grid);
        for (int world = 0; world < 20; world++) {
            int[] kinds = new int[grid.cellCount()];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = random.nextInt(100) < blindPercent ? 1 : 0;
            }
            List<Integer> covered = new ArrayList<>();
            int[] expected =
                    IntStream.range(0, kinds.length).filter(i -> kinds[i] == 1).toArray();
            for (int[] cells : new ConnectedAreas(grid, kinds).findAll()) {
                Polygon outline = tracer.trace(cells);
                assertThat(outline.isValid()).isTrue();
                assertThat(outline.getArea()).isEqualTo(cells.length * 100.0 * 100.0);
                ProvinceMask inside = ProvinceMask.of(grid, outline);
                assertThat(IntStream.range(0, grid.cellCount())
                                .filter(inside::contains)
                                .toArray())
                        .isEqualTo(cells);
                for (int cell : cells) {
                    covered.add(cell);
                }
            }
            assertThat(covered.stream().mapToInt(i -> i).sorted().toArray()).isEqualTo(expected);
        }
    }
}
