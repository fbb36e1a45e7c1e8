package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dakal.coverage.ServiceProbability;

/**
 * A cell whose service some alternative may change, and all that decides it. Sites go by numbers that hold for all
 * alternatives.
 */
final class Stake {
    final int cell;
    /** Position of the cell among those that count. */
    final int number;
    /** Today's sites that may serve here. */
    final int[] sites;
    /** How much each exceeds the served threshold, without shadowing margin, in the cell's standard deviations. */
    final float[] margins;

    final List<Difference> differences = new ArrayList<>();

    Stake(int cell, int number, int[] sites, float[] margins) {
        this.cell = cell;
        this.number = number;
        this.sites = sites;
        this.margins = margins;
    }

    /** Probability that no site of today serves here. */
    double unservedToday(ServiceProbability probability) {
        double[] today = new double[margins.length];
        for (int i = 0; i < today.length; i++) {
            today[i] = margins[i];
        }
        return probability.unserved(today, today.length);
    }

    /** Probability that no site serves here once an alternative is built. */
    double unservedWith(Difference difference, ServiceProbability probability) {
        double[] then = new double[sites.length + difference.sites().length];
        int count = 0;
        for (int i = 0; i < sites.length; i++) {
            float after = difference.after(sites[i], margins[i]);
            if (after > Float.NEGATIVE_INFINITY) {
                then[count++] = after;
            }
        }
        for (int i = 0; i < difference.sites().length; i++) {
            if (difference.after()[i] > Float.NEGATIVE_INFINITY
                    && Arrays.binarySearch(sites, difference.sites()[i]) < 0) {
                then[count++] = difference.after()[i];
            }
        }
        return probability.unserved(then, count);
    }

    /** What an alternative changes here: margins of some sites before and after, negative infinity for none. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares differences
    record Difference(int alternative, int[] sites, float[] before, float[] after) {
        /** The margin a site has with the alternative, given today's. */
        float after(int site, float today) {
            for (int i = 0; i < sites.length; i++) {
                if (sites[i] == site) {
                    return after[i];
                }
            }
            return today;
        }
    }
}
