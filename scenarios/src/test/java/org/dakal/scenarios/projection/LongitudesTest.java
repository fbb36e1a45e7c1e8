package org.dakal.scenarios.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class LongitudesTest {
    private final GeometryFactory factory = new GeometryFactory();

    private Geometry box(double west, double east) {
        return factory.toGeometry(new Envelope(west, east, -17, -16));
    }

    @Test
    void nearIsTheNearestTurn() {
        assertThat(Longitudes.near(-179, 179)).isEqualTo(181);
        assertThat(Longitudes.near(179, -179)).isEqualTo(-181);
        assertThat(Longitudes.near(50, 51)).isEqualTo(50);
        assertThat(Longitudes.wrapped(181)).isEqualTo(-179);
        assertThat(Longitudes.wrapped(180)).isEqualTo(-180);
    }

    /** Two boxes of half a degree on both sides: the middle is 180, not 0. */
    @Test
    void partsCutAtTheAntimeridianComeTogether() {
        Geometry both = factory.buildGeometry(List.of(box(179.5, 180), box(-180, -179.5)));
        assertThat(Longitudes.continuous(both).getEnvelopeInternal().centre().x).isEqualTo(180);
    }

    @Test
    void aRingThatJumpsFromOneSideToTheOtherIsNotTheRestOfTheWorld() {
        Geometry ring = factory.createPolygon(new Coordinate[] {
            new Coordinate(179, -17), new Coordinate(-179, -17), new Coordinate(-179, -16), new Coordinate(179, -17)
        });
        assertThat(Longitudes.continuous(ring).getArea()).isCloseTo(2 * 1 / 2.0, within(1e-9));
    }

    /** Chukotka's kind: from 157 east to 170 west is 33 degrees, not 327. */
    @Test
    void aWideProvinceKeepsItsWidth() {
        Geometry both = factory.buildGeometry(List.of(box(157, 180), box(-180, -170)));
        assertThat(Longitudes.continuous(both).getEnvelopeInternal().getWidth()).isEqualTo(33);
    }

    /** A box of two degrees whose corners jump from 179 to -179 is cut into two of one degree each. */
    @Test
    void whatCrossesIsCutForFormatsThatEndThere() {
        Geometry jumping = factory.createPolygon(new Coordinate[] {
            new Coordinate(179, -17),
            new Coordinate(-179, -17),
            new Coordinate(-179, -16),
            new Coordinate(179, -16),
            new Coordinate(179, -17)
        });
        Geometry cut = Longitudes.cut(jumping);
        assertThat(cut.getNumGeometries()).isEqualTo(2);
        assertThat(cut.equalsTopo(factory.buildGeometry(List.of(box(179, 180), box(-180, -179)))))
                .isTrue();
        assertThat(Longitudes.cut(box(50, 51)).equalsExact(box(50, 51))).isTrue();
    }

    @Test
    void whatLiesOnOneSideOrAllAroundStaysAsItIs() {
        Geometry here = box(50, 51);
        Geometry belt = box(-180, 180);
        Geometry world = factory.buildGeometry(List.of(box(-179, -60), box(-50, 60), box(61, 179)));
        assertThatObject(Longitudes.continuous(here)).isSameAs(here);
        assertThatObject(Longitudes.continuous(belt)).isSameAs(belt);
        assertThatObject(Longitudes.continuous(world)).isSameAs(world);
    }

    @Test
    void projectionsFollowLongitudesBeyondTheAntimeridian() {
        MapProjection utm60 = new MapProjection(32760);
        assertThat(utm60.toGrid(-17, 180.5).distance(utm60.toGrid(-17, -179.5))).isLessThan(1e-6);
        // 3.5 degrees east of the zone's meridian (177): 0.9996 * 3.5 * 111.3 * cos 17 = 372 km, and a little.
        assertThat(utm60.toGrid(-17, 180.5).x).isCloseTo(872_500, within(1_000.0));
        assertThat(MapProjection.utmEpsgCode(-17, 180.5)).isEqualTo(32701);
        assertThat(MapProjection.utmEpsgCode(-17, 180)).isEqualTo(32701);
    }
}
