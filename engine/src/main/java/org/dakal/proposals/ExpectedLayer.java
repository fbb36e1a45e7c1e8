package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.grid.CellGrid;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/**
 * What of one layer is expected to be served while proposals are built one after another: the probability that a phone
 * in a cell is served, with shadowing as {@link ServiceProbability} has it, so that a ranking, a plan and {@code dakal
 * sure} expect the same of the same network. Sites that no proposal touches are one factor; the others stand as they
 * are at the moment.
 */
final class ExpectedLayer {
    /** A site that is not heard in a cell at all. */
    private static final float NOT_HEARD = Float.NEGATIVE_INFINITY;

    private static final ServiceProbability PROBABILITY = UntouchedLayer.PROBABILITY;

    private final CoverageEngine engine;
    private final List<Band> bands;
    private final int nodeCount = PROBABILITY.nodeCount();
    private final UntouchedLayer untouched;
    private final int[] cells;
    private final LayerAmounts of;
    private final double[] amounts;
    /** What {@link UntouchedLayer#none} is, here of all sites that stand at the moment. */
    private final double[] standingNone;
    /** Deviates of each site that proposals touch, in the order of the cells, while it stands. */
    private final Map<String, float[]> standing = new LinkedHashMap<>();

    private final Map<Site, float[]> known;
    private final Set<Site> complete = new HashSet<>();

    /**
     * Today's network, ready for all that some proposals may do.
     *
     * @param untouched of this network, when the sites are touched that the proposals touch
     */
    ExpectedLayer(Network today, UntouchedLayer untouched, CoverageEngine engine, LayerAmounts of) {
        this.of = of;
        this.engine = engine;
        this.bands = today.bands();
        this.untouched = untouched;
        this.known = new HashMap<>(untouched.deviates());
        this.cells = untouched.cells();
        this.amounts = Arrays.stream(cells).mapToDouble(of::at).toArray();
        this.standingNone = untouched.none().clone();
        stand(untouched.touchedSiteIds(), today);
    }

    /** What holds for other networks too. */
    UntouchedLayer untouched() {
        return untouched.with(known);
    }

    LayerAmounts.What what() {
        return of.what();
    }

    /**
     * Amounts whose probability of service changes.
     *
     * @param gainedAmount sum of what rises
     * @param lostAmount sum of what falls, zero or more
     */
    record Change(double gainedAmount, double lostAmount) {
        /** Nothing is expected of it. */
        static final Change UNKNOWN = new Change(Double.NaN, Double.NaN);

        Change plus(Change other) {
            return new Change(gainedAmount + other.gainedAmount, lostAmount + other.lostAmount);
        }
    }

    /** What it would do to make some sites as they are in another network; nothing is changed. */
    Change changeTo(Network after, Set<String> siteIds) {
        List<float[]> before = new ArrayList<>();
        List<float[]> others = new ArrayList<>();
        standing.forEach((id, deviates) -> (siteIds.contains(id) ? before : others).add(deviates));
        List<float[]> then = new ArrayList<>();
        for (String id : siteIds) {
            Site site = after.site(id);
            if (site != null) {
                then.add(deviates(site));
            }
        }
        return change(before, others, then);
    }

    /** What the sectors that would come serve by themselves, and how much of it the network of the moment does not. */
    OwnService own(Network after, Set<String> siteIds, List<InstalledSector> come, CellGrid grid) {
        List<float[]> before = new ArrayList<>();
        List<float[]> then = new ArrayList<>();
        List<float[]> others = new ArrayList<>();
        standing.forEach((id, deviates) -> (siteIds.contains(id) ? before : others).add(deviates));
        for (String id : siteIds) {
            float @Nullable [] stands = standing.get(id);
            Site site = after.site(id);
            float @Nullable [] comes = site == null ? null : deviates(site);
            if (stands != null && comes != null) {
                // a site serves where its best sector does, of those that go and those that come
                then.add(greater(stands, comes));
            } else if (stands != null || comes != null) {
                then.add(stands != null ? stands : comes);
            }
        }
        return new OwnService(
                OwnService.expectedAmount(
                        engine, come, grid, of.layer(), window -> of.cells(List.of(window), grid), of::at),
                change(before, others, then).gainedAmount());
    }

    private static float[] greater(float[] one, float[] other) {
        float[] greater = new float[one.length];
        for (int i = 0; i < greater.length; i++) {
            greater[i] = Math.max(one[i], other[i]);
        }
        return greater;
    }

    private Change change(List<float[]> before, List<float[]> others, List<float[]> then) {
        double[] rises = new double[cells.length];
        UntouchedLayer.share(engine, cells.length, i -> {
            if (isHeard(before, i) || isHeard(then, i)) {
                rises[i] = amounts[i] * rise(i, heard(before, i), others, heard(then, i));
            }
        });
        double gained = 0;
        double lost = 0;
        for (double rise : rises) {
            gained += Math.max(0, rise);
            lost += Math.max(0, -rise);
        }
        return new Change(gained, lost);
    }

    /** Makes some sites as they are in another network. */
    void apply(Network after, Set<String> siteIds) {
        stand(siteIds, after);
    }

    private void stand(Set<String> siteIds, Network network) {
        List<float[]> changed = new ArrayList<>();
        for (String id : siteIds) {
            Site site = network.site(id);
            float[] before = site == null ? standing.remove(id) : standing.put(id, deviates(site));
            if (before != null) {
                changed.add(before);
            }
            if (site != null) {
                changed.add(deviates(site));
            }
        }
        List<float[]> all = List.copyOf(standing.values());
        UntouchedLayer.share(engine, cells.length, i -> {
            if (isHeard(changed, i)) {
                float[] here = heard(all, i);
                for (int node = 0, at = i * nodeCount; node < nodeCount; node++, at++) {
                    // what is nothing already stays nothing, whatever stands
                    double none = untouched.none()[at];
                    standingNone[at] = none > UntouchedLayer.NOTHING ? none * noneOf(here, node) : none;
                }
            }
        });
    }

    private float[] deviates(Site site) {
        return complete.add(site) ? known.compute(site, this::complete) : Objects.requireNonNull(known.get(site));
    }

    /** Finds what is not known yet of a site: nothing of it (null), or of some cells. */
    private float[] complete(Site site, float @Nullable [] found) {
        int[] missing = IntStream.range(0, cells.length)
                .filter(i -> found == null || Float.isNaN(found[i]))
                .toArray();
        if (found != null && missing.length == 0) {
            return found;
        }
        float[] deviates = found == null ? new float[cells.length] : found.clone();
        SiteDeviates.inParts(
                engine,
                of.layer().seenOf(new Network(bands, List.of(site))),
                Arrays.stream(missing).map(i -> cells[i]).toArray(),
                of.layer().entryLoss(),
                ProgressListener.NONE,
                (first, count, sites) -> {
                    for (int i = 0; i < count; i++) {
                        deviates[missing[first + i]] =
                                sites.start(i) < sites.start(i + 1) ? sites.deviates(sites.start(i)) : NOT_HEARD;
                    }
                });
        return deviates;
    }

    /** Deviates of those sites that are heard in a cell, ascending, so that equal ones have equal products. */
    private static float[] heard(List<float[]> sites, int i) {
        float[] heard = new float[sites.size()];
        int count = 0;
        for (float[] site : sites) {
            if (site[i] > NOT_HEARD) {
                heard[count++] = site[i];
            }
        }
        Arrays.sort(heard, 0, count);
        return Arrays.copyOf(heard, count);
    }

    private static boolean isHeard(List<float[]> sites, int i) {
        for (float[] site : sites) {
            if (site[i] > NOT_HEARD) {
                return true;
            }
        }
        return false;
    }

    /** By how much the probability of service in a cell rises when sites take the place of some that stand. */
    private double rise(int i, float[] before, List<float[]> others, float[] after) {
        if (Arrays.equals(before, after)) {
            return 0;
        }
        // what only comes, as most proposals do, comes to all that stand
        double[] none = before.length == 0 ? standingNone : untouched.none();
        float[] stay = before.length == 0 ? before : heard(others, i);
        double rise = 0;
        for (int node = 0, at = i * nodeCount; node < nodeCount; node++, at++) {
            if (none[at] > UntouchedLayer.NOTHING) {
                rise += none[at] * noneOf(stay, node) * (noneOf(before, node) - noneOf(after, node));
            }
        }
        return rise;
    }

    private static double noneOf(float[] deviates, int node) {
        double none = 1;
        for (float deviate : deviates) {
            none *= PROBABILITY.servedNotAt(node, deviate);
        }
        return none;
    }
}
