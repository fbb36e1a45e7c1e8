package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;

/**
 * Who would serve which place under any choice of proposals. Exact for service by level: for each mast that proposals
 * alter, all combinations that may stand together are looked at, so retilts and removals that lose cells, and several
 * changes to one sector, come out as a full run would have them.
 */
public final class CandidateService {
    private final ProposalOrder order;
    private final ServiceGoal goal;
    private final CellGrid grid;
    private final UntouchedPlaces untouched;
    private final List<ConditionalServer> servers;
    private final List<Condition> impossible;
    private final BitSet today;
    private final List<BitSet> own = new ArrayList<>();

    private CandidateService(
            ProposalOrder order,
            ServiceGoal goal,
            CellGrid grid,
            UntouchedPlaces untouched,
            List<ConditionalServer> servers,
            List<Condition> impossible) {
        this.order = order;
        this.goal = goal;
        this.grid = grid;
        this.untouched = untouched;
        this.servers = List.copyOf(servers);
        this.impossible = List.copyOf(impossible);
        this.today = served(new BitSet());
        today.or(untouched.settled());
    }

    /**
     * Finds it from today's coverage; of sectors that proposals bring or alter levels are computed, of others only for
     * another goal than service in the open by any site.
     *
     * @throws IllegalArgumentException when too many proposals alter one mast in too many combinations
     */
    public static CandidateService of(
            NetworkCoverage today,
            ProposalOrder order,
            CoverageEngine engine,
            ProvinceMask province,
            ServiceGoal goal,
            ProgressListener listener) {
        List<MastVariants.Hanging> hangings = new ArrayList<>();
        List<Condition> impossible = new ArrayList<>();
        MastVariants.find(today.network(), order, hangings, impossible);
        Set<Installation> changing =
                hangings.stream().map(h -> Installation.of(h.sector())).collect(Collectors.toSet());
        List<InstalledSector> touched = today.network().sectors().stream()
                .filter(sector -> changing.contains(Installation.of(sector)))
                .toList();
        UntouchedPlaces untouched = UntouchedPlaces.find(today, touched, engine, province, goal, listener);
        Reach reach = new Reach(
                engine,
                province,
                goal.layers().stream().map(ServiceGoal.Layer::entryLoss).toList(),
                Map.of(),
                listener);
        List<InstalledSector> sectors =
                hangings.stream().map(MastVariants.Hanging::sector).toList();
        List<List<int[]>> cells = new ArrayList<>();
        List<ConditionalServer> servers = new ArrayList<>();
        for (int layer = 0; layer < goal.layers().size(); layer++) {
            cells.add(reach.cells(sectors, layer));
            for (int i = 0; i < hangings.size(); i++) {
                String siteId = sectors.get(i).site().id();
                if (!goal.layers().get(layer).sees(sectors.get(i).sector())) {
                    cells.get(layer).set(i, new int[0]);
                }
                int[] open = untouched.open(siteId, layer, cells.get(layer).get(i));
                for (Condition when : hangings.get(i).when()) {
                    servers.add(new ConditionalServer(siteId, sectors.get(i).key(), when.with(), when.without(), open));
                }
            }
        }
        CandidateService service = new CandidateService(order, goal, today.grid(), untouched, servers, impossible);
        service.findOwn(hangings, cells, engine);
        return service;
    }

    /** Finds what each proposal's own sectors serve, after what it requires. */
    private void findOwn(List<MastVariants.Hanging> hangings, List<List<int[]>> cells, CoverageEngine engine) {
        BitSet[] ofProposals = new BitSet[order.proposals().size()];
        engine.share(ofProposals.length, number -> {
            BitSet with = order.closure(number);
            BitSet without = order.closure(number);
            without.clear(number);
            BitSet places = new BitSet();
            for (int i = 0; i < hangings.size(); i++) {
                if (hangings.get(i).hangs(with) && !hangings.get(i).hangs(without)) {
                    for (int layer = 0; layer < cells.size(); layer++) {
                        for (int cell : cells.get(layer).get(i)) {
                            places.set(layer * grid.cellCount() + cell);
                        }
                    }
                }
            }
            ofProposals[number] = places;
        });
        own.addAll(List.of(ofProposals));
    }

    private double sumOfShares(BitSet places) {
        return goal.isPlain()
                ? places.cardinality()
                : places.stream()
                        .mapToDouble(place -> goal.share(place, grid.cellCount()))
                        .sum();
    }

    public ProposalOrder order() {
        return order;
    }

    /** Sectors that hang under some choices only. */
    public List<ConditionalServer> servers() {
        return servers;
    }

    /** Choices that no network can be built from. */
    public List<Condition> impossible() {
        return impossible;
    }

    /** What counts as service. */
    public ServiceGoal goal() {
        return goal;
    }

    /** Places there are: cells times the goal's layers. */
    public int placeCount() {
        return goal.layers().size() * grid.cellCount();
    }

    /** The province's places that are served whatever is chosen. */
    public BitSet alwaysServed() {
        return (BitSet) untouched.settled().clone();
    }

    /** Places that one untouched site serves where two are wanted. */
    public BitSet halfServed() {
        return (BitSet) untouched.half().clone();
    }

    /** Area that a proposal's new or changed sectors serve, after what it requires. */
    public double coveredAreaSquareKm(int number) {
        return sumOfShares(own.get(number)) * grid.cellAreaSquareKm();
    }

    /**
     * The share of what these sectors serve that reaches the goal today, by class.
     *
     * @param amountAt what is in a place
     * @param leastAmount of less the share is NaN
     */
    public double alreadyServedFraction(int number, IntToDoubleFunction amountAt, double leastAmount) {
        return OwnService.counted(own.get(number).stream(), amountAt, today::get)
                .alreadyServedFraction(leastAmount);
    }

    /** Places served under a choice, beyond those always served. */
    public BitSet served(BitSet chosen) {
        Map<String, BitSet> bySite = new TreeMap<>();
        for (ConditionalServer server : servers) {
            if (new Condition(server.with(), server.without()).holds(chosen)) {
                BitSet places = bySite.computeIfAbsent(goal.isBackedUp() ? server.siteId() : "", id -> new BitSet());
                for (int place : server.cells()) {
                    places.set(place);
                }
            }
        }
        BitSet once = halfServed();
        BitSet served = new BitSet();
        for (BitSet places : bySite.values()) {
            if (goal.isBackedUp()) {
                BitSet again = (BitSet) places.clone();
                again.and(once);
                served.or(again);
                once.or(places);
            } else {
                served.or(places);
            }
        }
        return served;
    }
}
