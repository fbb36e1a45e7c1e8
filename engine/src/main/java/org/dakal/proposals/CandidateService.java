package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;

/**
 * Who would serve which cell under any choice of proposals. Exact for service by level: for each mast that proposals alter,
 * all combinations that may stand together are looked at, so retilts and removals that lose cells, and several changes
 * to one sector, come out as a full run would have them.
 */
public final class CandidateService {
    private final ProposalOrder order;
    private final BitSet alwaysServed;
    private final List<ConditionalServer> servers;
    private final List<Combination> impossible;
    private final int[] coveredCounts;
    private final int[] coveredBeforeCounts;

    private CandidateService(
            ProposalOrder order,
            BitSet alwaysServed,
            List<ConditionalServer> servers,
            List<Combination> impossible,
            int[] coveredCounts,
            int[] coveredBeforeCounts) {
        this.order = order;
        this.alwaysServed = alwaysServed;
        this.servers = List.copyOf(servers);
        this.impossible = List.copyOf(impossible);
        this.coveredCounts = coveredCounts;
        this.coveredBeforeCounts = coveredBeforeCounts;
    }

    /**
     * Proposals that must all be built, and others of which none may be.
     *
     * @param with numbers, ascending
     * @param without numbers, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares combinations
    public record Combination(int[] with, int[] without) {
        /** True when a choice is of this combination. */
        public boolean holds(BitSet chosen) {
            for (int number : with) {
                if (!chosen.get(number)) {
                    return false;
                }
            }
            for (int number : without) {
                if (chosen.get(number)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Finds it from today's coverage; only levels of sectors that proposals bring or alter are computed.
     *
     * @throws IllegalArgumentException when too many proposals alter one mast in too many combinations
     */
    public static CandidateService of(
            NetworkCoverage today,
            ProposalOrder order,
            CoverageEngine engine,
            ProvinceMask province,
            ProgressListener listener) {
        List<MastVariants.Hanging> hangings = new ArrayList<>();
        List<Combination> impossible = new ArrayList<>();
        MastVariants.find(today.network(), order, hangings, impossible);
        Set<Installation> changing =
                hangings.stream().map(h -> Installation.of(h.sector())).collect(Collectors.toSet());
        List<InstalledSector> touched = today.network().sectors().stream()
                .filter(sector -> changing.contains(Installation.of(sector)))
                .toList();
        BitSet always = new UntouchedService(engine, province, today, touched).find(listener);
        Reach reach = new Reach(engine, province, today.serviceProfile(), listener);
        List<int[]> cells =
                reach.cells(hangings.stream().map(MastVariants.Hanging::sector).toList());
        List<ConditionalServer> servers = new ArrayList<>();
        for (int i = 0; i < hangings.size(); i++) {
            for (Combination when : hangings.get(i).when()) {
                InstalledSector sector = hangings.get(i).sector();
                servers.add(new ConditionalServer(
                        sector.site().id(), sector.key(), when.with(), when.without(), outside(cells.get(i), always)));
            }
        }
        return new Counting(order, today.grid().cellCount(), always, hangings, cells).count(servers, impossible);
    }

    private static int[] outside(int[] cells, BitSet always) {
        int[] left = new int[cells.length];
        int count = 0;
        for (int cell : cells) {
            if (!always.get(cell)) {
                left[count++] = cell;
            }
        }
        return java.util.Arrays.copyOf(left, count);
    }

    /** Counts what each proposal's own sectors serve, and how much of it is served today. */
    private record Counting(
            ProposalOrder order, int cellCount, BitSet always, List<MastVariants.Hanging> hangings, List<int[]> cells) {

        CandidateService count(List<ConditionalServer> servers, List<Combination> impossible) {
            BitSet today = served(new BitSet());
            today.or(always);
            int count = order.proposals().size();
            int[] covered = new int[count];
            int[] before = new int[count];
            for (int number = 0; number < count; number++) {
                BitSet with = order.closure(number);
                BitSet without = order.closure(number);
                without.clear(number);
                BitSet own = new BitSet(cellCount);
                for (int i = 0; i < hangings.size(); i++) {
                    if (hangings.get(i).hangs(with) && !hangings.get(i).hangs(without)) {
                        addAll(own, cells.get(i));
                    }
                }
                covered[number] = own.cardinality();
                own.and(today);
                before[number] = own.cardinality();
            }
            return new CandidateService(order, always, servers, impossible, covered, before);
        }

        private BitSet served(BitSet chosen) {
            BitSet served = new BitSet(cellCount);
            for (int i = 0; i < hangings.size(); i++) {
                if (hangings.get(i).hangs(chosen)) {
                    addAll(served, cells.get(i));
                }
            }
            return served;
        }

        private static void addAll(BitSet set, int[] cells) {
            for (int cell : cells) {
                set.set(cell);
            }
        }
    }

    public ProposalOrder order() {
        return order;
    }

    /** Sectors that hang under some choices only. */
    public List<ConditionalServer> servers() {
        return servers;
    }

    /** Choices that no network can be built from. */
    public List<Combination> impossible() {
        return impossible;
    }

    /** The province's cells that are served whatever is chosen. */
    public BitSet alwaysServed() {
        return (BitSet) alwaysServed.clone();
    }

    /** Cells that a proposal's new or changed sectors serve, after what it requires. */
    public int coveredCount(int number) {
        return coveredCounts[number];
    }

    /** Share of these cells that is served today; NaN when there are none. */
    public double alreadyServedFraction(int number) {
        return coveredCounts[number] == 0 ? Double.NaN : (double) coveredBeforeCounts[number] / coveredCounts[number];
    }

    /** Cells served under a choice, beyond those always served. */
    public BitSet served(BitSet chosen) {
        BitSet served = new BitSet();
        for (ConditionalServer server : servers) {
            if (new Combination(server.with(), server.without()).holds(chosen)) {
                for (int cell : server.cells()) {
                    served.set(cell);
                }
            }
        }
        return served;
    }
}
