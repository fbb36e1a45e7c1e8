package org.dakal.propagation.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;

class DeltaBullingtonTest {
    private final DeltaBullington model = new DeltaBullington();

    @Test
    void clearFlatPathLosesOnlyFreeSpace() {
        TerrainProfile profile = TerrainProfile.evenlySpaced(100, flat(51, 1000));
        RadioLink link = RadioLink.of(900, 100, 100);
        assertThat(model.pathLossDb(profile, link)).isEqualTo(new FreeSpace().pathLossDb(profile, link));
    }

    @Test
    void flatDesertLosesWhatTheSphereDoes() {
        // On flat ground the actual and the smooth path are one, so Ld = max(Lbull, Lsph); at 25 km with 30 and 1.5 m
        // (horizon 27.6 km) the sphere decides.
        TerrainProfile profile = TerrainProfile.evenlySpaced(100, flat(251, 930));
        RadioLink link = RadioLink.of(900, 30, 1.5);
        TerrainDiffraction diffraction = DeltaBullington.diffraction(profile, link);
        double sphereDb = new SphericalEarth(
                        RadioEnvironment.DEFAULT.effectiveEarthRadiusKm(), 900, Polarization.VERTICAL, 22, 0.003)
                .lossDb(25, 30, 1.5);
        assertThat(diffraction.actualBullingtonDb()).isCloseTo(diffraction.smoothBullingtonDb(), within(1e-6));
        assertThat(sphereDb).isGreaterThan(diffraction.actualBullingtonDb());
        assertThat(diffraction.lossDb()).isCloseTo(sphereDb, within(1e-6));
        assertThat(model.pathLossDb(profile, link))
                .isCloseTo(FreeSpace.lossDb(FreeSpace.slantDistanceKm(25, 30, 1.5), 900) + sphereDb, within(1e-6));
    }

    @Test
    void smoothEarthOfAPlaneIsThePlane() {
        SmoothEarth smooth = SmoothEarth.of(TerrainProfile.evenlySpaced(1000, 900, 920, 940, 960, 980), 930, 990);
        assertThat(smooth.fittedTransmitterMeters()).isCloseTo(900, within(1e-9));
        assertThat(smooth.fittedReceiverMeters()).isCloseTo(980, within(1e-9));
        assertThat(smooth.transmitterMeters()).isCloseTo(900, within(1e-9));
        assertThat(smooth.receiverMeters()).isCloseTo(980, within(1e-9));
    }

    @Test
    void smoothEarthUnderARidgeByHand() {
        // heights 0, 100, 0 at 0, 1, 2 km: v1 = 1*100 + 1*100 = 200; v2 = 100*(2+0) + 1*(0*5 + 100*(2+2)) = 200 + 400 =
        // 600
        // hst = (2*200*2 - 600)/4 = 50, hsr = (600 - 400)/4 = 50. Antennas at 10 and 30 m: the ridge is 80 m over the
        // line at 1 km, alpha 80 from both ends: hst is lowered by 80/2 to 10, then by the ground to 0; hsr likewise.
        SmoothEarth smooth = SmoothEarth.of(TerrainProfile.evenlySpaced(1000, 0, 100, 0), 10, 30);
        assertThat(smooth.fittedTransmitterMeters()).isCloseTo(50, within(1e-9));
        assertThat(smooth.fittedReceiverMeters()).isCloseTo(50, within(1e-9));
        assertThat(SmoothEarth.diffractionMeters(50, 80, 80, 160, 20)).isCloseTo(10, within(1e-9));
        assertThat(SmoothEarth.diffractionMeters(50, 0, 0, 0, 60)).isEqualTo(50);
        assertThat(SmoothEarth.diffractionMeters(50, -1, -3, -5, 60)).isEqualTo(50);
        assertThat(smooth.transmitterMeters()).isZero();
        assertThat(smooth.receiverMeters()).isZero();
    }

    @Test
    void ridgeByHand() {
        // One ridge of 100 m in the middle of 10 km, antennas 30 m up on ground 0, 900 MHz, a = 6371*157/117 =
        // 8549.1453 km.
        // Bulge at 5 km 500/8549.1453*25 = 1.46213 m, so 71.46213 m over the line: v = 71.46213*sqrt(0.02/8.327568) =
        // 3.502128; J = 6.9 + 20 log10(sqrt(3.402128^2 + 1) + 3.402128) = 23.7388; + (1 - exp(-3.956470))*10.2 =
        // 10.0049.
        TerrainProfile profile = TerrainProfile.evenlySpaced(5000, 0, 100, 0);
        RadioLink link = RadioLink.of(900, 30, 30);
        TerrainDiffraction diffraction = DeltaBullington.diffraction(profile, link);
        assertThat(diffraction.actualBullingtonDb()).isCloseTo(33.7422, within(1e-3));
        // The fitted surface (50 m) is lowered by 70/2 to 15 and by the ground to 0: smooth antennas 30 m over a
        // sphere.
        // Smooth Bullington: v = (1.46213 - 30) * 0.0490069 = -1.3986 -> 0; sphere: clearance 28.5 m over 17.456 *
        // sqrt(25*0.333103/10) = 15.93 m -> 0.
        assertThat(diffraction.smoothBullingtonDb()).isZero();
        assertThat(diffraction.sphericalEarthDb()).isZero();
        assertThat(model.pathLossDb(profile, link)).isCloseTo(FreeSpace.lossDb(10, 900) + 33.7422, within(1e-3));
    }

    @Test
    void twoPointsKnowNoTerrainButTheSphereStays() {
        TerrainProfile profile = TerrainProfile.evenlySpaced(60_000, 0, 0);
        TerrainDiffraction diffraction = DeltaBullington.diffraction(profile, RadioLink.of(900, 30, 1.5));
        assertThat(diffraction.actualBullingtonDb()).isZero();
        assertThat(diffraction.smoothBullingtonDb()).isZero();
        assertThat(diffraction.lossDb()).isGreaterThan(20);
    }

    @Test
    void unknownHeightAnywhereGivesNoLoss() {
        RadioLink link = RadioLink.of(900, 30, 1.5);
        for (int i = 0; i < 4; i++) {
            double[] ground = flat(4, 10);
            ground[i] = Double.NaN;
            assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, ground), link))
                    .isNaN();
        }
    }

    @Test
    void lossIsTheSameFromBothEndsAndNeverBelowFreeSpace() {
        Random random = new Random(20260103);
        for (int run = 0; run < 2000; run++) {
            int size = 2 + random.nextInt(80);
            double[] there = new double[size];
            double[] back = new double[size];
            for (int i = 0; i < size; i++) {
                there[i] = 900 + 150 * random.nextDouble();
                back[size - 1 - i] = there[i];
            }
            TerrainProfile profileThere = TerrainProfile.evenlySpaced(200, there);
            TerrainProfile profileBack = TerrainProfile.evenlySpaced(200, back);
            RadioLink link = RadioLink.of(700, 40, 2);
            double loss = model.pathLossDb(profileThere, link);
            assertThat(loss).isCloseTo(model.pathLossDb(profileBack, RadioLink.of(700, 2, 40)), within(1e-6));
            assertThat(loss).isGreaterThanOrEqualTo(new FreeSpace().pathLossDb(profileThere, link));
        }
    }

    private static double[] flat(int size, double height) {
        double[] ground = new double[size];
        Arrays.fill(ground, height);
        return ground;
    }
}
