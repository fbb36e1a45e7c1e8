package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place whose service some alternative may change, and all that decides it. Sites go by numbers that hold for all
 * alternatives.
 */
final class Stake {
    final int cell;
    /** Number of the place among those that count. */
    final int number;
    /** Today's sites that may serve here. */
    final int[] sites;
    /** How much each exceeds the served threshold, without shadowing margin, in the cell's standard deviations. */
    final float[] margins;

    final List<Difference> differences = new ArrayList<>();

    /** Alternatives with which it counts, and not before, whatever is drawn. */
    final List<Integer> certain = new ArrayList<>();

    Stake(int cell, int number, int[] sites, float[] margins) {
        this.cell = cell;
        this.number = number;
        this.sites = sites;
        this.margins = margins;
    }

    /** Margins of today's sites. */
    double[] marginsToday() {
        double[] today = new double[margins.length];
        for (int i = 0; i < today.length; i++) {
            today[i] = margins[i];
        }
        return today;
    }

    /** Margins of the sites that may serve here once an alternative is built. */
    double[] marginsWith(Difference difference) {
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
        return Arrays.copyOf(then, count);
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
