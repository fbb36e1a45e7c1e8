package org.dakal.benchmarks.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The same in the widest vectors the processor has. */
public final class VectorScan implements RayScan {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final long HALF_MANTISSA = 0x3FE6A00000000000L;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final double LOG10_OF_TWO = Math.log10(2);
    private static final double TWICE_LOG10_OF_E = 2 / Math.log(10);
    /** Of the series of artanh: 1/3, 1/5 and so on. */
    private static final int TERMS = 7;

    @Override
    public double leastRatio(
            double[] km,
            double[] near,
            double[] far,
            double farWeight,
            double startMeters,
            double slope,
            double distanceKm,
            double limit) {
        double best = limit;
        for (int i = 0; i < km.length; i += DOUBLES.length()) {
            DoubleVector x = DoubleVector.fromArray(DOUBLES, km, i);
            DoubleVector one = DoubleVector.fromArray(DOUBLES, near, i);
            DoubleVector height = DoubleVector.fromArray(DOUBLES, far, i).sub(one).mul(farWeight).add(one);
            DoubleVector clearance = x.mul(slope).add(startMeters).sub(height);
            DoubleVector width = x.mul(DoubleVector.broadcast(DOUBLES, distanceKm).sub(x));
            DoubleVector square = clearance.mul(clearance);
            VectorMask<Double> isNearer = square.compare(VectorOperators.LT, width.mul(best));
            if (isNearer.anyTrue()) {
                best = square.div(width).reduceLanes(VectorOperators.MIN, isNearer);
            }
        }
        return best;
    }

    @Override
    public void log10(double[] numbers, double[] logs) {
        for (int i = 0; i < numbers.length; i += DOUBLES.length()) {
            LongVector bits = DoubleVector.fromArray(DOUBLES, numbers, i).reinterpretAsLongs().sub(HALF_MANTISSA);
            DoubleVector exponent = (DoubleVector)
                    bits.lanewise(VectorOperators.ASHR, 52).convertShape(VectorOperators.L2D, DOUBLES, 0);
            DoubleVector mantissa = bits.and(MANTISSA).add(HALF_MANTISSA).reinterpretAsDoubles();
            // ln m = 2 artanh((m - 1) / (m + 1)), m between root half and root two
            DoubleVector z = mantissa.sub(1).div(mantissa.add(1));
            DoubleVector square = z.mul(z);
            DoubleVector series = DoubleVector.broadcast(DOUBLES, 1.0 / (2 * TERMS + 1));
            for (int k = TERMS - 1; k >= 0; k--) {
                series = series.mul(square).add(1.0 / (2 * k + 1));
            }
            exponent.mul(LOG10_OF_TWO).add(series.mul(z).mul(TWICE_LOG10_OF_E)).intoArray(logs, i);
        }
    }
}
