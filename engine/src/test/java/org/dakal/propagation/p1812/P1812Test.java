package org.dakal.propagation.p1812;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;

class P1812Test {
    private final P1812 model = new P1812();

    @Test
    void flatAndClearIsFreeSpaceAtTheMedian() {
        // 5 km, 100 m antennas: no diffraction, Esp = 0 at p = 50, scatter and ducting far below: Lb = Lb0p = Lbfs =
        // 92.4 + 20 log(0.9 * 5) = 105.4643
        double loss = model.pathLossDb(flat(51, 100), RadioLink.of(900, 100, 100));
        assertThat(loss).isCloseTo(105.4643, within(1e-4));
    }

    @Test
    void ridgeLosesWhatDeltaBullingtonSays() {
        // The ridge of DeltaBullingtonTest: 33.7422 dB. Both horizons 5 km away at
        // atan((100 - 30)/5000 - 5/17098.29) = 13.7066 mrad, theta = 1.1697 + 27.4132 = 28.583 mrad: beyond the
        // horizon.
        TerrainProfile profile = TerrainProfile.evenlySpaced(5000, 0, 100, 0);
        RadioLink link = RadioLink.of(900, 30, 30);
        P1812Result result = P1812.compute(profile, model.input(profile, link));
        assertThat(result.path().isLineOfSight()).isFalse();
        assertThat(result.path().transmitterHorizon().distanceKm()).isEqualTo(5);
        assertThat(result.path().angularDistanceMilliradians()).isCloseTo(28.583, within(1e-3));
        assertThat(result.diffraction().medianDb()).isCloseTo(33.7422, within(1e-3));
        // Fj = 0; Lba with Ast from 13.2 mrad of excess is far above Lbd, scatter too: Lb = Lbfs + Ld50 to 0.01 dB
        assertThat(result.lossDb()).isCloseTo(92.4 + 20 * Math.log10(9) + 33.7422, within(0.01));
    }

    @Test
    void unknownHeightGivesNoLoss() {
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, 0, Double.NaN, 0), RadioLink.of(900, 30, 2)))
                .isNaN();
    }

    @Test
    void lossGrowsWithTheShareOfTimeAndOfLocations() {
        Random random = new Random(20260201);
        for (int run = 0; run < 200; run++) {
            TerrainProfile profile = rough(random, 2 + random.nextInt(120), 300);
            double before = Double.NEGATIVE_INFINITY;
            for (double p : new double[] {1, 3, 10, 30, 49.9, 50}) {
                double loss = model.pathLossDb(profile, link(p, 50));
                assertThat(loss).isGreaterThanOrEqualTo(before - 1e-6);
                before = loss;
            }
            before = Double.NEGATIVE_INFINITY;
            for (double location : new double[] {1, 10, 50, 90, 99}) {
                double loss = model.pathLossDb(profile, link(30, location));
                assertThat(loss).isGreaterThanOrEqualTo(before - 1e-6);
                before = loss;
            }
        }
    }

    @Test
    void percentagesOutsideCountAsTheNearestLimit() {
        TerrainProfile profile = rough(new Random(1), 100, 300);
        assertThat(model.pathLossDb(profile, link(0.1, 50))).isEqualTo(model.pathLossDb(profile, link(1, 50)));
        assertThat(model.pathLossDb(profile, link(90, 50))).isEqualTo(model.pathLossDb(profile, link(50, 50)));
        assertThat(model.pathLossDb(profile, link(50, 99.9))).isEqualTo(model.pathLossDb(profile, link(50, 99)));
        assertThat(model.pathLossDb(profile, link(50, 0.5))).isEqualTo(model.pathLossDb(profile, link(50, 1)));
    }

    @Test
    void degenerateProfilesStayFinite() {
        RadioLink link = RadioLink.of(900, 30, 1.5);
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(1, 0, 0), link)).isFinite();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(50_000, 0, 0), link))
                .isFinite();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, 0, 0, 500), link))
                .isFinite();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, -400, 0, 0), link))
                .isFinite();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, 0, 3000, 0), link))
                .isFinite();
        assertThat(model.pathLossDb(flat(10_001, 100), link)).isFinite();
    }

    @Test
    void theLossAloneIsTheOneWithAllThatLedToIt() {
        Random random = new Random(20260202);
        for (double p : new double[] {1, 20, 50}) {
            TerrainProfile profile = rough(random, 80, 200);
            RadioLink link = link(p, 50);
            assertThat(model.pathLossDb(profile, link))
                    .isEqualTo(
                            P1812.compute(profile, model.input(profile, link)).lossDb());
        }
    }

    @Test
    void seaLosesLessThanLandOnLongPathsForSmallTimes() {
        double[] distances = new double[201];
        RadioZone[] sea = new RadioZone[201];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = i;
        }
        Arrays.fill(sea, RadioZone.SEA);
        TerrainProfile overSea = new TerrainProfile(distances, new double[201], new double[201], sea);
        TerrainProfile overLand = new TerrainProfile(distances, new double[201], new double[201]);
        RadioLink link = link(1, 50);
        assertThat(model.pathLossDb(overSea, link)).isLessThan(model.pathLossDb(overLand, link) - 10);
        assertThat(model.input(overSea, link).transmitterCoastDistanceKm()).isZero();
        assertThat(model.input(overLand, link).transmitterCoastDistanceKm()).isEqualTo(500);
        sea[0] = RadioZone.COASTAL;
        sea[200] = RadioZone.COASTAL;
        sea[199] = RadioZone.INLAND;
        assertThat(model.input(overSea, link).transmitterCoastDistanceKm()).isEqualTo(1);
        assertThat(model.input(overSea, link).receiverCoastDistanceKm()).isEqualTo(2);
        Arrays.fill(sea, RadioZone.INLAND);
        sea[200] = RadioZone.SEA;
        assertThat(model.input(overSea, link).transmitterCoastDistanceKm()).isEqualTo(200);
    }

    private static RadioLink link(double timePercent, double locationPercent) {
        return new RadioLink(
                700,
                40,
                2,
                Polarization.VERTICAL,
                RadioEnvironment.DEFAULT,
                new Percentages(timePercent, locationPercent, 50, Percentages.DEFAULT_VARIABILITY_MODE));
    }

    private static TerrainProfile rough(Random random, int size, double height) {
        double[] ground = new double[size];
        for (int i = 0; i < size; i++) {
            ground[i] = height * random.nextDouble();
        }
        return TerrainProfile.evenlySpaced(400, ground);
    }

    private static TerrainProfile flat(int size, double spacing) {
        return TerrainProfile.evenlySpaced(spacing, new double[size]);
    }
}
