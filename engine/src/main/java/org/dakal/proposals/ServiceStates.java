package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.ServiceProbability;

/**
 * The ways in which shadowing may fall in a place, as far as choices matter there: with some probability, a place is
 * served exactly when any of some conditions holds. Each altered site is in the state of its weakest sector that would
 * still serve, and then hangs on the conditions of all that are stronger. States of all sites at once are walked
 * through like a tree; branches too unlikely to tell apart are taken together as served by whatever may serve there,
 * so that sums are never too small.
 */
public final class ServiceStates {
    private final ExpectedService service;
    private final Map<Condition, Integer> numbers = new LinkedHashMap<>();
    private final ServiceProbability probability;
    private final BitSet heldToday = new BitSet();

    public ServiceStates(ExpectedService service) {
        this.service = service;
        this.probability = service.probability();
        service.conditions().forEach(this::number);
    }

    /** Hears of a state of a place: a probability, and the numbers of the conditions that any of serves. */
    @FunctionalInterface
    public interface Visitor {
        void state(double probability, BitSet conditions, boolean isTakenTogether);
    }

    /** All conditions named so far, by their numbers. */
    public List<Condition> conditions() {
        return List.copyOf(numbers.keySet());
    }

    private int number(Condition condition) {
        Integer known = numbers.get(condition);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(condition, number);
        heldToday.set(number, condition.with().length == 0);
        return number;
    }

    /** Whether any of some conditions holds while nothing is built. */
    public boolean holdToday(BitSet conditions) {
        return conditions.intersects(heldToday);
    }

    /**
     * Steps of one site: what each state weighs by node, and on what it hangs.
     *
     * @param share by state and node; state 0 is that nothing serves
     * @param sets conditions by state
     * @param endsAlways whether in the last state the site serves in any case
     * @param likely the probability that it could serve at all
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares ladders
    record Ladder(double[][] share, List<BitSet> sets, boolean endsAlways, double likely) {}

    /**
     * Tells all states of a place in which some choice matters.
     *
     * @param position of the place
     * @param least branches of less probability are taken together
     */
    public void visit(int position, double least, Visitor visitor) {
        ExpectedService.Place place = service.at(position);
        List<Ladder> ladders = ladders(place, Double.NEGATIVE_INFINITY);
        Walk walk = new Walk(ladders, least, visitor);
        walk.from(place.none(), 0);
        if (service.goal().isBackedUp()) {
            walk.from(place.one(), 1);
        }
        if (walk.rest > 0) {
            BitSet any = new BitSet();
            ladders.forEach(ladder -> ladder.sets().forEach(any::or));
            if (!any.isEmpty()) {
                visitor.state(walk.rest, any, true);
            }
        }
    }

    /**
     * Steps of the sites of a place, the likeliest first.
     *
     * @param weakDeviates sites no stronger than this, that hang on choices alone, come without shares: of them only
     *     the probability of service at all is told
     */
    List<Ladder> ladders(ExpectedService.Place place, double weakDeviates) {
        List<Ladder> ladders = new ArrayList<>();
        int k = 0;
        while (k < place.parts().length) {
            int mast = service.part(place.parts()[k]).mast();
            List<Float> steps = new ArrayList<>();
            List<BitSet> sets = new ArrayList<>();
            BitSet so = new BitSet();
            boolean isAlways = false;
            for (; k < place.parts().length && service.part(place.parts()[k]).mast() == mast; k++) {
                ExpectedService.Part part = service.part(place.parts()[k]);
                BitSet more = (BitSet) so.clone();
                Arrays.stream(part.when()).forEach(more::set);
                if (!isAlways && (part.isAlways() || !more.equals(so))) {
                    steps.add(place.deviates()[k]);
                    sets.add(part.isAlways() ? new BitSet() : more);
                    isAlways = part.isAlways();
                    so = more;
                }
            }
            if (steps.isEmpty()) {
                continue;
            }
            ladders.add(
                    !isAlways && steps.get(0) <= weakDeviates
                            ? new Ladder(new double[0][], sets, false, probability.served(steps.get(0)))
                            : ladder(steps, sets, isAlways));
        }
        ladders.sort(Comparator.comparingDouble(Ladder::likely).reversed());
        return ladders;
    }

    private Ladder ladder(List<Float> steps, List<BitSet> sets, boolean endsAlways) {
        double[][] share = new double[steps.size() + 1][probability.nodeCount()];
        double likely = 0;
        for (int node = 0; node < probability.nodeCount(); node++) {
            double above = 1;
            for (int s = 0; s < steps.size(); s++) {
                double served = probability.servedAt(node, steps.get(s));
                share[s][node] = above - served;
                above = served;
                likely += s == 0 ? served * probability.weight(node) : 0;
            }
            share[steps.size()][node] = above;
        }
        List<BitSet> all = new ArrayList<>(List.of(new BitSet()));
        all.addAll(sets);
        return new Ladder(share, all, endsAlways, likely);
    }

    /** One walk through all states of a place. */
    private final class Walk {
        private final List<Ladder> ladders;
        private final double least;
        private final Visitor visitor;
        private final double[][] mass;
        private final BitSet[] sets;
        private final int needed = service.goal().sitesNeeded();
        double rest;

        Walk(List<Ladder> ladders, double least, Visitor visitor) {
            this.ladders = ladders;
            this.least = least;
            this.visitor = visitor;
            this.mass = new double[ladders.size() + 1][probability.nodeCount()];
            this.sets = new BitSet[ladders.size()];
        }

        void from(float[] untouched, int serving) {
            for (int node = 0; node < untouched.length; node++) {
                mass[0][node] = untouched[node] * probability.weight(node);
            }
            walk(0, serving);
        }

        private void walk(int depth, int serving) {
            if (serving >= needed) {
                return; // served whatever is chosen
            }
            double all = 0;
            for (double part : mass[depth]) {
                all += part;
            }
            if (all < least) {
                rest += all;
                return;
            }
            if (depth == ladders.size()) {
                BitSet conditions = conditions(serving);
                if (!conditions.isEmpty()) {
                    visitor.state(all, conditions, false);
                }
                return;
            }
            Ladder ladder = ladders.get(depth);
            for (int state = 0; state < ladder.share().length; state++) {
                double[] share = ladder.share()[state];
                for (int node = 0; node < share.length; node++) {
                    mass[depth + 1][node] = mass[depth][node] * share[node];
                }
                sets[depth] = ladder.sets().get(state);
                boolean isServing = ladder.endsAlways() && state == ladder.share().length - 1;
                walk(depth + 1, isServing ? serving + 1 : serving);
            }
        }

        /** Any condition where one site more is wanted; of two different sites where two are. */
        private BitSet conditions(int serving) {
            BitSet any = new BitSet();
            if (needed - serving == 1) {
                for (BitSet set : sets) {
                    any.or(set);
                }
                return any;
            }
            List<Condition> known = service.conditions();
            for (int a = 0; a < sets.length; a++) {
                for (int b = 0; b < a; b++) {
                    int other = b;
                    sets[a].stream()
                            .forEach(one -> sets[other].stream().forEach(two -> {
                                Condition both = known.get(one).and(known.get(two));
                                if (both.canHold()) {
                                    any.set(number(both));
                                }
                            }));
                }
            }
            return any;
        }
    }
}
