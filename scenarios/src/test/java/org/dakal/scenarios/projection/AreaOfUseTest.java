package org.dakal.scenarios.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class AreaOfUseTest {
    /**
     * Areas by the EPSG dataset: 20539 Somalia east of 48 E; 20439 Kuwait and Saudi Arabia from 48 to 54 E, up to 30 N;
     * 2058 Iran west of 48 E; 3994 New Zealand across the antimeridian, 155 E to 170 W; 32718 UTM 18S; 5514 Czechia. 3857
     * is the whole Earth's, and 99999 nobody's. Places are a box of a tenth of a degree.
     */
    @ParameterizedTest
    @CsvSource({
        "20539, 50.8, 34.6, 'latitudes 4 to 13, longitudes 48 to 52'",
        "20539, 49, 9, ''",
        "20439, 50.8, 34.6, 'latitudes 17 to 31, longitudes 47 to 55'",
        "20439, 50, 26, ''",
        "2058, 47.5, 34.6, ''",
        "3994, 179.9, -30, ''",
        "3994, -179.9, -30, ''",
        "3994, 182, -30, ''",
        "3994, 140, -30, 'latitudes -60 to -25, longitudes 155 to -169'",
        "32718, -75, -12, ''",
        "32718, -75, 0.5, ''",
        "32718, -75, 4, 'latitudes -80 to 0, longitudes -78 to -72'",
        "32639, 54.9, 30, ''",
        "32639, 56, 30, 'latitudes 0 to 84, longitudes 48 to 54'",
        "32660, 181, 60, ''",
        "5514, 15, 50, ''",
        "3857, 50, 30, ''",
        "99999, 50, 30, ''",
    })
    void aSystemKnowsWhereItIsMadeFor(int epsgCode, double longitude, double latitude, String area) {
        assertThat(AreaOfUse.missed(epsgCode, new Envelope(longitude, longitude + 0.1, latitude, latitude + 0.1)))
                .isEqualTo(area);
    }
}
