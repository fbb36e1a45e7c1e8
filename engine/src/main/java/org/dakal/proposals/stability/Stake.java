package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.List;

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
    /** How much each exceeds the served threshold, without shadowing margin, dB. */
    final float[] marginsDb;

    final List<Difference> differences = new ArrayList<>();

    Stake(int cell, int number, int[] sites, float[] marginsDb) {
        this.cell = cell;
        this.number = number;
        this.sites = sites;
        this.marginsDb = marginsDb;
    }

    /** What an alternative changes here: margins of some sites before and after, negative infinity for none. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares differences
    record Difference(int alternative, int[] sites, float[] beforeDb, float[] afterDb) {
        /** The margin a site has with the alternative, given today's. */
        float afterDb(int site, float todayDb) {
            for (int i = 0; i < sites.length; i++) {
                if (sites[i] == site) {
                    return afterDb[i];
                }
            }
            return todayDb;
        }
    }
}
