package org.dakal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.dakal.testing.Networks;
import org.junit.jupiter.api.Test;

class SectorAimTest {
    private static final int COUNT = 2_000;

    private final Bearings bearings = new Bearings(COUNT);
    private final double[] belows = new double[COUNT];

    /** Whole turns, their edges and what lies a hair beside them come first. */
    private void directions() {
        double[] edges = {0, -0.0, 360, -360, 180, -180, 359.99999999999994, -359.99999999999994, -1e-17, 1e-17};
        Random random = new Random(4);
        for (int i = 0; i < COUNT; i++) {
            bearings.degrees()[i] = i < edges.length ? edges[i] : 720 * random.nextDouble() - 360;
            belows[i] = i < edges.length ? 2 * edges[edges.length - 1 - i] : 180 * random.nextDouble() - 90;
        }
        bearings.degrees()[COUNT - 1] = Double.NaN;
        bearings.set(COUNT);
    }

    private static InstalledSector installed(Sector sector) {
        return new InstalledSector(new Site("S", "S", 0, 0, 0, List.of(sector)), sector, Networks.L900);
    }

    private static SectorAim aim(Sector sector) {
        return new SectorAim(installed(sector));
    }

    private static List<Sector> sectors() {
        Sector tilted = Networks.sector("A", Networks.L900, 30, 240, 10);
        return List.of(
                tilted,
                tilted.withTilts(0, 4),
                tilted.withAzimuth(0),
                tilted.withAzimuth(360),
                tilted.withAzimuth(359.97),
                tilted.withAzimuth(17.031));
    }

    @Test
    void manyDirectionsAtOnceAreTheSameToTheBit() {
        directions();
        for (Sector sector : sectors()) {
            SectorAim aim = aim(sector);
            double eirpDbm = installed(sector).referenceSignalEirpDbm();
            double[] vertical = new double[COUNT];
            double[] levels = new double[COUNT];
            aim.verticalDb(bearings, belows, vertical);
            aim.levelsDbm(bearings, vertical, levels);
            for (int i = 0; i < COUNT; i++) {
                double one = eirpDbm - aim.attenuationDb(bearings.degrees()[i], belows[i]);
                assertThat(Double.doubleToLongBits(levels[i])).isEqualTo(Double.doubleToLongBits(one));
            }
        }
    }

    /** Cut into steps from north or from boresight, a bearing is the same; of 10^-13 of a step comes 10^-12 dB. */
    @Test
    void aDirectionIsThePatternsOwnTurnedAndTilted() {
        directions();
        for (Sector sector : sectors()) {
            for (int i = 0; i < COUNT - 1; i++) {
                double right = bearings.degrees()[i] - sector.azimuthDegrees();
                double tilt = sector.electricalTiltDegrees()
                        + sector.mechanicalTiltDegrees() * Math.cos(Math.toRadians(right));
                assertThat(aim(sector).attenuationDb(bearings.degrees()[i], belows[i]))
                        .isCloseTo(sector.pattern().attenuationDb(right, belows[i] - tilt), within(1e-10));
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
