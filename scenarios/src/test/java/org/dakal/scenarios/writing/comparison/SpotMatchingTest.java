package org.dakal.scenarios.writing.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** On a strip of twenty cells of a metre, two rows high. */
class SpotMatchingTest {
    private static final CellGrid GRID = new CellGrid(32639, 0, 2, 1, 20, 2);

    @Test
    void cellsAreFoundAgainFromOutlinesWithHoles() {
        Geometry ring = box(2, 9).difference(new GeometryFactory().toGeometry(new Envelope(4, 5, 1, 2)));
        SpotCells cells = SpotCells.of(GRID, List.of(ring, box(4, 5).difference(ring)));
        assertThat(cells.cellCount(0)).isEqualTo(13);
        assertThat(cells.cellCount(1)).isEqualTo(1);
        assertThat(cells.numberAt(GRID.index(0, 4))).isEqualTo(1);
        assertThat(cells.numberAt(GRID.index(1, 4))).isEqualTo(0);
        assertThat(cells.numberAt(GRID.index(0, 9))).isEqualTo(SpotCells.NONE);
    }

    @Test
    void theSameIdIsTheSameSpotHoweverItMoved() {
        SpotMatching matching = match(List.of("A"), List.of(box(0, 4)), List.of("A"), List.of(box(10, 14)));
        assertThat(matching.afterOf(0)).isEqualTo(0);
        assertThat(matching.sharedCells(0, 0)).isZero();
    }

    @Test
    void halfOfTheSmallerOneIsEnoughAndLessIsNot() {
        assertThat(match(List.of("A"), List.of(box(0, 10)), List.of("B"), List.of(box(8, 12)))
                        .afterOf(0))
                .isEqualTo(0);
        assertThat(match(List.of("A"), List.of(box(0, 9)), List.of("B"), List.of(box(8, 12)))
                        .afterOf(0))
                .isEqualTo(SpotMatching.NONE);
    }

    /** One spot falls into three: the largest continues it, the others are new but known to have been in it. */
    @Test
    void aSpotThatFallsApartIsContinuedByItsLargestPart() {
        SpotMatching matching = match(
                List.of("A"), List.of(box(0, 12)), List.of("X", "Y", "Z"), List.of(box(0, 3), box(4, 10), box(11, 12)));
        assertThat(matching.afterOf(0)).isEqualTo(1);
        assertThat(matching.beforeOf(0)).isEqualTo(SpotMatching.NONE);
        assertThat(matching.mostOfAfter(0)).isEqualTo(0);
        assertThat(matching.mostOfAfter(2)).isEqualTo(0);
        assertThat(matching.splitFrom(0)).isEqualTo(0);
        assertThat(matching.splitFrom(1)).isEqualTo(SpotMatching.NONE); // it is the spot itself, smaller
        assertThat(matching.splitFrom(2)).isEqualTo(0);
    }

    /**
     * B grows over A: A did not go, it is in B now. C keeps a third of its cells in B and the rest in nothing: it went.
     */
    @Test
    void aSpotSwallowedByALargerOneIsMergedAndNotGone() {
        SpotMatching matching = match(
                List.of("A", "B", "C"), List.of(box(0, 2), box(3, 9), box(12, 15)), List.of("B"), List.of(box(0, 13)));
        assertThat(matching.afterOf(1)).isEqualTo(0);
        assertThat(matching.afterOf(0)).isEqualTo(SpotMatching.NONE);
        assertThat(matching.mergedInto(0)).isEqualTo(0);
        assertThat(matching.mergedInto(1)).isEqualTo(SpotMatching.NONE);
        assertThat(matching.mergedInto(2)).isEqualTo(SpotMatching.NONE);
        assertThat(matching.mostOfBefore(2)).isEqualTo(0);
    }

    /** An id settles it, also when another spot shares more. */
    @Test
    void anIdGoesBeforeOverlap() {
        SpotMatching matching = match(
                List.of("A", "B"), List.of(box(0, 8), box(10, 12)), List.of("B", "C"), List.of(box(0, 8), box(10, 12)));
        assertThat(matching.afterOf(1)).isEqualTo(0);
        assertThat(matching.afterOf(0)).isEqualTo(SpotMatching.NONE);
        assertThat(matching.mostOfBefore(0)).isEqualTo(0);
    }

    @Test
    void spotsApartHaveNothingInCommon() {
        SpotMatching matching = match(List.of("A"), List.of(box(0, 4)), List.of("B"), List.of(box(4, 8)));
        assertThat(matching.afterOf(0)).isEqualTo(SpotMatching.NONE);
        assertThat(matching.mostOfBefore(0)).isEqualTo(SpotMatching.NONE);
    }

    private static SpotMatching match(
            List<String> idsBefore, List<Geometry> before, List<String> idsAfter, List<Geometry> after) {
        return SpotMatching.of(
                idsBefore, SpotCells.of(GRID, before), idsAfter, SpotCells.of(GRID, after), GRID.cellCount());
    }

    private static Geometry box(int firstColumn, int endColumn) {
        return new GeometryFactory().toGeometry(new Envelope(firstColumn, endColumn, 0, 2));
    }
}
