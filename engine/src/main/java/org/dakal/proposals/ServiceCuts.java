package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Linear bounds on what a choice is expected to gain, straight from the probabilities. A way E in which shadowing may
 * fall is served by whatever choice meets the conditions in E, so by at most 1 and by at most as many of these as hold.
 * Which of the two is taken is free for each E: where conditions that hold to given fractions make up a whole together,
 * E counts as settled; else their sum counts. That is tangent to the relaxed problem at these fractions, and bounds
 * every choice. The probability of all E that come to one sum is found site by site, so no E is ever listed.
 */
public final class ServiceCuts {
    /** Fractions are told apart in so many steps; rounding them only loosens a bound. */
    private static final int STEPS = 48;

    /** Sites of less than this probability of service count beside all others, which only raises the bound. */
    private static final double WEAK_DEVIATES = -4.3;

    /** Values of the common part of shadowing that weigh less count as served. */
    private static final double LEAST_WEIGHT = 1e-10;

    /** Slopes below this share of a block's greatest are no slopes. */
    private static final double LEAST_SLOPE = 1e-7;

    private static final int MOST_BLOCKS = 60;
    private static final int LEAST_IN_BLOCK = 25;

    private final ExpectedService service;
    private final ServiceStates states;
    private final double[] amounts;
    private final int[] positions;
    private final int[] nodes;

    /**
     * @param service of a goal of one site
     * @param amounts what is at stake in each place
     */
    public ServiceCuts(ExpectedService service, ExpectedService.Amounts amounts) {
        if (service.goal().isBackedUp()) {
            throw new IllegalArgumentException("conditions of two sites hold in pairs; cuts are for one site");
        }
        this.service = service;
        this.states = new ServiceStates(service);
        this.amounts = new double[service.placeCount()];
        Arrays.setAll(this.amounts, amounts::at);
        this.positions = IntStream.range(0, this.amounts.length)
                .filter(i -> this.amounts[i] > 0)
                .toArray();
        this.nodes = IntStream.range(0, service.probability().nodeCount())
                .filter(node -> service.probability().weight(node) >= LEAST_WEIGHT)
                .toArray();
    }

    /**
     * What the places of one block gain at most: a constant and so much for each condition that holds.
     *
     * @param block number of the block
     * @param constantAmount the gain with no condition
     * @param slopes by condition, zero or more
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares cuts
    public record Cut(int block, double constantAmount, double[] slopes) {}

    /** What choices add to others, for whoever looks for good ones. */
    public GrowingService growing() {
        return new GrowingService(service, position -> amounts[position]);
    }

    /** Conditions that slopes are of. */
    public List<Condition> conditions() {
        return service.conditions();
    }

    /** Places are in so many blocks, each with cuts of its own. */
    public int blockCount() {
        return Math.max(1, Math.min(MOST_BLOCKS, positions.length / LEAST_IN_BLOCK));
    }

    /**
     * The bounds that are least where conditions hold to given fractions, one for each block.
     *
     * @param fractions by condition, 0 to 1
     * @param isLate asked while they are made, from several threads
     * @return none when it was late before all were made
     */
    public List<Cut> at(double[] fractions, BooleanSupplier isLate) {
        int[] levels = Arrays.stream(fractions)
                .mapToInt(f -> (int) Math.round(STEPS * f))
                .toArray();
        int blocks = blockCount();
        Cut[] cuts = new Cut[blocks];
        service.share(blocks, block -> {
            Sums sums = new Sums(levels);
            int end = (int) ((long) positions.length * (block + 1) / blocks);
            for (int i = (int) ((long) positions.length * block / blocks); i < end && !isLate.getAsBoolean(); i++) {
                sums.add(positions[i]);
            }
            cuts[block] = sums.cut(block);
        });
        return isLate.getAsBoolean() ? List.of() : List.of(cuts);
    }

    /** The states of a site in a place, and by state what fraction the conditions make up. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares sites
    private record Site(ServiceStates.Ladder ladder, int[] levels) {
        boolean isHeard() {
            return Arrays.stream(levels).anyMatch(level -> level > 0);
        }

        /** The greatest fraction that leaves something open. */
        int mostOpen() {
            return Arrays.stream(levels).filter(level -> level < STEPS).max().orElse(0);
        }
    }

    /** One block's sums under way. */
    private final class Sums {
        private final int[] levels;
        private final double[] slopes;
        private double constant;
        /** By node and sum of fractions: the probability of what is not settled. */
        private double[] open = new double[nodes.length * STEPS];
        /** So many sums of fractions leave something open in the place under way. */
        private int width;

        private double[] next = new double[nodes.length * STEPS];

        Sums(int[] levels) {
            this.levels = levels;
            this.slopes = new double[levels.length];
        }

        private Site site(ServiceStates.Ladder ladder) {
            int[] level = new int[ladder.sets().size()];
            for (int s = 0; s < level.length; s++) {
                BitSet set = ladder.sets().get(s);
                for (int c = set.nextSetBit(0); c >= 0; c = set.nextSetBit(c + 1)) {
                    level[s] = Math.min(STEPS, level[s] + levels[c]);
                }
            }
            if (ladder.endsAlways()) {
                level[level.length - 1] = STEPS;
            }
            return new Site(ladder, level);
        }

        /** Slopes of next to nothing count as if their conditions held, for solvers lose their way among them. */
        Cut cut(int block) {
            double sum = constant;
            double greatest = Arrays.stream(slopes).max().orElse(0);
            for (int c = 0; c < slopes.length; c++) {
                if (slopes[c] < LEAST_SLOPE * greatest) {
                    sum += slopes[c];
                    slopes[c] = 0;
                }
            }
            return new Cut(block, sum, slopes);
        }

        void add(int position) {
            ExpectedService.Place place = service.at(position);
            double amount = amounts[position];
            List<ServiceStates.Ladder> silent = new ArrayList<>();
            List<Site> heard = new ArrayList<>();
            for (ServiceStates.Ladder ladder : states.ladders(place, WEAK_DEVIATES)) {
                if (ladder.share().length == 0) {
                    rise(ladder, ladder.sets().size() - 1, amount * ladder.likely());
                    continue;
                }
                Site site = site(ladder);
                if (site.isHeard()) {
                    heard.add(site);
                } else {
                    silent.add(ladder);
                }
            }
            constant += amount * service.unservedToday(position);
            width = Math.min(STEPS, 1 + heard.stream().mapToInt(Site::mostOpen).sum());
            spread(place, heard, -1);
            double[] all = new double[nodes.length];
            for (int n = 0; n < nodes.length; n++) {
                for (int l = 0; l < width; l++) {
                    all[n] += open[n * width + l];
                }
                constant -= amount * all[n];
            }
            for (ServiceStates.Ladder ladder : silent) {
                for (int s = 0; s < ladder.sets().size(); s++) {
                    double sum = 0;
                    double[] share = ladder.share()[s];
                    for (int n = 0; n < nodes.length; n++) {
                        sum += share[nodes[n]] * all[n];
                    }
                    rise(ladder, s, amount * sum);
                }
            }
            for (int number = 0; number < heard.size(); number++) {
                slopesOf(place, number, heard, amount);
            }
        }

        /** @param without number of a site that is left out; -1 for none */
        private void spread(ExpectedService.Place place, List<Site> sites, int without) {
            Arrays.fill(open, 0, nodes.length * width, 0);
            for (int n = 0; n < nodes.length; n++) {
                open[n * width] = place.none()[nodes[n]] * service.probability().weight(nodes[n]);
            }
            for (int number = 0; number < sites.size(); number++) {
                if (number != without) {
                    spread(sites.get(number));
                }
            }
        }

        private void spread(Site site) {
            Arrays.fill(next, 0, nodes.length * width, 0);
            for (int s = 0; s < site.levels().length; s++) {
                int level = site.levels()[s];
                double[] share = site.ladder().share()[s];
                for (int n = 0; level < STEPS && n < nodes.length; n++) {
                    double part = share[nodes[n]];
                    int at = n * width;
                    for (int l = level; l < width; l++) {
                        next[at + l] += part * open[at + l - level];
                    }
                }
            }
            double[] spare = open;
            open = next;
            next = spare;
        }

        private void slopesOf(ExpectedService.Place place, int number, List<Site> heard, double amount) {
            Site site = heard.get(number);
            boolean isSpread = false;
            for (int s = 0; s < site.levels().length; s++) {
                int level = site.levels()[s];
                if (level == STEPS || site.ladder().sets().get(s).isEmpty()) {
                    continue; // settled, or nothing hangs on it
                }
                if (!isSpread) {
                    spread(place, heard, number);
                    isSpread = true;
                }
                double sum = 0;
                for (int n = 0; n < nodes.length; n++) {
                    double unsettled = 0;
                    for (int l = 0; l < Math.min(width, STEPS - level); l++) {
                        unsettled += open[n * width + l];
                    }
                    sum += site.ladder().share()[s][nodes[n]] * unsettled;
                }
                rise(site.ladder(), s, amount * sum);
            }
        }

        private void rise(ServiceStates.Ladder ladder, int state, double by) {
            BitSet set = ladder.sets().get(state);
            for (int c = set.nextSetBit(0); c >= 0; c = set.nextSetBit(c + 1)) {
                slopes[c] += by;
            }
        }
    }
}
