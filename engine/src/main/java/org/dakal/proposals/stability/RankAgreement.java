package org.dakal.proposals.stability;

import java.util.List;

/** How far two rankings of the same things agree. */
public final class RankAgreement {
    private RankAgreement() {}

    /**
     * Kendall's tau: 1 for the same order, -1 for the reverse, 0 for none in common.
     *
     * @param one ranks, no two equal
     * @param other ranks of the same things in the same order
     * @return NaN for fewer than two things
     */
    public static double kendallTau(List<Integer> one, List<Integer> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(one.size() + " ranks against " + other.size());
        }
        int concordant = 0;
        int pairs = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int k = 0; k < i; k++) {
                int first = Integer.compare(one.get(i), one.get(k));
                int second = Integer.compare(other.get(i), other.get(k));
                concordant += first * second;
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : (double) concordant / pairs;
    }
}
