package org.dakal.tools.perf;

import java.util.Collection;
import org.apache.commons.statistics.descriptive.Quantile;

/** Figures of a few measured times. */
final class Samples {
    private Samples() {}

    /** A quantile, straight between neighbours; the samples must not be empty. */
    static double quantile(Collection<Double> samples, double fraction) {
        return Quantile.withDefaults().evaluate(array(samples), fraction);
    }

    static double[] array(Collection<Double> samples) {
        return samples.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
