package org.dakal.proposals.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
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
        NormalizedGaussianSampler gaussian = new RandomStreams(7).gaussian(1, 2, 3);
        for (int draw = 0; draw < draws; draw++) {
            lattice.draw(gaussian, field);
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
