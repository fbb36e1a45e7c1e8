package org.dakal.benchmarks.peers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How two sets of path losses differ, pair by pair.
 *
 * @param count pairs of which both are known
 * @param meanDb mean of first less second
 * @param withinOneDbFraction share of pairs at most 1 dB apart
 * @param absoluteQuantilesDb absolute difference at {@link #QUANTILES}
 */
record LossDifference(int count, double meanDb, double withinOneDbFraction, List<Double> absoluteQuantilesDb) {
    /** Fractions at which the absolute difference is told. */
    static final List<Double> QUANTILES = List.of(0.5, 0.9, 0.95, 0.99, 1.0);

    /** Compares two arrays of the same length; pairs with a NaN in them are left out. */
    static LossDifference of(double[] firstDb, double[] secondDb) {
        double[] absolute = new double[firstDb.length];
        int count = 0;
        int near = 0;
        double sum = 0;
        for (int i = 0; i < firstDb.length; i++) {
            double difference = firstDb[i] - secondDb[i];
            if (Double.isFinite(difference)) {
                absolute[count++] = Math.abs(difference);
                near += Math.abs(difference) <= 1 ? 1 : 0;
                sum += difference;
            }
        }
        Arrays.sort(absolute, 0, count);
        List<Double> quantiles = new ArrayList<>();
        for (double fraction : QUANTILES) {
            int rank = Math.max(1, (int) Math.ceil(fraction * count));
            quantiles.add(count == 0 ? Double.NaN : absolute[rank - 1]);
        }
        return new LossDifference(count, sum / count, (double) near / count, quantiles);
    }

    /** One line for people. */
    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d pairs, %.1f %% within 1 dB, mean %+.2f dB;",
                count,
                withinOneDbFraction * 100,
                meanDb));
        for (int i = 0; i < QUANTILES.size(); i++) {
            text.append(String.format(Locale.ROOT, " p%.0f %.2f", QUANTILES.get(i) * 100, absoluteQuantilesDb.get(i)));
        }
        return text.append(" dB").toString();
    }

    /** Puts the figures into a JSON object, for programs. */
    void into(ObjectNode node) {
        node.put("pairCount", count);
        node.put("meanDb", meanDb);
        node.put("withinOneDbFraction", withinOneDbFraction);
        for (int i = 0; i < QUANTILES.size(); i++) {
            node.put(String.format(Locale.ROOT, "absoluteP%.0fDb", QUANTILES.get(i) * 100), absoluteQuantilesDb.get(i));
        }
    }
}
