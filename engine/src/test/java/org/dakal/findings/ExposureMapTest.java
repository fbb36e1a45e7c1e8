package org.dakal.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.junit.jupiter.api.Test;

/** Cells of 100 m; see {@link Drawing} for the corner. */
class ExposureMapTest {
    private static final CellGrid GRID = new CellGrid(32639, Drawing.WEST, Drawing.SOUTH + 1000, 100, 10, 10);
    private static final ProvinceMask ALL = ProvinceMask.ofCells(GRID, cell -> true);

    private static ExposureMap of(ProvinceMask province, Settlement... settlements) {
        return new ExposureMap(province, Drawing.settlements(settlements));
    }

    @Test
    void spreadsPeopleEvenlyOverTheDisc() {
        // Centre in the middle of row 4, column 5. Cell centres are 100 m apart: within 100 m lie that cell and
        // its four neighbours by edges, the diagonal ones are 141 m away.
        ExposureMap map = of(ALL, Drawing.village("V", GRID.xMeters(5), GRID.yMeters(4), 40, 100));
        assertThat(map.people(GRID.index(4, 5))).isEqualTo(8);
        assertThat(map.people(GRID.index(3, 5))).isEqualTo(8);
        assertThat(map.people(GRID.index(4, 6))).isEqualTo(8);
        assertThat(map.people(GRID.index(3, 4))).isZero();
        assertThat(map.whole().people()).isEqualTo(40);
    }

    @Test
    void putsAllPeopleInTheCentresCellWhenTheDiscHoldsNoCellCentre() {
        double x = GRID.westMeters() + 295;
        double y = GRID.northMeters() - 410;
        ExposureMap map = of(ALL, Drawing.village("R0", x, y, 3, 0), Drawing.village("R10", x, y, 4, 10));
        assertThat(map.people(GRID.index(4, 2))).isEqualTo(7);
        assertThat(map.settlements(new int[] {GRID.index(4, 2)}))
                .extracting(Settlement::id)
                .containsExactly("R10", "R0");
    }

    @Test
    void losesNobodyWhateverTheDisc() {
        SplittableRandom random = new SplittableRandom(7);
        double sum = 0;
        Settlement[] settlements = new Settlement[200];
        for (int i = 0; i < settlements.length; i++) {
            int people = random.nextInt(1, 100_000);
            sum += people;
            settlements[i] = Drawing.village(
                    "V" + i,
                    GRID.westMeters() + random.nextDouble(1000),
                    GRID.northMeters() - random.nextDouble(1000),
                    people,
                    random.nextDouble(700));
        }
        ExposureMap map = of(ALL, settlements);
        assertThat(map.whole().people()).isEqualTo(sum);
        // Any partition of the cells adds up to the same number.
        double odd = map.of(cell -> cell % 2 == 1).people();
        double even = map.of(cell -> cell % 2 == 0).people();
        assertThat(odd + even).isEqualTo(sum);
    }

    @Test
    void countsASettlementByItsCentre() {
        // The province is the western half: columns 0 to 4.
        ProvinceMask west = ProvinceMask.of(GRID, Drawing.box(0, 0, 5, 10));
        Settlement inside = Drawing.village("IN", GRID.xMeters(4), GRID.yMeters(5), 12, 100);
        Settlement outside = Drawing.village("OUT", GRID.xMeters(5), GRID.yMeters(5), 5, 100);
        Settlement offGrid = Drawing.village("OFF", GRID.xMeters(-3), GRID.yMeters(5), 6, 100);
        ExposureMap map = of(west, inside, outside, offGrid);
        // Of the five cells of IN's disc the one east of it is outside the province: four cells of three people.
        assertThat(map.people(GRID.index(5, 4))).isEqualTo(3);
        assertThat(map.people(GRID.index(5, 5))).isZero();
        assertThat(map.whole().people()).isEqualTo(12);
        assertThat(map.whole().areaSquareKm()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void peopleInPowersOfTwoShowWhichCellsASetHolds() {
        Settlement[] villages = new Settlement[10];
        for (int i = 0; i < 10; i++) {
            villages[i] = Drawing.village("V" + i, GRID.xMeters(i), GRID.yMeters(9 - i), 1 << i, 0);
        }
        ExposureMap map = of(ALL, villages);
        int[] cells = {GRID.index(0, 9), GRID.index(2, 7), GRID.index(9, 0)};
        assertThat(map.of(cells).people()).isEqualTo((1 << 9) + (1 << 7) + 1);
        assertThat(map.of(cells).villages()).extracting(Settlement::id).containsExactly("V9", "V7", "V0");
    }

    @Test
    void cutsRoadsAtCellEdges() {
        Road diagonal = new Road("D", "", "road", Drawing.line(0, 0, 3, 3));
        // From 0.5 cells inside column 5 of the south row, 2.25 cells east, then one cell north.
        Road bent = new Road("B", "", "road", Drawing.line(5.5, 0.5, 7.75, 0.5, 7.75, 1.5));
        ExposureMap map =
                new ExposureMap(ALL, new Surroundings(List.of(), List.of(), List.of(diagonal, bent), List.of()));
        assertThat(map.roadKm(GRID.index(9, 0))).isCloseTo(0.1 * Math.sqrt(2), within(2e-9));
        assertThat(map.roadKm(GRID.index(8, 1))).isCloseTo(0.1 * Math.sqrt(2), within(2e-9));
        assertThat(map.roadKm(GRID.index(8, 0))).isZero();
        assertThat(map.roadKm(GRID.index(9, 5))).isCloseTo(0.05, within(2e-9));
        assertThat(map.roadKm(GRID.index(9, 6))).isCloseTo(0.1, within(2e-9));
        assertThat(map.roadKm(GRID.index(9, 7))).isCloseTo(0.075 + 0.05, within(2e-9));
        assertThat(map.roadKm(GRID.index(8, 7))).isCloseTo(0.05, within(2e-9));
        assertThat(map.whole().roadKm()).isCloseTo(0.3 * Math.sqrt(2) + 0.325, within(1e-8));
    }

    @Test
    void roadsCountInsideTheProvinceOnly() {
        ProvinceMask middle = ProvinceMask.of(GRID, Drawing.box(2, 2, 8, 8));
        // Enters the grid from 50 cells west, leaves it 40 cells east: six cells of it are inside.
        Road through = new Road("T", "", "road", Drawing.line(-50, 5.25, 50, 5.25));
        ExposureMap map = new ExposureMap(middle, new Surroundings(List.of(), List.of(), List.of(through), List.of()));
        assertThat(map.whole().roadKm()).isCloseTo(0.6, within(1e-8));
    }

    @Test
    void findsPublicPointsAndCounties() {
        PublicPoint school = new PublicPoint("S", "School", "school", GRID.xMeters(3), GRID.yMeters(3));
        PublicPoint abroad = new PublicPoint("A", "Abroad", "school", GRID.xMeters(30), GRID.yMeters(3));
        County west = new County("W", "West", Drawing.box(0, 0, 5, 10), "");
        County all = new County("E", "East", Drawing.box(0, 0, 9, 10), "");
        ExposureMap map = new ExposureMap(
                ALL, new Surroundings(List.of(), List.of(school, abroad), List.of(), List.of(west, all)));
        assertThat(map.whole().publicPoints()).containsExactly(school);
        assertThat(map.of(cell -> cell != GRID.index(3, 3)).publicPoints()).isEmpty();
        assertThat(map.countyOfMost(new int[] {GRID.index(0, 4)})).isEqualTo(west);
        assertThat(map.countyOfMost(new int[] {GRID.index(0, 5)})).isEqualTo(all);
        // Columns 4 to 6 of a row: one cell west, two east.
        assertThat(map.countyOfMost(new int[] {4, 5, 6})).isEqualTo(all);
        assertThat(map.countyOfMost(new int[] {4, 5})).isEqualTo(west);
        assertThat(map.countyOfMost(new int[] {9})).isNull();
    }

    @Test
    void nothingIsNone() {
        ExposureMap map = of(ProvinceMask.of(GRID, Drawing.box(0, 0, 5, 10)));
        assertThat(map.of(new int[0])).isEqualTo(Exposure.NONE);
        assertThat(map.of(new int[] {GRID.index(0, 7)})).isEqualTo(Exposure.NONE);
    }

    @Test
    void refusesCellsOutOfOrder() {
        ExposureMap map = of(ALL);
        assertThatThrownBy(() -> map.of(new int[] {4, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cell 4 after 4 does not ascend");
        assertThat(map.of(IntStream.range(0, 100).toArray()).areaSquareKm()).isCloseTo(1, within(1e-12));
    }
}
