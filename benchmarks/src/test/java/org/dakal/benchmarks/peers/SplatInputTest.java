package org.dakal.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.junit.jupiter.api.Test;

class SplatInputTest {
    /**
     * SPLAT! counts longitude westwards: 360 - 50.5 = 309.5. Its polarization 1 is vertical, its climate 4 desert, as
     * in ITM's documents.
     */
    @Test
    void theSameSiteAndParametersInItsOrder() {
        assertThat(SplatInput.site()).isEqualTo("bench\n34.5\n309.5\n50.0 meters\n");
        assertThat(SplatInput.parameters(RadioEnvironment.DEFAULT, Polarization.VERTICAL))
                .isEqualTo("22.0\n0.003\n301.0\n900.0\n4\n1\n0.50\n0.50\n");
    }
}
