package org.dakal.coverage.kernel.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dakal.propagation.diffraction.Bullington;
import org.dakal.propagation.diffraction.KnifeEdge;
import org.junit.jupiter.api.Test;

/** The tabled loss against the formula it was tabled from. */
class KnifeEdgesTest {
    @Test
    void cubicsFollowTheFormula() {
        for (double v = -0.9; v < 4000; v += v < 10 ? 0.000_7 : 0.3) {
            for (double d : new double[] {0.1, 40}) {
                assertThat(KnifeEdges.withTerrainDb(v, d))
                        .as("v %s", v)
                        .isCloseTo(Bullington.totalLossDb(KnifeEdge.lossDb(v), d), within(5e-7));
            }
        }
    }

    @Test
    void nothingIsLostAtTheLimitAndBelow() {
        assertThat(KnifeEdges.withTerrainDb(KnifeEdge.CLEAR_FRESNEL_PARAMETER, 10))
                .isZero();
        assertThat(KnifeEdges.withTerrainDb(-5, 10)).isZero();
        double justAbove = Math.nextUp(KnifeEdge.CLEAR_FRESNEL_PARAMETER);
        assertThat(KnifeEdges.withTerrainDb(justAbove, 10))
                .isCloseTo(Bullington.totalLossDb(KnifeEdge.lossDb(justAbove), 10), within(5e-7));
    }
}
