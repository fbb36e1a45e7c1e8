package org.dakal.scenarios.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares out a whole number in proportion, without losing one (largest remainders). */
final class Apportionment {
    private Apportionment() {}

    /**
     * Whole shares that add up to the total.
     *
     * @param total zero or more
     * @param weights positive
     */
    static int[] of(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] shares = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            shares[i] = (int) Math.floor(exact);
            remainders[i] = exact - shares[i];
            given += shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i])
                        .thenComparing(i -> i))
                .limit(total - given)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
