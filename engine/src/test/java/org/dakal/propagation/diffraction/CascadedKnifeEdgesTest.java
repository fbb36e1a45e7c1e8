package org.dakal.propagation.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;

class CascadedKnifeEdgesTest {
    @Test
    void singleEdgeByHand() {
        // The ridge of DeltaBullingtonTest: J(3.502128) = 23.7374; T = 1 - exp(-3.956238) = 0.980866, C = 10.4; the
        // halves
        // have no point of their own: 23.7374 + 0.980866 * 10.4 = 33.9384
        TerrainProfile ridge = TerrainProfile.evenlySpaced(5000, 0, 100, 0);
        assertThat(CascadedKnifeEdges.diffractionLossDb(ridge, RadioLink.of(900, 30, 30)))
                .isCloseTo(33.9384, within(1e-3));
    }

    @Test
    void clearPathIsFreeSpace() {
        TerrainProfile flat = TerrainProfile.evenlySpaced(100, new double[51]);
        RadioLink link = RadioLink.of(900, 100, 100);
        CascadedKnifeEdges model = new CascadedKnifeEdges();
        assertThat(model.pathLossDb(flat, link)).isEqualTo(new FreeSpace().pathLossDb(flat, link));
        TerrainProfile two = TerrainProfile.evenlySpaced(50_000, 0, 0);
        assertThat(model.pathLossDb(two, link)).isEqualTo(new FreeSpace().pathLossDb(two, link));
    }

    @Test
    void takesTheWorstEdgeOnEitherSide() {
        // a lesser edge before the main one adds, one far below the line between does not
        RadioLink link = RadioLink.of(900, 30, 30);
        double one = CascadedKnifeEdges.diffractionLossDb(TerrainProfile.evenlySpaced(2500, 0, 0, 150, 0, 0), link);
        double two = CascadedKnifeEdges.diffractionLossDb(TerrainProfile.evenlySpaced(2500, 0, 110, 150, 0, 0), link);
        double far = CascadedKnifeEdges.diffractionLossDb(TerrainProfile.evenlySpaced(2500, 0, -300, 150, 0, 0), link);
        assertThat(two).isGreaterThan(one + 5);
        assertThat(far).isEqualTo(one);
    }

    @Test
    void isTheSameFromBothEndsAndUnknownStaysUnknown() {
        TerrainProfile there = TerrainProfile.evenlySpaced(700, 10, 90, 60, 130, 20, 75, 5);
        TerrainProfile back = TerrainProfile.evenlySpaced(700, 5, 75, 20, 130, 60, 90, 10);
        CascadedKnifeEdges model = new CascadedKnifeEdges();
        assertThat(model.pathLossDb(there, RadioLink.of(900, 30, 2)))
                .isCloseTo(model.pathLossDb(back, RadioLink.of(900, 2, 30)), within(1e-9));
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(700, 10, Double.NaN, 5), RadioLink.of(900, 30, 2)))
                .isNaN();
    }
}
