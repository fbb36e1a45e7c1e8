package org.dakal.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;

class FreeSpaceTest {
    private final FreeSpace model = new FreeSpace();

    @Test
    void isThatOfTheWaveOverTheSphere() {
        // 20 log10(4 pi d / lambda) at 300 m: lambda of 299.792458 MHz is 1 m exactly, so 20 log10(1200 pi) = 71.5273
        // dB
        assertThat(FreeSpace.lossDb(0.3, 299.792458)).isCloseTo(20 * Math.log10(1200 * Math.PI), within(1e-9));
        assertThat(FreeSpace.lossDb(0.3, 299.792458)).isCloseTo(71.527, within(5e-4));
    }

    @Test
    void growsSixDecibelsWithTheDoubleDistance() {
        assertThat(FreeSpace.lossDb(20, 900) - FreeSpace.lossDb(10, 900)).isCloseTo(6.0206, within(1e-4));
    }

    @Test
    void takesTheSlantDistance() {
        // antennas at 1030 and 1031.5 m, then the receiver's ground 400 m up: rise 30 - 1.5 - 400 -> |371.5| m over 300
        // m
        TerrainProfile profile = TerrainProfile.evenlySpaced(300, 1000, 1400);
        double slantKm = Math.sqrt(0.3 * 0.3 + 0.3715 * 0.3715);
        assertThat(model.pathLossDb(profile, RadioLink.of(900, 30, 1.5)))
                .isCloseTo(FreeSpace.lossDb(slantKm, 900), within(1e-9));
    }

    @Test
    void staysFiniteAtTheMast() {
        assertThat(FreeSpace.lossDb(0, 900)).isEqualTo(FreeSpace.lossDb(0.001, 900));
        assertThat(FreeSpace.lossDb(0.000999, 900)).isEqualTo(FreeSpace.lossDb(0.001, 900));
        assertThat(FreeSpace.lossDb(0.001001, 900)).isGreaterThan(FreeSpace.lossDb(0.001, 900));
    }

    @Test
    void unknownGroundBetweenTheEndsDoesNotMatterButAtTheEndsItDoes() {
        RadioLink link = RadioLink.of(900, 30, 1.5);
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, 0, Double.NaN, 0), link))
                .isFinite();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, 0, 0, Double.NaN), link))
                .isNaN();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, Double.NaN, 0, 0), link))
                .isNaN();
    }
}
