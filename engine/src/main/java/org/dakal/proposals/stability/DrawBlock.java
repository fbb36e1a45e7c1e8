package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.grid.CellGrid;

/**
 * A group of stakes with the fields of shadowing that matter there: one that all sites share, and one of each site's
 * own.
 */
final class DrawBlock {
    private static final long COMMON = 0;

    private final List<Stake> stakes;
    private final List<Counting> counted;
    private final long key;
    private final ShadowLattice common;
    private final int[] commonAt;
    private final List<SiteField> fields = new ArrayList<>();
    private final int[] firstDifferences;
    private final int differenceCount;

    /** A site's own field and where it is asked for. */
    private static final class SiteField {
        final long siteKey;
        final ShadowLattice lattice;
        final int[] stakes;
        final int[] at;
        /** Today's margins in standard deviations; negative infinity where today's network does not have it. */
        final float[] margins;
        /** What differences do to the site's margins; most places have none. */
        final Asked[] asked;

        SiteField(long siteKey, ShadowLattice lattice, int[] stakes, int[] at, float[] margins, Asked[] asked) {
            this.siteKey = siteKey;
            this.lattice = lattice;
            this.stakes = stakes;
            this.at = at;
            this.margins = margins;
            this.asked = asked;
        }

        /** Counts where the site serves with what was drawn for it, today and with each difference. */
        void count(float ownFraction, Buffers buffers) {
            float[] own = buffers.field;
            float[] common = buffers.common;
            int[] servers = buffers.servers;
            for (int i = 0; i < stakes.length; i++) {
                int stake = stakes[i];
                servers[stake] += serves(margins[i] + (common[stake] + ownFraction * own[at[i]]));
            }
            for (Asked one : asked) {
                float shadow = common[stakes[one.place]] + ownFraction * own[at[one.place]];
                buffers.changes[one.difference] += serves(one.after + shadow) - serves(one.before + shadow);
            }
        }

        /** One where a margin is not negative and otherwise zero; without a branch, which nobody could foresee. */
        private static int serves(float margin) {
            return 1 + (Float.floatToRawIntBits(margin) >> 31);
        }
    }

    /** @param place among the field's stakes */
    private record Asked(int place, int difference, float before, float after) {}

    /** One thread's scratch. */
    static final class Buffers {
        /** Drawn on a lattice's crossings. */
        private float[] field = new float[0];
        /** What all sites share, by stake. */
        private float[] common = new float[0];

        private int[] servers = new int[0];
        private int[] changes = new int[0];

        private void grow(int cells, int stakeCount, int differenceCount) {
            if (field.length < cells) {
                field = new float[cells];
            }
            if (servers.length < stakeCount) {
                common = new float[stakeCount];
                servers = new int[stakeCount];
            }
            if (changes.length < differenceCount) {
                changes = new int[differenceCount];
            }
        }
    }

    /** Hears what becomes of a stake with an alternative. */
    @FunctionalInterface
    interface Outcome {
        void changed(int alternative, Stake stake, boolean gained);
    }

    DrawBlock(
            CellGrid grid, List<Stake> stakes, List<String> siteIds, double cellsPerDistance, List<Counting> counted) {
        this.counted = counted;
        this.stakes = stakes;
        this.key = stakes.get(0).cell;
        this.common = lattice(grid, stakes, cellsPerDistance);
        this.commonAt = stakes.stream().mapToInt(s -> index(grid, common, s)).toArray();
        this.firstDifferences = new int[stakes.size()];
        Map<Integer, List<Integer>> bySite = new TreeMap<>();
        int count = 0;
        for (int i = 0; i < stakes.size(); i++) {
            firstDifferences[i] = count;
            for (int site : stakes.get(i).sites) {
                note(bySite, site, i);
            }
            for (Stake.Difference difference : stakes.get(i).differences) {
                for (int site : difference.sites()) {
                    note(bySite, site, i);
                }
                count++;
            }
        }
        this.differenceCount = count;
        bySite.forEach((site, numbers) -> fields.add(field(grid, site, siteIds, numbers, cellsPerDistance)));
    }

    private static void note(Map<Integer, List<Integer>> bySite, int site, int stake) {
        List<Integer> numbers = bySite.computeIfAbsent(site, s -> new ArrayList<>());
        if (numbers.isEmpty() || numbers.get(numbers.size() - 1) != stake) {
            numbers.add(stake);
        }
    }

    private SiteField field(
            CellGrid grid, int site, List<String> siteIds, List<Integer> numbers, double cellsPerDistance) {
        List<Stake> where = numbers.stream().map(stakes::get).toList();
        ShadowLattice lattice = lattice(grid, where, cellsPerDistance);
        float[] margins = new float[where.size()];
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < margins.length; i++) {
            Stake stake = where.get(i);
            int place = Arrays.binarySearch(stake.sites, site);
            margins[i] = place < 0 ? Float.NEGATIVE_INFINITY : stake.margins[place];
            addAsked(site, i, numbers.get(i), asked);
        }
        return new SiteField(
                RandomStreams.key(siteIds.get(site)),
                lattice,
                numbers.stream().mapToInt(n -> n).toArray(),
                where.stream().mapToInt(s -> index(grid, lattice, s)).toArray(),
                margins,
                asked.toArray(Asked[]::new));
    }

    /** Differences of a stake that are about a site; they are numbered through the block. */
    private void addAsked(int site, int place, int stakeNumber, List<Asked> asked) {
        int number = firstDifferences[stakeNumber];
        for (Stake.Difference difference : stakes.get(stakeNumber).differences) {
            for (int k = 0; k < difference.sites().length; k++) {
                if (difference.sites()[k] == site) {
                    asked.add(new Asked(
                            place, number, difference.before()[k], difference.after()[k]));
                }
            }
            number++;
        }
    }

    private static ShadowLattice lattice(CellGrid grid, List<Stake> stakes, double cellsPerDistance) {
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        for (Stake stake : stakes) {
            rows.set(grid.rowOf(stake.cell));
            columns.set(grid.columnOf(stake.cell));
        }
        return new ShadowLattice(rows.stream().toArray(), columns.stream().toArray(), cellsPerDistance);
    }

    private static int index(CellGrid grid, ShadowLattice lattice, Stake stake) {
        return lattice.index(grid.rowOf(stake.cell), grid.columnOf(stake.cell));
    }

    /** One draw: tells every alternative that changes a stake's service. */
    void draw(
            long draw,
            RandomStreams streams,
            double commonFraction,
            double ownFraction,
            Buffers buffers,
            Outcome outcome) {
        buffers.grow(common.size(), stakes.size(), differenceCount);
        Arrays.fill(buffers.servers, 0, stakes.size(), 0);
        Arrays.fill(buffers.changes, 0, differenceCount, 0);
        common.draw(streams.numbers(draw, key, COMMON), buffers.field);
        for (int i = 0; i < commonAt.length; i++) {
            buffers.common[i] = (float) commonFraction * buffers.field[commonAt[i]];
        }
        for (SiteField field : fields) {
            field.lattice.draw(streams.numbers(draw, key, field.siteKey), buffers.field);
            field.count((float) ownFraction, buffers);
        }
        int number = 0;
        for (int i = 0; i < stakes.size(); i++) {
            for (Stake.Difference difference : stakes.get(i).differences) {
                Counting what = counted.get(difference.alternative());
                boolean before = what.before(buffers.servers[i]);
                boolean after = what.after(buffers.servers[i] + buffers.changes[number++]);
                if (before != after) {
                    outcome.changed(difference.alternative(), stakes.get(i), after);
                }
            }
        }
    }
}
