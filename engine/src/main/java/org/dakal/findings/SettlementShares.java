package org.dakal.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dakal.grid.ProvinceMask;

/**
 * People of cells by the settlement they belong to, the very numbers {@link ExposureMap} adds up. Cell number i holds
 * the shares at positions {@code start(i)} to {@code start(i + 1) - 1}.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares shares
public record SettlementShares(int[] cells, int[] starts, int[] settlements, double[] people) {
    /** Spreads settlements, numbered in the order given; those outside the province have no cells. */
    public static SettlementShares of(ProvinceMask province, List<Settlement> settlements) {
        record Share(int cell, int settlement, double people) {}
        PeopleByCell spreader = new PeopleByCell(province);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < settlements.size(); i++) {
            int number = i;
            spreader.spread(settlements.get(i), (cell, parts) -> {
                if (parts > 0) {
                    shares.add(new Share(cell, number, parts / PeopleByCell.PARTS_PER_PERSON));
                }
            });
        }
        shares.sort((a, b) ->
                a.cell != b.cell ? Integer.compare(a.cell, b.cell) : Integer.compare(a.settlement, b.settlement));
        int[] cells = shares.stream().mapToInt(Share::cell).distinct().toArray();
        int[] starts = new int[cells.length + 1];
        for (Share share : shares) {
            starts[Arrays.binarySearch(cells, share.cell) + 1]++;
        }
        for (int i = 0; i < cells.length; i++) {
            starts[i + 1] += starts[i];
        }
        return new SettlementShares(
                cells,
                starts,
                shares.stream().mapToInt(Share::settlement).toArray(),
                shares.stream().mapToDouble(Share::people).toArray());
    }

    /** Cells with people, ascending. */
    @Override
    public int[] cells() {
        return cells.clone();
    }

    /** Position of the first share of cell number {@code i}; of one past the last cell, the total. */
    public int start(int i) {
        return starts[i];
    }

    public int settlement(int position) {
        return settlements[position];
    }

    public double people(int position) {
        return people[position];
    }
}
