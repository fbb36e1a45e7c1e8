package org.dakal.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.jspecify.annotations.Nullable;

/**
 * Who and what is in each cell of a province, ready to be summed over any set of cells. Sums are exact and do not
 * depend on an order: the people of all cells together are the people of the settlements inside, to the last one.
 * Cells outside the province hold nobody and no area.
 */
public final class ExposureMap {
    private static final double MICROMETERS_PER_KM = 1000 * RoadsByCell.MICROMETERS_PER_METER;
    private static final Comparator<Settlement> LARGEST_FIRST =
            Comparator.comparingDouble(Settlement::people).reversed().thenComparing(Settlement::id);

    private final ProvinceMask province;
    private final SparseAmounts peopleParts;
    private final SparseAmounts roadMicrometers;
    private final PlacedItems<Settlement> settlements;
    private final PlacedItems<PublicPoint> publicPoints;
    private final CountyCells counties;
    private final boolean hasSettlements;
    private final int[] cells;
    private final Exposure whole;

    /**
     * Puts everything into its cells. A settlement counts by its centre: inside the province all its people are, spread
     * evenly over those of the province's cells whose centres lie in its disc (into the centre's cell when there are
     * none); outside none are.
     */
    public ExposureMap(ProvinceMask province, Surroundings surroundings) {
        this.province = province;
        CellGrid grid = province.grid();
        PeopleByCell people = new PeopleByCell(province);
        PlacedItems.Builder<Settlement> placedSettlements = new PlacedItems.Builder<>();
        for (Settlement settlement : surroundings.settlements()) {
            people.add(settlement);
            int cell = cellInside(grid, settlement.xMeters(), settlement.yMeters());
            if (cell >= 0) {
                placedSettlements.add(cell, settlement);
            }
        }
        PlacedItems.Builder<PublicPoint> placedPoints = new PlacedItems.Builder<>();
        for (PublicPoint point : surroundings.publicPoints()) {
            int cell = cellInside(grid, point.xMeters(), point.yMeters());
            if (cell >= 0) {
                placedPoints.add(cell, point);
            }
        }
        RoadsByCell roads = new RoadsByCell(province);
        new TwinRoads(surroundings.roads()).forEach(surroundings.roads(), roads::add);
        this.peopleParts = people.parts();
        this.settlements = placedSettlements.build();
        this.hasSettlements = !surroundings.settlements().isEmpty();
        this.publicPoints = placedPoints.build();
        this.roadMicrometers = roads.micrometers();
        this.counties = new CountyCells(grid, surroundings.counties());
        this.cells = province.cells();
        this.whole = of(cells);
    }

    private int cellInside(CellGrid grid, double xMeters, double yMeters) {
        int cell = grid.indexAt(xMeters, yMeters);
        return cell >= 0 && province.contains(cell) ? cell : -1;
    }

    public ProvinceMask province() {
        return province;
    }

    /** People living in a cell. */
    public double people(int cell) {
        return peopleParts.at(cell) / PeopleByCell.PARTS_PER_PERSON;
    }

    /** The cells where people live, ascending; all of them are the province's. */
    public int[] cellsWithPeople() {
        return peopleParts.cells();
    }

    /** People living in cells given in ascending order. */
    public double people(int[] ascendingCells) {
        return peopleParts.sum(ascendingCells) / PeopleByCell.PARTS_PER_PERSON;
    }

    /** Length of roads in a cell, km. */
    public double roadKm(int cell) {
        return roadMicrometers.at(cell) / MICROMETERS_PER_KM;
    }

    /** Settlements whose centre lies in cells given in ascending order, largest first, then by id. */
    public List<Settlement> settlements(int[] ascendingCells) {
        List<Settlement> found = settlements.in(ascendingCells);
        found.sort(LARGEST_FIRST);
        return found;
    }

    /** The county that holds most of the cells; of equals the first given; null when none holds any. */
    public @Nullable County countyOfMost(int[] cells) {
        return counties.ofMost(cells);
    }

    /** Whether anybody gave settlements, inside the province or outside; without any, people are unknown, not zero. */
    public boolean hasSettlements() {
        return hasSettlements;
    }

    public Exposure whole() {
        return whole;
    }

    /** The province's cells that pass a test. */
    public Exposure of(IntPredicate cells) {
        return of(cellsOf(cells));
    }

    /** The province's cells that pass a test, ascending. */
    public int[] cellsOf(IntPredicate test) {
        int[] passed = new int[cells.length];
        int count = 0;
        for (int cell : cells) {
            if (test.test(cell)) {
                passed[count++] = cell;
            }
        }
        return Arrays.copyOf(passed, count);
    }

    /**
     * The province's cells by a code each of them has.
     *
     * @param codes by cell of the grid, from 0 to below the count
     * @return for each code its cells, ascending
     */
    public int[][] cellsByCode(byte[] codes, int codeCount) {
        int[] counts = new int[codeCount];
        for (int cell : cells) {
            counts[codes[cell]]++;
        }
        int[][] byCode = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(counts, 0);
        for (int cell : cells) {
            byCode[codes[cell]][counts[codes[cell]]++] = cell;
        }
        return byCode;
    }

    /**
     * Cells by their numbers.
     *
     * @param ascendingCells each once, in ascending order; those outside the province count for nothing
     */
    public Exposure of(int[] ascendingCells) {
        int inside = 0;
        for (int i = 0; i < ascendingCells.length; i++) {
            if (i > 0 && ascendingCells[i] <= ascendingCells[i - 1]) {
                throw new IllegalArgumentException(
                        "cell " + ascendingCells[i] + " after " + ascendingCells[i - 1] + " does not ascend");
            }
            inside += province.contains(ascendingCells[i]) ? 1 : 0;
        }
        if (inside == 0) {
            return Exposure.NONE;
        }
        return new Exposure(
                inside * province.grid().cellAreaSquareKm(),
                people(ascendingCells),
                settlements(ascendingCells),
                publicPoints.in(ascendingCells),
                roadMicrometers.sum(ascendingCells) / MICROMETERS_PER_KM);
    }

    /** Which county each cell belongs to: the first given whose outline holds the cell's centre. */
    static final class CountyCells {
        private final List<County> counties;
        /** One more than the county's place in the list; 0 is none. */
        private final short[] number;

        CountyCells(CellGrid grid, List<County> counties) {
            this.counties = counties;
            this.number = counties.isEmpty() ? new short[0] : new short[grid.cellCount()];
            for (int c = 0; c < counties.size(); c++) {
                short county = (short) (c + 1);
                ProvinceMask.of(grid, counties.get(c).outline()).forEachCell(cell -> {
                    if (number[cell] == 0) {
                        number[cell] = county;
                    }
                });
            }
        }

        /** The county that holds most of the cells; of equals the first given; null when none holds any. */
        @Nullable County ofMost(int[] cells) {
            if (number.length == 0) {
                return null;
            }
            int[] counts = new int[counties.size() + 1];
            for (int cell : cells) {
                counts[number[cell]]++;
            }
            int most = 0;
            for (int c = 1; c < counts.length; c++) {
                if (counts[c] > 0 && (most == 0 || counts[c] > counts[most])) {
                    most = c;
                }
            }
            return most == 0 ? null : counties.get(most - 1);
        }
    }

    /** Things that stand in one cell each, found by cell; in one cell they keep the order they were given in. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record PlacedItems<T>(int[] cells, List<T> items) {
        /** The things at cells given in ascending order. */
        List<T> in(int[] ascendingCells) {
            List<T> found = new ArrayList<>();
            if (cells.length == 0 || ascendingCells.length == 0) {
                return found;
            }
            // Far fewer things than cells, so each thing is looked up among the cells.
            for (int i = 0; i < cells.length; i++) {
                if (Arrays.binarySearch(ascendingCells, cells[i]) >= 0) {
                    found.add(items.get(i));
                }
            }
            return found;
        }

        /** Collects things and where they stand. */
        static final class Builder<T> {
            private final List<T> items = new ArrayList<>();
            private final List<Integer> cells = new ArrayList<>();

            void add(int cell, T item) {
                cells.add(cell);
                items.add(item);
            }

            PlacedItems<T> build() {
                long[] order = new long[items.size()];
                for (int i = 0; i < order.length; i++) {
                    order[i] = (long) cells.get(i) << 32 | i;
                }
                Arrays.sort(order);
                int[] sortedCells = new int[order.length];
                List<T> sortedItems = new ArrayList<>(order.length);
                for (int i = 0; i < order.length; i++) {
                    sortedCells[i] = (int) (order[i] >>> 32);
                    sortedItems.add(items.get((int) order[i]));
                }
                return new PlacedItems<>(sortedCells, sortedItems);
            }
        }
    }
}
