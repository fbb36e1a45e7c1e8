package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.grid.CellGrid;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/**
 * With what probability each place is served under any choice of proposals. Shadowing has a part that all sites share
 * and one of each site's own; all sectors and bands of a site share both ({@link ServiceProbability}). Sites that no
 * proposal alters are one factor; of an altered site the sectors that may hang are kept in the order of their levels,
 * since whichever of them hangs, a site serves when its best one does. So losses, retilts and removals come out as the
 * chosen network would have them, and what {@code dakal sure} expects of a choice is what this says.
 */
public final class ExpectedService {
    /** Where untouched sites leave less than this unserved nothing is at stake. */
    private static final double SETTLED = 1e-9;

    private static final int CELLS_AT_ONCE = 1 << 16;

    /** So many places are one task, and one sum, whatever the number of threads. */
    private static final int PLACES_AT_ONCE = 512;

    /**
     * A sector, or all that always hangs, of a site that proposals alter.
     *
     * @param mast number of its site among these
     * @param when numbers of conditions, any of which must hold; none when it always hangs
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares parts
    record Part(int mast, int[] when, boolean isAlways) {}

    /**
     * A place and all that decides it.
     *
     * @param place number as in the goal
     * @param none by node the probability that no untouched site serves
     * @param one that just one does, for a goal of two; empty else
     * @param parts numbers of parts that may serve, site by site, of a site the best first
     * @param deviates of each
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares places
    record Place(int place, float[] none, float[] one, int[] parts, float[] deviates) {}

    private final CoverageEngine engine;
    private final ServiceGoal goal;
    private final int cellCount;
    private final ServiceProbability probability = new ServiceProbability(ServiceProbability.SITE_CORRELATION_FRACTION);
    private final List<MastVariants.Hanging> hangings = new ArrayList<>();
    private final List<Condition> conditions;
    private final List<Part> parts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private boolean[] hangingToday = new boolean[0];
    private double[] unservedToday = new double[0];

    private ExpectedService(ServiceGoal goal, int cellCount, List<Condition> conditions, CoverageEngine engine) {
        this.engine = engine;
        this.goal = goal;
        this.cellCount = cellCount;
        this.conditions = conditions;
    }

    /**
     * Finds it.
     *
     * @param cells of the province that count
     */
    public static ExpectedService of(
            Network today,
            ProposalOrder order,
            CoverageEngine engine,
            ServiceGoal goal,
            int gridCellCount,
            IntPredicate cells,
            ProgressListener listener) {
        List<MastVariants.Hanging> hangings = new ArrayList<>();
        MastVariants.find(today, order, hangings, new ArrayList<>());
        Map<Condition, Integer> numbers = new LinkedHashMap<>();
        Map<String, Integer> masts = new LinkedHashMap<>();
        hangings.forEach(h -> {
            masts.putIfAbsent(h.sector().site().id(), masts.size());
            h.when().forEach(when -> numbers.putIfAbsent(when, numbers.size()));
        });
        ExpectedService service = new ExpectedService(goal, gridCellCount, List.copyOf(numbers.keySet()), engine);
        masts.values().forEach(mast -> service.parts.add(new Part(mast, new int[0], true)));
        hangings.forEach(h -> service.parts.add(new Part(
                masts.getOrDefault(h.sector().site().id(), -1),
                h.when().stream()
                        .mapToInt(when -> numbers.getOrDefault(when, -1))
                        .toArray(),
                false)));
        service.hangings.addAll(hangings);
        service.hangingToday = service.hanging(new BitSet());
        Set<Installation> changing =
                hangings.stream().map(h -> Installation.of(h.sector())).collect(Collectors.toSet());
        List<InstalledSector> touched = today.sectors().stream()
                .filter(sector -> changing.contains(Installation.of(sector)))
                .toList();
        List<Round> rounds = new ArrayList<>();
        Network untouched = UntouchedPlaces.without(today, touched);
        rounds.add(new Round(
                untouched,
                untouched.sites().stream()
                        .mapToInt(site -> masts.getOrDefault(site.id(), -1))
                        .toArray()));
        rounds.addAll(rounds(today, hangings, masts.size()));
        int[] all = IntStream.range(0, gridCellCount).filter(cells).toArray();
        for (int layer = 0; layer < goal.layers().size(); layer++) {
            for (int first = 0; first < all.length; first += CELLS_AT_ONCE) {
                int[] some = Arrays.copyOfRange(all, first, Math.min(all.length, first + CELLS_AT_ONCE));
                service.add(rounds, layer, some, engine, listener);
            }
        }
        service.lookAtToday();
        return service;
    }

    private void lookAtToday() {
        unservedToday = new double[places.size()];
        shareBlocks((integrals, block) -> {
            for (int i = firstOf(block); i < firstOf(block + 1); i++) {
                unservedToday[i] = integrals.unserved(places.get(i), hangingToday);
            }
        });
    }

    /** A network and the part that each of its sites is; -1 for an untouched one. */
    private record Round(
            Network network,
            @SuppressWarnings("ArrayRecordComponent") int[] parts) {}

    /** Networks in which each altered site has one of the sectors that may hang there; each has its turn in one. */
    private static List<Round> rounds(Network today, List<MastVariants.Hanging> hangings, int firstPart) {
        List<Map<String, Integer>> turns = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < hangings.size(); i++) {
            String id = hangings.get(i).sector().site().id();
            int turn = seen.merge(id, 1, Integer::sum) - 1;
            if (turn == turns.size()) {
                turns.add(new LinkedHashMap<>());
            }
            turns.get(turn).put(id, i);
        }
        List<Round> rounds = new ArrayList<>();
        for (Map<String, Integer> turn : turns) {
            List<Site> sites = new ArrayList<>();
            turn.values().forEach(i -> {
                InstalledSector sector = hangings.get(i).sector();
                sites.add(sector.site().withSectors(List.of(sector.sector())));
            });
            int[] parts = turn.values().stream().mapToInt(i -> firstPart + i).toArray();
            rounds.add(new Round(new Network(today.bands(), sites), parts));
        }
        return rounds;
    }

    private void add(List<Round> rounds, int layer, int[] cells, CoverageEngine engine, ProgressListener listener) {
        ServiceGoal.Layer of = goal.layers().get(layer);
        List<SiteDeviates> found = rounds.stream()
                .map(round -> engine.siteDeviates(of.seenOf(round.network()), cells, of.entryLoss(), listener))
                .toList();
        Place[] made = new Place[cells.length];
        engine.share(cells.length, i -> made[i] = place(layer * cellCount + cells[i], i, rounds, found));
        Arrays.stream(made).filter(place -> place != null).forEach(places::add);
    }

    private @Nullable Place place(int number, int i, List<Round> rounds, List<SiteDeviates> found) {
        int most = 0;
        for (int r = 1; r < found.size(); r++) {
            most += found.get(r).start(i + 1) - found.get(r).start(i);
        }
        if (most == 0) {
            return null; // out of all proposals' reach
        }
        double[] none = new double[probability.nodeCount()];
        Arrays.fill(none, 1);
        double[] one = new double[goal.isBackedUp() ? none.length : 0];
        List<Integer> numbers = new ArrayList<>();
        Map<Integer, Float> deviateOf = new HashMap<>();
        for (int r = 0; r < found.size(); r++) {
            SiteDeviates deviates = found.get(r);
            for (int at = deviates.start(i); at < deviates.start(i + 1); at++) {
                int part = rounds.get(r).parts()[deviates.site(at)];
                if (part < 0) {
                    probability.also(deviates.deviates(at), none, one);
                } else {
                    numbers.add(part);
                    deviateOf.put(part, deviates.deviates(at));
                }
            }
        }
        double open = 0;
        for (int node = 0; node < none.length; node++) {
            open += probability.weight(node) * (none[node] + (one.length == 0 ? 0 : one[node]));
        }
        if (open < SETTLED) {
            return null;
        }
        numbers.sort((a, b) -> {
            int byMast = Integer.compare(parts.get(a).mast(), parts.get(b).mast());
            return byMast != 0 ? byMast : Float.compare(deviateOf.getOrDefault(b, 0f), deviateOf.getOrDefault(a, 0f));
        });
        float[] deviates = new float[numbers.size()];
        for (int k = 0; k < deviates.length; k++) {
            deviates[k] = deviateOf.getOrDefault(numbers.get(k), 0f);
        }
        return new Place(
                number,
                floats(none),
                floats(one),
                numbers.stream().mapToInt(n -> n).toArray(),
                deviates);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** Conditions under which sectors hang. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** For long work in one thread on what is expected: sharing even no task ends it when it was taken back. */
    public void endIfCancelled() {
        share(0, task -> {});
    }

    /** Does independent tasks on the engine's threads, while the engine is open. */
    void share(int count, IntConsumer task) {
        engine.share(count, task);
    }

    /** What counts as service. */
    public ServiceGoal goal() {
        return goal;
    }

    /** How many places have something at stake. */
    public int placeCount() {
        return places.size();
    }

    /** The goal's number of a place by its position here. */
    public int place(int position) {
        return places.get(position).place();
    }

    Place at(int position) {
        return places.get(position);
    }

    Part part(int number) {
        return parts.get(number);
    }

    ServiceProbability probability() {
        return probability;
    }

    /** What hangs under a choice, by part. */
    private boolean[] hanging(BitSet chosen) {
        Set<Integer> held = new HashSet<>();
        for (int c = 0; c < conditions.size(); c++) {
            if (conditions.get(c).holds(chosen)) {
                held.add(c);
            }
        }
        boolean[] hanging = new boolean[parts.size()];
        for (int p = 0; p < hanging.length; p++) {
            hanging[p] = parts.get(p).isAlways()
                    || Arrays.stream(parts.get(p).when()).anyMatch(held::contains);
        }
        return hanging;
    }

    /** Probability that a place is not served while some parts hang. */
    private double unserved(Place place, boolean[] hanging, double[] none, double[] one) {
        for (int node = 0; node < none.length; node++) {
            none[node] = place.none()[node] * probability.weight(node);
            if (one.length > 0) {
                one[node] = place.one()[node] * probability.weight(node);
            }
        }
        int mast = -1;
        for (int k = 0; k < place.parts().length; k++) {
            int part = place.parts()[k];
            if (hanging[part] && parts.get(part).mast() != mast) {
                mast = parts.get(part).mast(); // its best part comes first
                probability.also(place.deviates()[k], none, one);
            }
        }
        return Arrays.stream(none).sum() + Arrays.stream(one).sum();
    }

    /** Probability that a place, by its position, is not served while nothing is built. */
    double unservedToday(int position) {
        return unservedToday[position];
    }

    /** What is at stake in each place, by its position. */
    @FunctionalInterface
    public interface Amounts {
        double at(int position);
    }

    /** What a choice is expected to add to today's service, less what it takes; by integration, place by place. */
    public double gain(Amounts amounts, BitSet chosen) {
        return gains(amounts, List.of(chosen))[0];
    }

    /**
     * What each of several choices gains, found in one walk over the places: what is like the choice before in a
     * place is not integrated anew there, so that choices which grow from each other cost little more than one.
     */
    public double[] gains(Amounts amounts, List<BitSet> choices) {
        return gains(amounts, today(), choices, 1);
    }

    /**
     * A choice whose places are integrated.
     *
     * @param hanging what hangs, by part
     * @param unserved by position the probability that a place is not served
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares them
    record Standing(boolean[] hanging, double[] unserved) {}

    /** Nothing built. */
    Standing today() {
        return new Standing(hangingToday, unservedToday);
    }

    /**
     * A choice, of which only what differs from another one is integrated anew.
     *
     * @param stride only every so many-th place is; others are left as they were
     */
    Standing standing(Standing before, BitSet chosen, int stride) {
        boolean[] then = hanging(chosen);
        double[] unserved = before.unserved().clone();
        shareBlocks((integrals, block) -> {
            for (int i = firstOf(block, stride); i < firstOf(block + 1); i += stride) {
                if (differs(places.get(i), before.hanging(), then)) {
                    unserved[i] = integrals.unserved(places.get(i), then);
                }
            }
        });
        return new Standing(then, unserved);
    }

    /**
     * What choices are expected to add to one that stands, less what they take.
     *
     * @param stride only every so many-th place is looked at
     */
    double[] gains(Amounts amounts, Standing from, List<BitSet> choices, int stride) {
        return gains(amounts, from, stride, choices.stream().map(this::hanging).toList());
    }

    private double[] gains(Amounts amounts, Standing from, int stride, List<boolean[]> then) {
        double[][] gains = new double[blockCount()][then.size()];
        shareBlocks((integrals, block) -> {
            for (int i = firstOf(block, stride); i < firstOf(block + 1); i += stride) {
                Place place = places.get(i);
                double amount = amounts.at(i);
                boolean[] before = from.hanging();
                double gain = 0;
                for (int c = 0; c < then.size() && amount > 0; c++) {
                    boolean[] now = then.get(c);
                    if (differs(place, before, now)) {
                        gain = differs(place, from.hanging(), now)
                                ? amount * (from.unserved()[i] - integrals.unserved(place, now))
                                : 0;
                    }
                    gains[block][c] += gain;
                    before = now;
                }
            }
        });
        double[] sums = new double[then.size()];
        for (int c = 0; c < sums.length; c++) {
            for (double[] block : gains) {
                sums[c] += block[c];
            }
        }
        return sums;
    }

    /**
     * The share, served today by any site, of what each proposal's new and altered sectors are expected to serve by
     * themselves after what it requires.
     *
     * @param amountAt what is in a place of the goal's
     * @param leastAmount of less the share is NaN
     */
    public double[] alreadyServedFractions(
            ProposalOrder order, CellGrid grid, IntToDoubleFunction amountAt, double leastAmount) {
        int alwaysCount = parts.size() - hangings.size();
        List<List<InstalledSector>> own = new ArrayList<>();
        List<boolean[]> then = new ArrayList<>();
        for (int number = 0; number < order.proposals().size(); number++) {
            BitSet with = order.closure(number);
            BitSet without = order.closure(number);
            without.clear(number);
            List<InstalledSector> sectors = new ArrayList<>();
            boolean[] hanging = hangingToday.clone();
            for (int i = 0; i < hangings.size(); i++) {
                if (hangings.get(i).hangs(with) && !hangings.get(i).hangs(without)) {
                    sectors.add(hangings.get(i).sector());
                    hanging[alwaysCount + i] = true;
                }
            }
            own.add(sectors);
            then.add(hanging);
        }
        double[] added = gains(position -> amountAt.applyAsDouble(place(position)), today(), 1, then);
        double[] fractions = new double[added.length];
        for (int number = 0; number < fractions.length; number++) {
            double all = 0;
            for (int i = 0; i < goal.layers().size(); i++) {
                int first = i * cellCount;
                all += OwnService.expectedAmount(
                        engine,
                        own.get(number),
                        grid,
                        goal.layers().get(i),
                        window -> UntouchedLayer.cellsOf(grid, window)
                                .filter(cell -> amountAt.applyAsDouble(first + cell) > 0)
                                .toArray(),
                        cell -> amountAt.applyAsDouble(first + cell));
            }
            fractions[number] = new OwnService(all, added[number]).alreadyServedFraction(leastAmount);
        }
        return fractions;
    }

    private int blockCount() {
        return (places.size() + PLACES_AT_ONCE - 1) / PLACES_AT_ONCE;
    }

    private int firstOf(int block) {
        return Math.min(places.size(), block * PLACES_AT_ONCE);
    }

    private int firstOf(int block, int stride) {
        return (firstOf(block) + stride - 1) / stride * stride;
    }

    private void shareBlocks(ObjIntConsumer<Integrals> task) {
        share(blockCount(), block -> task.accept(new Integrals(), block));
    }

    /** Room for integrals of one thread. */
    private final class Integrals {
        private final double[] none = new double[probability.nodeCount()];
        private final double[] one = new double[goal.isBackedUp() ? none.length : 0];

        double unserved(Place place, boolean[] hanging) {
            return ExpectedService.this.unserved(place, hanging, none, one);
        }
    }

    private static boolean differs(Place place, boolean[] today, boolean[] then) {
        for (int part : place.parts()) {
            if (today[part] != then[part]) {
                return true;
            }
        }
        return false;
    }
}
