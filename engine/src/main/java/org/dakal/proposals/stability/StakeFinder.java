package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.coverage.SiteMargins;
import org.dakal.network.Network;
import org.dakal.network.Site;

/**
 * Finds the cells whose service an alternative may change. Left out are cells that are served, or not, with a
 * probability of more than 1 - 1e-6 both today and with the alternative; and in a cell the weakest sites, as long as
 * together they alter no probability by more than 1e-4: they matter only where all others fail, and as shadowing has a
 * common part, they then fail the more.
 */
final class StakeFinder {
    private static final double MOST_SIGMAS = 5;
    private static final double CERTAIN = 1e-6;
    private static final double NEGLECTED = 1e-4;

    private final CoverageEngine engine;
    private final Network today;
    private final int[] cells;
    private final ShadowingSigma shadowing;
    private final double leastMarginDb;
    private final ServiceProbability probability;
    private final Map<String, Integer> siteNumbers = new HashMap<>();
    private final TreeMap<Integer, List<Stake.Difference>> differences = new TreeMap<>();

    /** @param cells that count, ascending */
    StakeFinder(CoverageEngine engine, Network today, int[] cells, ServiceProbability probability) {
        this.engine = engine;
        this.today = today;
        this.cells = cells;
        this.shadowing = engine.shadowing();
        this.leastMarginDb = shadowing.leastDesignMarginDb(-MOST_SIGMAS);
        this.probability = probability;
        today.sites().forEach(site -> siteNumbers.put(site.id(), siteNumbers.size()));
    }

    /** Site ids by the numbers that stakes use. */
    List<String> siteIds() {
        String[] ids = new String[siteNumbers.size()];
        siteNumbers.forEach((id, number) -> ids[number] = id);
        return List.of(ids);
    }

    /** Notes what an alternative changes; its number is the caller's. */
    void add(int alternative, Network changed, ProgressListener listener) {
        List<Site> before = onlyIn(today, changed);
        List<Site> after = onlyIn(changed, today);
        after.forEach(site -> siteNumbers.computeIfAbsent(site.id(), id -> siteNumbers.size()));
        Network networkBefore = new Network(today.bands(), before);
        Network networkAfter = new Network(changed.bands(), after);
        SiteMargins marginsBefore = engine.siteMargins(networkBefore, cells, leastMarginDb, listener);
        SiteMargins marginsAfter = engine.siteMargins(networkAfter, cells, leastMarginDb, listener);
        for (int i = 0; i < cells.length; i++) {
            if (marginsBefore.start(i) == marginsBefore.start(i + 1)
                    && marginsAfter.start(i) == marginsAfter.start(i + 1)) {
                continue;
            }
            TreeMap<Integer, float[]> bySite = new TreeMap<>();
            collect(marginsBefore, networkBefore, i, 0, bySite);
            collect(marginsAfter, networkAfter, i, 1, bySite);
            bySite.values().removeIf(pair -> pair[0] == pair[1]);
            if (!bySite.isEmpty()) {
                differences.computeIfAbsent(i, number -> new ArrayList<>()).add(difference(alternative, bySite));
            }
        }
    }

    private static List<Site> onlyIn(Network network, Network other) {
        return network.sites().stream()
                .filter(site -> !site.equals(other.site(site.id())))
                .toList();
    }

    private void collect(SiteMargins margins, Network network, int i, int place, Map<Integer, float[]> bySite) {
        for (int at = margins.start(i); at < margins.start(i + 1); at++) {
            int number = numberOf(network.sites().get(margins.site(at)).id());
            float[] pair =
                    bySite.computeIfAbsent(number, n -> new float[] {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY});
            pair[place] = (float) shadowing.deviates(margins.marginDb(at), cells[i]);
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

    /** The cells where it is not settled what happens, ascending, with today's margins. */
    List<Stake> stakes(ProgressListener listener) {
        int[] numbers = differences.keySet().stream().mapToInt(i -> i).toArray();
        int[] touched = Arrays.stream(numbers).map(i -> cells[i]).toArray();
        SiteMargins margins = engine.siteMargins(today, touched, leastMarginDb, listener);
        Stake[] stakes = new Stake[numbers.length];
        engine.share(numbers.length, i -> stakes[i] = stake(numbers[i], i, margins));
        return Arrays.stream(stakes).filter(s -> !s.differences.isEmpty()).toList();
    }

    private Stake stake(int number, int i, SiteMargins found) {
        int from = found.start(i);
        int[] sites = new int[found.start(i + 1) - from];
        float[] margins = new float[sites.length];
        for (int k = 0; k < sites.length; k++) {
            sites[k] = found.site(from + k);
            margins[k] = (float) shadowing.deviates(found.marginDb(from + k), cells[number]);
        }
        Stake stake = withoutWeakest(new Stake(cells[number], number, sites, margins), number);
        double today0 = probability.unservedToday(stake);
        for (Stake.Difference difference : differences.getOrDefault(number, List.of())) {
            double then = probability.unservedWith(stake, difference);
            boolean surelyServed = today0 < CERTAIN && then < CERTAIN;
            boolean surelyNot = 1 - today0 < CERTAIN && 1 - then < CERTAIN;
            if (!surelyServed && !surelyNot) {
                stake.differences.add(difference);
            }
        }
        return stake;
    }

    /** A stake without the weakest of those sites that no alternative touches here. */
    private Stake withoutWeakest(Stake all, int number) {
        TreeSet<Integer> touched = new TreeSet<>();
        for (Stake.Difference difference : differences.getOrDefault(number, List.of())) {
            for (int site : difference.sites()) {
                touched.add(site);
            }
        }
        Integer[] untouched = IntStream.range(0, all.sites.length)
                .filter(k -> !touched.contains(all.sites[k]))
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -all.margins[k]))
                .toArray(Integer[]::new);
        double[] margins = new double[untouched.length];
        double tail = 0;
        for (int k = 0; k < margins.length; k++) {
            margins[k] = all.margins[untouched[k]];
            tail += probability.served(margins[k]);
        }
        TreeSet<Integer> kept = new TreeSet<>();
        for (int k = 0; k < margins.length && tail * probability.unserved(margins, k) > NEGLECTED; k++) {
            kept.add(untouched[k]);
            tail -= probability.served(margins[k]);
        }
        for (int k = 0; k < all.sites.length; k++) {
            if (touched.contains(all.sites[k])) {
                kept.add(k);
            }
        }
        int[] sites = kept.stream().mapToInt(k -> all.sites[k]).toArray();
        float[] keptMargins = new float[sites.length];
        int count = 0;
        for (int k : kept) {
            keptMargins[count++] = all.margins[k];
        }
        return new Stake(all.cell, all.number, sites, keptMargins);
    }
}
