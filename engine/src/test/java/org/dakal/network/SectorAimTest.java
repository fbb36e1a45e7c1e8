package org.dakal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.dakal.testing.Networks;
import org.junit.jupiter.api.Test;

class SectorAimTest {
    private static final int COUNT = 2_000;

    private final double[] bearings = new double[COUNT];
    private final double[] belows = new double[COUNT];

    /** Whole turns, their edges and what lies a hair beside them come first. */
    private void directions() {
        double[] edges = {0, -0.0, 360, -360, 180, -180, 720, -720, 359.99999999999994, -1e-17, 1e-17};
        Random random = new Random(4);
        for (int i = 0; i < COUNT; i++) {
            bearings[i] = i < edges.length ? edges[i] : 400 * random.nextDouble() - 200;
            belows[i] = i < edges.length ? edges[edges.length - 1 - i] : 180 * random.nextDouble() - 90;
        }
        bearings[COUNT - 1] = Double.NaN;
    }

    private static InstalledSector installed(Sector sector) {
        return new InstalledSector(new Site("S", "S", 0, 0, 0, List.of(sector)), sector, Networks.L900);
    }

    private static SectorAim aim(Sector sector) {
        return new SectorAim(installed(sector));
    }

    @Test
    void manyDirectionsAtOnceAreTheSameToTheBit() {
        directions();
        Sector tilted = Networks.sector("A", Networks.L900, 30, 240, 10);
        for (Sector sector : List.of(tilted, tilted.withTilts(0, 4), tilted.withAzimuth(0), tilted.withAzimuth(360))) {
            SectorAim aim = aim(sector);
            double eirpDbm = installed(sector).referenceSignalEirpDbm();
            double[] vertical = new double[COUNT];
            double[] levels = new double[COUNT];
            aim.verticalDb(bearings, belows, COUNT, vertical);
            aim.levelsDbm(bearings, vertical, COUNT, levels);
            for (int i = 0; i < COUNT; i++) {
                assertThat(Double.doubleToLongBits(levels[i]))
                        .isEqualTo(Double.doubleToLongBits(eirpDbm - aim.attenuationDb(bearings[i], belows[i])));
            }
        }
    }

    /** A mechanical tilt looks elsewhere with each azimuth; an electrical one does not. */
    @Test
    void sectorsShareTheVerticalPlaneWhenTheirTiltsAreElectricalAndEqual() {
        Sector sector = Networks.sector("A", Networks.L900, 30, 0, 10).withTilts(0, 4);
        assertThat(aim(sector).sharesVerticalPlane(aim(sector.withAzimuth(120))))
                .isTrue();
        assertThat(aim(sector).sharesVerticalPlane(aim(sector.withTilts(0, 5)))).isFalse();
        assertThat(aim(sector).sharesVerticalPlane(aim(sector.withTilts(1, 4)))).isFalse();
        assertThat(aim(sector.withTilts(1, 4)).sharesVerticalPlane(aim(sector.withTilts(1, 4))))
                .isFalse();
    }
}
