package org.dakal.scenarios.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MapScaleTest {
    private static MapScale at(int epsgCode, double latitude, double longitude) {
        return MapScale.at(new MapProjection(epsgCode), latitude, longitude);
    }

    /** UTM shrinks its central meridian by 0.9996, in every direction alike: it is conformal. */
    @Test
    void transverseMercatorIsTheSameInAllDirections() {
        MapScale middle = at(32639, 34.5, 51);
        assertThat(middle.greatest()).isCloseTo(0.9996, within(1e-6));
        assertThat(middle.least()).isCloseTo(0.9996, within(1e-6));
        MapScale rim = at(32639, 34.5, 54);
        assertThat(rim.greatest()).isCloseTo(rim.least(), within(1e-5));
        // On a sphere 0.9996 / sqrt(1 - (cos 34.5 sin 3)^2) = 0.9996 * 1.000932 = 1.00053.
        assertThat(rim.greatest()).isCloseTo(1.00053, within(2e-5));
    }

    /**
     * EPSG:4087, the equidistant cylindrical projection, is true along meridians and stretches parallels by a over N
     * times cos(lat): at 60 degrees 2 * sqrt(1 - 0.00669438 * 0.75) = 1.99497. A look to the north alone sees nothing.
     */
    @Test
    void equidistantCylindricalIsTrueAlongOneAxisOnly() {
        MapScale scale = at(4087, 60, 50);
        assertThat(scale.greatest()).isCloseTo(1.99497, within(1e-4));
        assertThat(scale.least()).isCloseTo(1, within(0.006)); // proj4j computes it on a sphere along meridians
        assertThat(scale.error()).isCloseTo(0.99497, within(1e-4));
    }

    /** EPSG:3857 at 60 degrees: 2 along parallels in terms of a / N, that is 1.99497; along meridians a / M, 2.0032. */
    @Test
    void webMercatorGrowsWithLatitude() {
        MapScale scale = at(3857, 60, 50);
        assertThat(scale.least()).isCloseTo(1.99497, within(1e-4));
        // M = a (1 - e2) / (1 - e2 sin2)^1.5 = a * 0.993306 / 0.992479 = 1.000833 a; 2 / 1.000833 = 1.99834.
        assertThat(scale.greatest()).isCloseTo(1.99834, within(1e-4));
    }

    /** EPSG:6933, cylindrical of equal area and true at 30 degrees: one axis gains what the other loses. */
    @Test
    void equalAreaShearsWhatItDoesNotStretch() {
        MapScale scale = at(6933, 60, 50);
        assertThat(scale.greatest() * scale.least()).isCloseTo(1, within(0.01));
        // cos 30 / cos 60 = 1.7320 on the sphere.
        assertThat(scale.greatest()).isCloseTo(1.732, within(0.01));
    }

    /** EPSG:3413, polar stereographic and true at 70 north: there 1, at the pole (1 + sin 70) / 2 = 0.9698. */
    @Test
    void polarStereographicIsMeasuredUpToThePole() {
        assertThat(at(3413, 70, 20).error()).isLessThan(1e-4);
        assertThat(at(3413, 90, 0).greatest()).isCloseTo(0.9698, within(5e-4));
    }
}
