package org.dakal.propagation.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.LinkGeometry.Edge;
import org.dakal.propagation.diffraction.LinkGeometry.Meeting;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.RadioWaves;
import org.junit.jupiter.api.Test;

class LinkGeometryTest {
    private static final double NEARLY_FLAT_KM = 1e15;

    /** 299.792458 MHz has a wavelength of 1 m. */
    private static final RadioLink ONE_METER = RadioLink.of(299.792458, 10, 10);

    @Test
    void aSingleRidgeIsBothHorizonsAndTheBullingtonPoint() {
        // 10 km flat at 0, a ridge of 60 m in the middle, antennas at 10 m: h = 50 m, v = 50 sqrt(2 * 10 km / (1 m * 25
        // km2)) = 1.414...
        double[] ground = new double[11];
        ground[5] = 60;
        LinkGeometry geometry = new LinkGeometry(TerrainProfile.evenlySpaced(1000, ground), ONE_METER, NEARLY_FLAT_KM);
        assertThat(geometry.isLineOfSight()).isFalse();
        assertThat(Objects.requireNonNull(geometry.transmitterHorizon()).point())
                .isEqualTo(5);
        assertThat(Objects.requireNonNull(geometry.receiverHorizon()).point()).isEqualTo(5);
        Meeting meeting = Objects.requireNonNull(geometry.bullingtonPoint());
        assertThat(meeting.distanceKm()).isCloseTo(5, within(1e-9));
        assertThat(meeting.heightMeters()).isCloseTo(60, within(1e-9));
        assertThat(geometry.edges()).hasSize(1);
        Edge edge = geometry.edges().get(0);
        assertThat(edge.fresnelParameter()).isCloseTo(50 * Math.sqrt(0.002 * 10 / 25), within(1e-6));
        // first Fresnel zone in the middle: sqrt(1 m * 2.5 km) = 50 m, so the ridge is one radius too high
        assertThat(geometry.fresnelRadiusMeters(5)).isCloseTo(50, within(1e-9));
        assertThat(edge.clearanceFraction()).isCloseTo(-1, within(1e-6));
        // J(v) of v = sqrt 2: 6.9 + 20 log10(sqrt(1.3142^2 + 1) + 1.3142) = 6.9 + 20 log10(2.9656) = 16.342
        assertThat(edge.knifeEdgeDb()).isCloseTo(16.342, within(0.001));
    }

    @Test
    void twoRidgesMeetAboveTheValleyBetween() {
        // ridges of 110 m at 2 and 8 km: slopes of 50 m/km from 10 m at both ends meet at 5 km, 260 m
        double[] ground = new double[11];
        ground[2] = 110;
        ground[8] = 110;
        LinkGeometry geometry = new LinkGeometry(TerrainProfile.evenlySpaced(1000, ground), ONE_METER, NEARLY_FLAT_KM);
        assertThat(Objects.requireNonNull(geometry.transmitterHorizon()).distanceKm())
                .isEqualTo(2);
        assertThat(Objects.requireNonNull(geometry.receiverHorizon()).distanceKm())
                .isEqualTo(8);
        Meeting meeting = Objects.requireNonNull(geometry.bullingtonPoint());
        assertThat(meeting.distanceKm()).isCloseTo(5, within(1e-9));
        assertThat(meeting.heightMeters()).isCloseTo(260, within(1e-9));
        assertThat(geometry.edges().stream().map(Edge::point)).containsExactly(2, 8);
    }

    @Test
    void aClearPathHasItsLeastClearPointAndNoHorizons() {
        double[] ground = {0, -100, -60, -100, 0};
        LinkGeometry geometry = new LinkGeometry(TerrainProfile.evenlySpaced(1000, ground), ONE_METER, NEARLY_FLAT_KM);
        assertThat(geometry.isLineOfSight()).isTrue();
        assertThat(geometry.transmitterHorizon()).isNull();
        assertThat(geometry.receiverHorizon()).isNull();
        // 70 m under the line, zone of sqrt(1000) m: 2.2 radii clear
        Edge edge = geometry.edges().get(0);
        assertThat(edge.point()).isEqualTo(2);
        assertThat(edge.clearanceFraction()).isCloseTo(70 / Math.sqrt(1000), within(1e-6));
        assertThat(edge.knifeEdgeDb()).isZero();
    }

    @Test
    void withoutAPointBetweenThereIsNothingToSee() {
        LinkGeometry geometry = new LinkGeometry(TerrainProfile.evenlySpaced(200, 5, 5), ONE_METER, 8500);
        assertThat(geometry.isLineOfSight()).isTrue();
        assertThat(geometry.edges()).isEmpty();
    }

    @Test
    void theBulgeIsThatOfTheEffectiveEarth() {
        // 60 km, ae 8500 km: 500 / 8500 * 30 * 30 = 52.94 m in the middle
        LinkGeometry geometry = new LinkGeometry(TerrainProfile.evenlySpaced(30_000, 0, 0, 0), ONE_METER, 8500);
        assertThat(geometry.bulgeMeters(0)).isZero();
        assertThat(geometry.bulgeMeters(1)).isCloseTo(52.941, within(0.001));
        assertThat(geometry.lineMeters(1)).isEqualTo(10);
    }

    /**
     * 4 km up to 100 m at the far end, antennas of 10 m, half a metre of wavelength: at 1 km the line is 10 + 100 / 4 =
     * 35 m high, and the first zone sqrt(0.5 m * 1 km * 3 km / 4 km) = sqrt(375) = 19.365 m wide.
     */
    @Test
    void lineAndZoneAreThoseOfTheirOwnPlace() {
        LinkGeometry geometry = new LinkGeometry(
                TerrainProfile.evenlySpaced(1000, 0, 0, 0, 0, 100), RadioLink.of(599.584916, 10, 10), NEARLY_FLAT_KM);
        assertThat(geometry.lineMeters(1)).isCloseTo(35, within(1e-9));
        assertThat(geometry.fresnelRadiusMeters(1)).isCloseTo(19.365, within(0.001));
    }

    @Test
    void theMeetingPointIsTheOneTheLossIsComputedFrom() {
        Random random = new Random(7);
        double wavelength = RadioWaves.wavelengthMeters(900);
        RadioLink link = RadioLink.of(900, 15, 3);
        int obstructed = 0;
        for (int k = 0; k < 300; k++) {
            double[] ground = new double[40];
            for (int i = 1; i < ground.length; i++) {
                ground[i] = ground[i - 1] + 25 * random.nextGaussian();
            }
            TerrainProfile profile = TerrainProfile.evenlySpaced(250, ground);
            LinkGeometry geometry = new LinkGeometry(profile, link, 8500);
            double hts = ground[0] + 15;
            double hrs = ground[39] + 3;
            double v = Bullington.fresnelParameter(profile, true, hts, hrs, 8500, wavelength);
            Meeting meeting = geometry.bullingtonPoint();
            if (meeting == null) {
                assertThat(v).isCloseTo(geometry.edges().get(0).fresnelParameter(), within(1e-9));
                continue;
            }
            obstructed++;
            double d = profile.lengthKm();
            double db = meeting.distanceKm();
            double line = (hts * (d - db) + hrs * db) / d;
            double expected = (meeting.heightMeters() - line) * Math.sqrt(0.002 * d / (wavelength * db * (d - db)));
            assertThat(v).isCloseTo(expected, within(1e-6));
        }
        assertThat(obstructed).isBetween(50, 299);
    }
}
