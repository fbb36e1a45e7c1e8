package org.dakal.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;
import org.junit.jupiter.api.Test;

/** Cells of 100 m, so 0.01 km2 each. */
class SpotFinderTest {
    private static final Surroundings NOBODY = Drawing.settlements();
    /** Three cells. */
    private static final SpotOptions THREE = new SpotOptions(0.03, 100);

    private static int[] cells(Drawing drawing, int... rowsAndColumns) {
        int[] cells = new int[rowsAndColumns.length / 2];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = drawing.grid.index(rowsAndColumns[2 * i], rowsAndColumns[2 * i + 1]);
        }
        return cells;
    }

    @Test
    void findsEachClassOnItsOwn() {
        Drawing drawing = new Drawing(
                "..+++.", //
                ".o###.", "??###o", "?.....");
        List<Spot> spots = drawing.spots(THREE, NOBODY);
        // By area: six blind cells, then three weak and three unknown ones, whose ids decide ("U" before "W").
        assertThat(spots)
                .extracting(Spot::coverageClass)
                .containsExactly(CoverageClass.BLIND, CoverageClass.UNKNOWN, CoverageClass.WEAK);
        assertThat(spots.get(0).cells()).containsExactly(cells(drawing, 1, 2, 1, 3, 1, 4, 2, 2, 2, 3, 2, 4));
        assertThat(spots.get(0).outline().equalsTopo(Drawing.box(2, 1, 5, 3))).isTrue();
        assertThat(spots.get(0).exposure().areaSquareKm()).isCloseTo(0.06, within(1e-12));
        assertThat(spots.get(1).cells()).containsExactly(cells(drawing, 2, 0, 2, 1, 3, 0));
        assertThat(spots.get(2).outline().equalsTopo(Drawing.box(2, 3, 5, 4))).isTrue();
    }

    @Test
    void cornersDoNotConnect() {
        Drawing drawing = new Drawing(
                "##..", //
                "##..", "..##", "..##");
        assertThat(drawing.spots(THREE, NOBODY)).hasSize(2);
    }

    @Test
    void leavesOutSmallSpotsUnlessPeopleLiveThere() {
        Drawing drawing = new Drawing(
                "##.+.#", //
                "......", "###...");
        assertThat(drawing.spots(THREE, NOBODY)).hasSize(1);
        Surroundings one = Drawing.settlements(drawing.village("V7", 0, 3, 5), drawing.village("V8", 0, 5, 0));
        assertThat(drawing.spots(THREE, one))
                .extracting(Spot::id)
                .contains("W-V7")
                .hasSize(2);
    }

    @Test
    void staysInsideTheProvince() {
        Drawing drawing = new Drawing(
                "########", //
                "########");
        ProvinceMask middle = ProvinceMask.of(drawing.grid, Drawing.box(2, 0, 6, 2));
        Spot spot = drawing.spots(THREE, NOBODY, middle).get(0);
        assertThat(spot.outline().equalsTopo(Drawing.box(2, 0, 6, 2))).isTrue();
    }

    @Test
    void sortsByPeopleThenAreaThenId() {
        Drawing drawing = new Drawing(
                "###.####", //
                "........",
                "###.###.");
        Surroundings villages = Drawing.settlements(
                drawing.village("B", 2, 0, 8), drawing.village("A", 2, 5, 8), drawing.village("C", 0, 0, 9));
        assertThat(drawing.spots(THREE, villages).subList(0, 3))
                .extracting(Spot::id)
                .containsExactly("B-C", "B-A", "B-B");
    }

    @Test
    void takesTheNameOfItsLargestSettlement() {
        Drawing drawing = new Drawing(
                "....", //
                ".##.", ".##.");
        Settlement small = drawing.village("S", 1, 1, 10);
        Settlement large = drawing.village("L", 2, 2, 30);
        Spot spot = drawing.spots(THREE, Drawing.settlements(small, large)).get(0);
        assertThat(spot.id()).isEqualTo("B-L");
        assertThat(spot.exposure().villages()).containsExactly(large, small);
        assertThat(spot.exposure().people()).isEqualTo(40);
        assertThat(spot.nearestPlace()).isEqualTo(large);
        assertThat(spot.nearestPlaceKm()).isZero();
        assertThat(spot.anchorXMeters()).isEqualTo(large.xMeters());
    }

    @Test
    void keepsItsNameWhileItsLargestSettlementIsInside() {
        Drawing wide = new Drawing(
                "#####", //
                "#####");
        Drawing narrow = new Drawing(
                ".....", //
                ".##..");
        Settlement[] villages = {wide.village("S", 1, 2, 10), wide.village("L", 1, 1, 30)};
        String before = wide.spots(THREE, Drawing.settlements(villages)).get(0).id();
        String after = narrow.spots(THREE, Drawing.settlements(villages)).get(0).id();
        assertThat(after).isEqualTo(before).isEqualTo("B-L");
    }

    @Test
    void saysHowFarAndWhereFromTheNearestPlace() {
        Drawing drawing = new Drawing(
                "......", //
                "......", "...###", "......", ".#....");
        // The spot of one cell in row 4, column 1.
        Settlement near = Drawing.village("N", drawing.grid.xMeters(1) - 300, drawing.grid.yMeters(4) - 400, 1, 0);
        Settlement far = Drawing.village("F", drawing.grid.xMeters(1) + 600, drawing.grid.yMeters(4), 1, 0);
        Spot spot = drawing.spots(new SpotOptions(0.01, 100), Drawing.settlements(far, near)).stream()
                .filter(s -> s.cells().length == 1)
                .findFirst()
                .orElseThrow();
        assertThat(spot.nearestPlace()).isEqualTo(near);
        // 300 m east and 400 m north of it.
        assertThat(spot.nearestPlaceKm()).isCloseTo(0.5, within(1e-9));
        assertThat(spot.nearestPlaceBearingDegrees()).isCloseTo(36.86989764584402, within(1e-9));
    }

    @Test
    void givesWorstAndMedianLevels() {
        Drawing drawing = new Drawing("....####...");
        float[] levels = {-120, -140, -118, -122};
        System.arraycopy(levels, 0, drawing.rsrpDbm, 4, 4);
        Spot spot = drawing.spots(THREE, NOBODY).get(0);
        assertThat(spot.worstRsrpDbm()).isEqualTo(-140);
        assertThat(spot.medianRsrpDbm()).isEqualTo(-121);
        drawing.rsrpDbm[4] = Float.NEGATIVE_INFINITY;
        assertThat(drawing.spots(THREE, NOBODY).get(0).worstRsrpDbm()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void unknownSpotsHaveNoLevelsAndLackData() {
        Spot spot = new Drawing("..???..").spots(THREE, NOBODY).get(0);
        assertThat(spot.worstRsrpDbm()).isNaN();
        assertThat(spot.medianRsrpDbm()).isNaN();
        assertThat(spot.cause()).isEqualTo(new Cause(Cause.Kind.NO_DATA, 1, null, null));
        assertThat(spot.id()).startsWith("U-");
    }

    @Test
    void nothingReachesIsTooFarAndNobodysFault() {
        Spot spot = new Drawing("..###..").spots(THREE, NOBODY).get(0);
        assertThat(spot.cause()).isEqualTo(new Cause(Cause.Kind.TOO_FAR, 1, null, null));
    }

    @Test
    void namesTheCountyThatHoldsMost() {
        Drawing drawing = new Drawing(".#####..");
        County west = new County("W", "West", Drawing.box(0, 0, 3, 1), "");
        County east = new County("E", "East", Drawing.box(3, 0, 8, 1), "");
        Surroundings counties = new Surroundings(List.of(), List.of(), List.of(), List.of(west, east));
        // Columns 1 to 5: two west of column 3, three from there on.
        assertThat(drawing.spots(THREE, counties).get(0).county()).isEqualTo(east);
    }

    @Test
    void dividesLargeAreasByNearestSettlementAndLosesNone() {
        // 27 cells, at most 15 allowed. Villages in columns 1 and 7; the middle column 4 is as far from both and
        // goes to the first given.
        Drawing drawing = new Drawing(
                "#########", //
                "#########",
                "#########");
        Settlement west = drawing.village("WEST", 1, 1, 5);
        Settlement east = drawing.village("EAST", 1, 7, 7);
        List<Spot> spots = drawing.spots(new SpotOptions(0.03, 0.15), Drawing.settlements(west, east));
        assertThat(spots).extracting(Spot::id).containsExactly("B-EAST", "B-WEST");
        assertThat(spots.get(0).outline().equalsTopo(Drawing.box(5, 0, 9, 3))).isTrue();
        assertThat(spots.get(1).outline().equalsTopo(Drawing.box(0, 0, 5, 3))).isTrue();
    }

    @Test
    void smallPartsOfADividedAreaJoinTheirNeighbour() {
        // Nearest to EAST are columns 5 and on, in two pieces: the northern one has two cells, fewer than three, and
        // joins
        // the west it touches; the southern one stays.
        Drawing drawing = new Drawing(
                "#######..", //
                "#####....",
                "#########");
        Settlement west = drawing.village("WEST", 1, 1, 5);
        Settlement east = drawing.village("EAST", 1, 7, 7);
        List<Spot> spots = drawing.spots(new SpotOptions(0.03, 0.2), Drawing.settlements(west, east));
        assertThat(spots).hasSize(2);
        Spot southEast =
                spots.stream().filter(s -> s.cells().length == 4).findFirst().orElseThrow();
        assertThat(southEast.outline().equalsTopo(Drawing.box(5, 0, 9, 1))).isTrue();
        assertThat(spots.stream().mapToInt(s -> s.cells().length).sum()).isEqualTo(21);
    }

    /** Nine columns with at most five cells a spot: four and five are as near to halves as a cut can come. */
    @Test
    void withoutSettlementsLargeAreasAreHalved() {
        List<Spot> spots = new Drawing("#########").spots(new SpotOptions(0.03, 0.05), NOBODY);
        assertThat(spots).extracting(spot -> spot.cells().length).containsExactly(5, 4);
        assertThat(spots.get(1).outline().equalsTopo(Drawing.box(0, 0, 4, 1))).isTrue();
    }

    /**
     * 502 cells of one hectare under a limit of one square kilometre, one village: halves of 251, quarters of 125 and
     * 126, eighths of 62 to 63, none larger than 100.
     */
    @Test
    void oneVillageInAWideDesertDoesNotMakeASpotBeyondTheLimit() {
        String row = "#".repeat(50);
        Drawing drawing = new Drawing(row, row, row, row, row, row, row, row, row, row, "##" + ".".repeat(48));
        Settlement village = drawing.village("V", 5, 5, 10);
        List<Spot> spots = drawing.spots(new SpotOptions(0.25, 1), Drawing.settlements(village));
        assertThat(spots).hasSize(8);
        assertThat(spots).allSatisfy(spot -> assertThat(spot.cells()).hasSizeLessThanOrEqualTo(100));
        assertThat(spots.stream().mapToInt(spot -> spot.cells().length).sum()).isEqualTo(502);
        assertThat(spots.get(0).id()).isEqualTo("B-V");
        assertThat(spots).extracting(Spot::id).doesNotHaveDuplicates();
    }

    /** A part too small joins only where it fits: the tooth of one cell would make the ten beside it eleven. */
    @Test
    void smallPartsJoinNothingBeyondTheLimit() {
        Drawing drawing = new Drawing(
                "##########......", //
                ".........#......",
                ".........#######");
        // Nearest to NORTH are row 0 and column 9 of row 1, which is as near to it as to SOUTH; the rest is SOUTH's.
        Settlement north = drawing.village("NORTH", 0, 9, 5);
        Settlement south = drawing.village("SOUTH", 2, 9, 7);
        List<Spot> spots = drawing.spots(new SpotOptions(0.03, 0.1), Drawing.settlements(north, south));
        assertThat(spots).allSatisfy(spot -> assertThat(spot.cells()).hasSizeLessThanOrEqualTo(10));
        assertThat(spots.stream().mapToInt(spot -> spot.cells().length).sum()).isEqualTo(18);
    }

    /** Ragged areas of chance: whatever the limit, no part is larger, none is lost, and each hangs together. */
    @Test
    void noPartIsEverLargerThanTheLimit() {
        Random random = new Random(16);
        for (int round = 0; round < 60; round++) {
            String[] rows = new String[20];
            for (int r = 0; r < rows.length; r++) {
                StringBuilder row = new StringBuilder();
                for (int c = 0; c < 30; c++) {
                    row.append(random.nextInt(10) < 7 ? '#' : '.');
                }
                rows[r] = row.toString();
            }
            Drawing drawing = new Drawing(rows);
            Settlement[] villages = new Settlement[round % 4];
            for (int v = 0; v < villages.length; v++) {
                villages[v] = drawing.village("V" + v, random.nextInt(20), random.nextInt(30), 1);
            }
            int most = 1 + random.nextInt(60);
            int least = random.nextInt(Math.min(most, 8) + 1);
            Surroundings people = Drawing.settlements(villages);
            List<Spot> whole = drawing.spots(new SpotOptions(least / 100.0, 1000), people);
            List<Spot> divided = drawing.spots(new SpotOptions(least / 100.0, most / 100.0), people);
            assertThat(divided).allSatisfy(spot -> assertThat(spot.cells()).hasSizeLessThanOrEqualTo(most));
            assertThat(divided)
                    .allSatisfy(spot -> assertThat(spot.outline().isValid()).isTrue());
            assertThat(cellCount(divided)).isEqualTo(cellCount(whole));
            assertThat(drawing.spots(new SpotOptions(least / 100.0, most / 100.0), people))
                    .extracting(Spot::id)
                    .containsExactlyElementsOf(divided.stream().map(Spot::id).toList());
        }
    }

    private static int cellCount(List<Spot> spots) {
        return spots.stream().mapToInt(spot -> spot.cells().length).sum();
    }
}
