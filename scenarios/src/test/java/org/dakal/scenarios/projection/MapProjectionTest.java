package org.dakal.scenarios.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

class MapProjectionTest {
    private final MapProjection utm39 = new MapProjection(32639);

    @Test
    void theCentralMeridianLiesAtFiveHundredKilometres() {
        Coordinate point = utm39.toGrid(34.6, 51);
        assertThat(point.x).isCloseTo(500_000, within(1e-6));
        assertThat(utm39.convergenceDegrees(34.6, 51)).isCloseTo(0, within(1e-9));
    }

    @Test
    void thereAndBackIsTheSamePlace() {
        Coordinate grid = utm39.toGrid(34.2, 50.3);
        Coordinate back = utm39.toGeographic(grid.x, grid.y);
        assertThat(back.x).isCloseTo(50.3, within(1e-9));
        assertThat(back.y).isCloseTo(34.2, within(1e-9));
    }

    /** Grid convergence of a transverse Mercator: atan(tan(lon - lon0) sin(lat)), positive east of the meridian. */
    @Test
    void convergenceFollowsItsFormula() {
        double expected = Math.toDegrees(Math.atan(Math.tan(Math.toRadians(1)) * Math.sin(Math.toRadians(35))));
        assertThat(utm39.convergenceDegrees(35, 52)).isCloseTo(expected, within(1e-4));
        assertThat(utm39.convergenceDegrees(35, 50)).isCloseTo(-expected, within(1e-4));
    }

    /** UTM zones are made from their number; the library's table must say the same, bit for bit. */
    @ParameterizedTest
    @ValueSource(ints = {32601, 32639, 32660, 32701, 32733, 32760})
    void zonesAreThoseOfTheTable(int epsgCode) {
        CRSFactory factory = new CRSFactory();
        BasicCoordinateTransform table = new BasicCoordinateTransform(
                factory.createFromName("EPSG:4326"), factory.createFromName("EPSG:" + epsgCode));
        double longitude = 6 * (epsgCode % 100) - 183 + 1.7;
        double latitude = epsgCode < 32700 ? 34.6 : -22.9;
        ProjCoordinate expected = table.transform(new ProjCoordinate(longitude, latitude), new ProjCoordinate());
        assertThat(new MapProjection(epsgCode).toGrid(latitude, longitude))
                .isEqualTo(new Coordinate(expected.x, expected.y));
    }

    @Test
    void zonesAreFoundByPlace() {
        assertThat(MapProjection.utmEpsgCode(34.6, 50.9)).isEqualTo(32639);
        assertThat(MapProjection.utmEpsgCode(-33, 151)).isEqualTo(32756);
    }

    @Test
    void systemsThatAreNotMetricAreRefused() {
        assertThatThrownBy(() -> new MapProjection(4326)).hasMessageContaining("not projected in metres");
        assertThatThrownBy(() -> new MapProjection(999999)).hasMessageContaining("not known");
    }
}
