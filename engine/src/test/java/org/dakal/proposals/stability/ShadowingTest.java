package org.dakal.proposals.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.dakal.coverage.ServiceProbability;
import org.junit.jupiter.api.Test;

class ShadowingTest {
    /** Over gaps too: a distance of 4 cells gives exp(-(|dr| + |dc|) / 4) between any two crossings. */
    @Test
    void fieldsHaveTheirCorrelation() {
        int[] rows = {2, 3, 7, 20};
        int[] columns = {0, 1, 5};
        ShadowLattice lattice = new ShadowLattice(rows, columns, 4);
        assertThat(lattice.size()).isEqualTo(12);
        int draws = 40_000;
        double[][] products = new double[12][12];
        float[] field = new float[12];
        SplittableRandom random = new RandomStreams(7).numbers(1, 2, 3);
        for (int draw = 0; draw < draws; draw++) {
            lattice.draw(random, field);
            for (int i = 0; i < 12; i++) {
                for (int k = 0; k < 12; k++) {
                    products[i][k] += field[i] * (double) field[k];
                }
            }
        }
        for (int i = 0; i < 12; i++) {
            for (int k = 0; k < 12; k++) {
                int apart = Math.abs(rows[i / 3] - rows[k / 3]) + Math.abs(columns[i % 3] - columns[k % 3]);
                // A product of two such numbers has a variance of at most 2, so 4.5 standard errors are 4.5 sqrt(2 /
                // draws).
                assertThat(products[i][k] / draws).isCloseTo(Math.exp(-apart / 4.0), within(0.032));
            }
        }
        assertThat(lattice.index(7, 5)).isEqualTo(2 * 3 + 2);
    }

    /** Row by row and value by value, from the same numbers; seven rows are four at once and three more. */
    @Test
    void fieldsEqualThePlainRecursion() {
        int[] rows = {2, 3, 7, 8, 9, 20, 21};
        int[] columns = {0, 1, 5, 6, 12};
        float[] numbers = new float[35];
        NormalSteps.fill(new SplittableRandom(11), numbers, 35);
        double[][] field = new double[7][5];
        for (int r = 0; r < 7; r++) {
            double down = r == 0 ? 0 : Math.exp((rows[r - 1] - rows[r]) / 3.0);
            double along = 0;
            for (int c = 0; c < 5; c++) {
                double right = c == 0 ? 0 : Math.exp((columns[c - 1] - columns[c]) / 3.0);
                along = right * along + Math.sqrt(1 - right * right) * numbers[5 * r + c];
                field[r][c] = (r == 0 ? 0 : down * field[r - 1][c]) + Math.sqrt(1 - down * down) * along;
            }
        }
        float[] drawn = new float[36];
        new ShadowLattice(rows, columns, 3).draw(new SplittableRandom(11), drawn);
        for (int i = 0; i < 35; i++) {
            assertThat(drawn[i]).isCloseTo((float) field[i / 5][i % 5], within(1e-6f));
        }
        assertThat(drawn[35]).isZero();
    }

    /**
     * A million numbers in each of four places: shares below 0, -1, -2 and -3 are Phi of them, 0.5, 0.158655, 0.022750
     * and 0.001350, within five standard errors of at most 0.0005; mean 0 and mean square 1 within five of 0.001 and
     * sqrt(2) / 1000. Places do not depend on each other.
     */
    @Test
    void stepsAreNormal() {
        SplittableRandom random = new SplittableRandom(3);
        float[] numbers = new float[4];
        double[][] sums = new double[4][7];
        for (int i = 0; i < 1_000_000; i++) {
            NormalSteps.fill(random, numbers, 4);
            for (int place = 0; place < 4; place++) {
                double number = numbers[place];
                double[] sum = sums[place];
                sum[0] += number < 0 ? 1 : 0;
                sum[1] += number < -1 ? 1 : 0;
                sum[2] += number < -2 ? 1 : 0;
                sum[3] += number < -3 ? 1 : 0;
                sum[4] += number;
                sum[5] += number * number;
                sum[6] += number * numbers[(place + 1) % 4];
            }
        }
        double[] expected = {0.5, 0.158655, 0.022750, 0.001350, 0, 1, 0};
        double[] near = {0.0025, 0.0019, 0.0008, 0.0002, 0.005, 0.0071, 0.005};
        for (double[] sum : sums) {
            for (int k = 0; k < expected.length; k++) {
                assertThat(sum[k] / 1e6).isCloseTo(expected[k], within(near[k]));
            }
        }
    }

    /**
     * Orthants: one site Phi(m), with m in standard deviations; two at the threshold are both below with 1/4 + asin(r)
     * / 2 pi (Sheppard).
     */
    @Test
    void probabilityOfNoServerByHand() {
        // Phi(-1) = 0.158655.
        assertThat(new ServiceProbability(0.5).unserved(new double[] {1}, 1)).isCloseTo(0.158655, within(1e-6));
        assertThat(new ServiceProbability(0).unserved(new double[] {1, 1}, 2))
                .isCloseTo(0.158655 * 0.158655, within(1e-6));
        for (double correlation : new double[] {0, 0.3, 0.5, 0.9}) {
            assertThat(new ServiceProbability(correlation).unserved(new double[] {0, 0}, 2))
                    .isCloseTo(0.25 + Math.asin(correlation) / (2 * Math.PI), within(1e-9));
        }
        assertThat(new ServiceProbability(0.5).unserved(new double[0], 0)).isCloseTo(1, within(1e-12));
    }

    @Test
    void streamsDependOnTheirNameOnly() {
        RandomStreams streams = new RandomStreams(5);
        double first = streams.gaussian(1, 2, 3).sample();
        streams.gaussian(9, 9, 9).sample();
        assertThat(streams.gaussian(1, 2, 3).sample()).isEqualTo(first);
        assertThat(streams.gaussian(1, 2, 4).sample()).isNotEqualTo(first);
        assertThat(streams.gaussian(2, 1, 3).sample()).isNotEqualTo(first);
        assertThat(new RandomStreams(6).gaussian(1, 2, 3).sample()).isNotEqualTo(first);
        assertThat(RandomStreams.key("S1")).isNotEqualTo(RandomStreams.key("S2"));
    }
}
