package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places whose service an alternative may change. Left out are those that are served, or not, with a
 * probability of more than 1 - 1e-6 both today and with the alternative; and in a cell the weakest sites, as long as
 * together they alter no probability by more than 1e-4: they matter only where all others fail, and as shadowing has a
 * common part, they then fail the more.
 */
final class StakeFinder {
    private static final double CERTAIN = 1e-6;
    private static final double NEGLECTED = 1e-4;
    private static final double SET_ASIDE_FRACTION = 1e-3;
    /** What may change in places that are not looked at, where the coverage of today bounds it. */
    static final double UNSEEN_AMOUNT = 0.005;

    private final CoverageEngine engine;
    private final Network today;
    private final List<Weights.Part> parts;
    private final ServiceProbability probability;
    private final IntToDoubleFunction weight;
    private final List<Counting> counted;
    private final Map<String, Integer> siteNumbers = new HashMap<>();
    private final TreeMap<Integer, List<Stake.Difference>> differences = new TreeMap<>();
    /** What each difference of a place gains in probability of service, in the order of the differences' places. */
    private final List<double[]> expected = new ArrayList<>();

    private final List<List<Integer>> certain = new ArrayList<>();

    /**
     * @param weights places that count, and for how much
     * @param counted what counts of them, by alternative
     */
    StakeFinder(
            CoverageEngine engine,
            Network today,
            Weights weights,
            ServiceProbability probability,
            List<Counting> counted) {
        this.counted = counted;
        counted.forEach(each -> certain.add(new ArrayList<>()));
        this.engine = engine;
        this.today = today;
        this.parts = weights.parts();
        this.weight = weights::certain;
        this.probability = probability;
        today.sites().forEach(site -> siteNumbers.put(site.id(), siteNumbers.size()));
    }

    /** Site ids by the numbers that stakes use. */
    List<String> siteIds() {
        String[] ids = new String[siteNumbers.size()];
        siteNumbers.forEach((id, number) -> ids[number] = id);
        return List.of(ids);
    }

    /** @param known coverage of today, which bounds what may change; null when it is not known */
    void add(int alternative, Network changed, @Nullable NetworkCoverage known, ProgressListener listener) {
        List<Site> before = onlyIn(today, changed);
        List<Site> after = onlyIn(changed, today);
        after.forEach(site -> siteNumbers.computeIfAbsent(site.id(), id -> siteNumbers.size()));
        Network networkBefore = new Network(today.bands(), before);
        Network networkAfter = new Network(changed.bands(), after);
        parts.forEach(part -> add(alternative, networkBefore, networkAfter, part, listener));
        if (known != null) {
            leaveOut(alternative, known, before);
        }
    }

    /**
     * Leaves out places where next to nothing can change: a place changes only where a changed site's own service does
     * and none of the other sites serves, of which today's coverage knows the best of each band.
     */
    private void leaveOut(int alternative, NetworkCoverage known, List<Site> changing) {
        Set<String> ids = changing.stream().map(Site::id).collect(Collectors.toSet());
        List<Bound> bounds = new ArrayList<>();
        for (Weights.Part part : parts) {
            for (Map.Entry<Integer, List<Stake.Difference>> entry : differences
                    .subMap(part.first(), part.first() + part.cells().length)
                    .entrySet()) {
                double[] othersFail = new double[probability.nodeCount()];
                Arrays.setAll(othersFail, probability::weight);
                known.bestDeviates(part.cells()[entry.getKey() - part.first()]).forEach((site, deviates) -> {
                    if (!ids.contains(site)) {
                        probability.also(deviates, othersFail, new double[0]);
                    }
                });
                entry.getValue().stream()
                        .filter(difference -> difference.alternative() == alternative)
                        .forEach(difference -> bounds.add(new Bound(
                                entry.getKey(),
                                difference,
                                mostChange(othersFail, difference) * weight.applyAsDouble(entry.getKey()))));
            }
        }
        bounds.sort(Comparator.comparingDouble(Bound::amount));
        double left = UNSEEN_AMOUNT;
        for (Bound bound : bounds) {
            left -= bound.amount;
            if (!(left >= 0)) {
                return;
            }
            differences.computeIfPresent(bound.number, (number, here) -> {
                here.remove(bound.difference);
                return here.isEmpty() ? null : here;
            });
        }
    }

    /** How much may change at a place at the most. */
    private record Bound(int number, Stake.Difference difference, double amount) {}

    /** In how much of the locations changed sites serve before or after, and not both, while the others fail. */
    private double mostChange(double[] othersFail, Stake.Difference difference) {
        double[] before = othersFail.clone();
        double[] after = othersFail.clone();
        for (int k = 0; k < difference.sites().length; k++) {
            probability.also(difference.before()[k], before, new double[0]);
            probability.also(difference.after()[k], after, new double[0]);
        }
        return IntStream.range(0, before.length)
                .mapToDouble(node -> Math.abs(before[node] - after[node]))
                .sum();
    }

    private void add(
            int alternative,
            Network networkBefore,
            Network networkAfter,
            Weights.Part part,
            ProgressListener listener) {
        SiteDeviates marginsBefore = deviates(networkBefore, part, listener);
        SiteDeviates marginsAfter = deviates(networkAfter, part, listener);
        for (int i = 0; i < part.cells().length; i++) {
            if (marginsBefore.start(i) == marginsBefore.start(i + 1)
                    && marginsAfter.start(i) == marginsAfter.start(i + 1)) {
                continue;
            }
            TreeMap<Integer, float[]> bySite = new TreeMap<>();
            collect(marginsBefore, networkBefore, i, 0, bySite);
            collect(marginsAfter, networkAfter, i, 1, bySite);
            bySite.values().removeIf(pair -> pair[0] == pair[1]);
            if (!bySite.isEmpty()) {
                differences
                        .computeIfAbsent(part.first() + i, number -> new ArrayList<>())
                        .add(difference(alternative, bySite));
            }
        }
    }

    private SiteDeviates deviates(Network network, Weights.Part part, ProgressListener listener) {
        return engine.siteDeviates(
                part.layer().seenOf(network), part.cells(), part.layer().entryLoss(), listener);
    }

    /** Notes all places, as if today's network itself were the alternative. */
    void addToday(int alternative) {
        int count = parts.stream().mapToInt(part -> part.cells().length).sum();
        for (int i = 0; i < count; i++) {
            differences
                    .computeIfAbsent(i, number -> new ArrayList<>())
                    .add(new Stake.Difference(alternative, new int[0], new float[0], new float[0]));
        }
    }

    private static List<Site> onlyIn(Network network, Network other) {
        return network.sites().stream()
                .filter(site -> !site.equals(other.site(site.id())))
                .toList();
    }

    private void collect(SiteDeviates margins, Network network, int i, int place, Map<Integer, float[]> bySite) {
        for (int at = margins.start(i); at < margins.start(i + 1); at++) {
            int number = numberOf(network.sites().get(margins.site(at)).id());
            float[] pair =
                    bySite.computeIfAbsent(number, n -> new float[] {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY});
            pair[place] = margins.deviates(at);
        }
    }

    private int numberOf(String siteId) {
        Integer number = siteNumbers.get(siteId);
        if (number == null) {
            throw new IllegalStateException("no number of site " + siteId);
        }
        return number;
    }

    private static Stake.Difference difference(int alternative, Map<Integer, float[]> bySite) {
        int[] sites = new int[bySite.size()];
        float[] before = new float[sites.length];
        float[] after = new float[sites.length];
        int count = 0;
        for (Map.Entry<Integer, float[]> entry : bySite.entrySet()) {
            sites[count] = entry.getKey();
            before[count] = entry.getValue()[0];
            after[count++] = entry.getValue()[1];
        }
        return new Stake.Difference(alternative, sites, before, after);
    }

    /** The places where it is not settled what happens, ascending, with today's margins. */
    List<Stake> stakes(ProgressListener listener) {
        Stake[] stakes = new Stake[differences.size()];
        expected.addAll(Collections.nCopies(stakes.length, new double[0]));
        int before = 0;
        for (Weights.Part part : parts) {
            int[] cells = part.cells();
            int from = before;
            int[] places = differences.subMap(part.first(), part.first() + cells.length).keySet().stream()
                    .mapToInt(number -> number - part.first())
                    .toArray();
            SiteDeviates.inParts(
                    engine,
                    part.layer().seenOf(today),
                    Arrays.stream(places).map(i -> cells[i]).toArray(),
                    part.layer().entryLoss(),
                    listener,
                    (first, count, margins) -> engine.share(count, i -> {
                        int place = places[first + i];
                        stakes[from + first + i] =
                                stake(cells[place], part.first() + place, from + first + i, i, margins);
                    }));
            before += places.length;
        }
        for (Stake stake : stakes) {
            stake.certain.forEach(alternative -> certain.get(alternative).add(stake.number));
        }
        return Arrays.stream(stakes).filter(s -> !s.differences.isEmpty()).toList();
    }

    /** By alternative numbers of places that it gains for sure, where nothing needs to be drawn but who lives there. */
    List<List<Integer>> certain() {
        return certain;
    }

    /**
     * Expected gain less loss of each alternative by location probability, over all places it changes and all sites
     * that may serve there.
     */
    double[] expected(int count) {
        double[] sums = new double[count];
        changes().forEach(change -> sums[change.difference.alternative()] += change.amount);
        return sums;
    }

    /** What a difference is expected to gain, or to lose where it is negative. */
    private record Change(Stake.Difference difference, double amount) {}

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        int i = 0;
        for (Map.Entry<Integer, List<Stake.Difference>> entry : differences.entrySet()) {
            double[] gained = expected.get(i++);
            for (int k = 0; k < gained.length; k++) {
                changes.add(new Change(entry.getValue().get(k), gained[k] * weight.applyAsDouble(entry.getKey())));
            }
        }
        return changes;
    }

    /**
     * Takes out of some stakes where next to nothing changes: the many places that together hold a thousandth of what
     * an alternative changes. A town knows thousands of them, and a few hundred that hold the rest.
     *
     * @return by alternative what those places gain in expectation, and what they lose
     */
    double[][] setAside(List<Stake> stakes) {
        List<Change> lightestFirst = changes();
        lightestFirst.removeIf(change -> counted.get(change.difference.alternative()) != Counting.CHANGE);
        lightestFirst.sort(Comparator.comparingDouble(change -> Math.abs(change.amount)));
        double[] left = new double[counted.size()];
        lightestFirst.forEach(
                change -> left[change.difference.alternative()] += SET_ASIDE_FRACTION * Math.abs(change.amount));
        double[][] amounts = new double[counted.size()][2];
        Set<Stake.Difference> light = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Change change : lightestFirst) {
            int alternative = change.difference.alternative();
            left[alternative] -= Math.abs(change.amount);
            if (left[alternative] >= 0) {
                light.add(change.difference);
                amounts[alternative][change.amount < 0 ? 1 : 0] += Math.abs(change.amount);
            }
        }
        stakes.forEach(stake -> stake.differences.removeIf(light::contains));
        return amounts;
    }

    private Stake stake(int cell, int number, int i, int place, SiteDeviates found) {
        int from = found.start(place);
        int[] sites = new int[found.start(place + 1) - from];
        float[] margins = new float[sites.length];
        for (int k = 0; k < sites.length; k++) {
            sites[k] = found.site(from + k);
            margins[k] = found.deviates(from + k);
        }
        Stake whole = new Stake(cell, number, sites, margins);
        Stake stake = withoutWeakest(whole, number);
        List<Stake.Difference> here = differences.getOrDefault(number, List.of());
        double[] gained = new double[here.size()];
        expected.set(i, gained);
        for (int k = 0; k < gained.length; k++) {
            Stake.Difference difference = here.get(k);
            Counting what = counted.get(difference.alternative());
            double notToday = what.notBefore(whole.marginsToday(), probability);
            double notThen = what.notAfter(whole.marginsWith(difference), probability);
            gained[k] = notToday - notThen;
            boolean surelyNot = 1 - notToday < CERTAIN && 1 - notThen < CERTAIN;
            if (what != Counting.CHANGE && notThen < CERTAIN) {
                stake.certain.add(difference.alternative());
            } else if (!surelyNot && !(notToday < CERTAIN && notThen < CERTAIN)) {
                stake.differences.add(difference);
            }
        }
        return stake;
    }

    /** A stake without the weakest of those sites that no alternative touches here. */
    private Stake withoutWeakest(Stake all, int number) {
        List<Stake.Difference> here = differences.getOrDefault(number, List.of());
        boolean isOnOneAsked =
                here.stream().anyMatch(difference -> counted.get(difference.alternative()) == Counting.ON_ONE_SITE);
        int count = all.sites.length;
        boolean[] isKept = new boolean[count];
        for (Stake.Difference difference : here) {
            for (int site : difference.sites()) {
                int place = Arrays.binarySearch(all.sites, site);
                if (place >= 0) {
                    isKept[place] = true;
                }
            }
        }
        int[] untouched = strongestFirst(all.margins, isKept);
        double tail = 0;
        for (int k : untouched) {
            tail += probability.served(all.margins[k]);
        }
        double[] none = new double[probability.nodeCount()];
        Arrays.setAll(none, probability::weight);
        double[] one = new double[isOnOneAsked ? none.length : 0];
        for (int k : untouched) {
            double open = 0;
            for (int node = 0; node < none.length; node++) {
                open += isOnOneAsked ? none[node] + one[node] : none[node];
            }
            if (tail * open <= NEGLECTED) {
                break;
            }
            isKept[k] = true;
            tail -= probability.served(all.margins[k]);
            probability.also(all.margins[k], none, one);
        }
        int[] sites = new int[count];
        float[] margins = new float[count];
        int keptCount = 0;
        for (int k = 0; k < count; k++) {
            if (isKept[k]) {
                sites[keptCount] = all.sites[k];
                margins[keptCount++] = all.margins[k];
            }
        }
        return new Stake(all.cell, all.number, Arrays.copyOf(sites, keptCount), Arrays.copyOf(margins, keptCount));
    }

    /** Places of margins that are not left out, by falling margin, of equals the first. */
    private static int[] strongestFirst(float[] margins, boolean[] leftOut) {
        long[] keys = new long[margins.length];
        int count = 0;
        for (int k = 0; k < margins.length; k++) {
            if (!leftOut[k]) {
                int bits = Float.floatToIntBits(-margins[k]);
                // Floats below zero are ordered by their bits the other way round.
                keys[count++] = (long) (bits < 0 ? bits ^ Integer.MAX_VALUE : bits) << 32 | k;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = (int) keys[i];
        }
        return places;
    }
}
