package org.dakal.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.dakal.grid.CellGrid;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

class ProfileSamplerTest {
    private final CellGrid grid = Worlds.squareGrid(20, 100);

    /** A plane is its own bilinear interpolation: height = 2 east + 3 south per 100 m. */
    @Test
    void samplesOfAPlaneAreThePlane() {
        Terrain plane = Worlds.of(grid, (east, south) -> 0.02 * east + 0.03 * south);
        TerrainProfile profile = new ProfileSampler(plane, 100)
                .between(grid.xMeters(2), grid.yMeters(3), grid.xMeters(2) + 540, grid.yMeters(3));
        // 5.4 steps: whole steps 0 to 4 (5 would be 0.4 steps short of the receiver), then the receiver.
        assertThat(profile.size()).isEqualTo(6);
        assertThat(profile.distanceKm(4)).isEqualTo(0.4);
        assertThat(profile.lengthKm()).isEqualTo(0.54);
        // At column 2, row 3: east 250, south 350: 5 + 10.5; 400 m farther 8 more; at 540 m 10.8 more.
        assertThat(profile.groundMeters(0)).isCloseTo(15.5, within(1e-5));
        assertThat(profile.groundMeters(4)).isCloseTo(23.5, within(1e-5));
        assertThat(profile.groundMeters(5)).isCloseTo(26.3, within(1e-5));
    }

    @Test
    void aPathOverAHoleOrBeyondTheGridIsUnknown() {
        Terrain flat = Worlds.flat(grid, 5);
        flat.ground().values()[grid.index(3, 8)] = Float.NaN;
        ProfileSampler sampler = new ProfileSampler(flat, 100);
        assertThat(sampler.between(grid.xMeters(2), grid.yMeters(3), grid.xMeters(12), grid.yMeters(3))
                        .isKnown())
                .isFalse();
        assertThat(sampler.between(grid.xMeters(2), grid.yMeters(6), grid.xMeters(12), grid.yMeters(6))
                        .isKnown())
                .isTrue();
        assertThat(sampler.between(grid.xMeters(2), grid.yMeters(6), grid.xMeters(25), grid.yMeters(6))
                        .isKnown())
                .isFalse();
    }

    @Test
    void theOuterHalfCellKeepsTheEdgesHeight() {
        Terrain plane = Worlds.of(grid, (east, south) -> east);
        assertThat(plane.ground().elevationMeters(grid.westMeters(), grid.yMeters(4)))
                .isEqualTo(50);
        assertThat(plane.ground().elevationMeters(grid.westMeters() - 0.01, grid.yMeters(4)))
                .isNaN();
    }

    @Test
    void senselessProfilesAreRefused() {
        double[] two = {0, 1};
        assertThatThrownBy(() -> new TerrainProfile(new double[] {0}, new double[1], new double[1]))
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> new TerrainProfile(new double[] {1, 2}, two, two))
                .hasMessageContaining("starts at");
        assertThatThrownBy(() -> new TerrainProfile(new double[] {0, 0}, two, two))
                .hasMessageContaining("greater");
    }
}
