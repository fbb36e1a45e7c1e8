package org.dakal.scenarios.writing.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateSystemTextTest {
    /** The definition the EPSG registry gives, in OGC 01-009's words. */
    @Test
    void utmZone39NorthIsWrittenOut() {
        CoordinateSystemText text = CoordinateSystemText.of(32639);
        assertThat(text.name()).isEqualTo("WGS 84 / UTM zone 39N");
        assertThat(text.wkt())
                .isEqualTo("PROJCS[\"WGS 84 / UTM zone 39N\"," + CoordinateSystemText.WGS_84
                        + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                        + "PARAMETER[\"central_meridian\",51],PARAMETER[\"scale_factor\",0.9996],"
                        + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],"
                        + "UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],"
                        + "AUTHORITY[\"EPSG\",\"32639\"]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "32738 | PARAMETER[\"central_meridian\",45]",
                "32738 | PARAMETER[\"false_northing\",10000000]",
                "2154  | PROJECTION[\"Lambert_Conformal_Conic_2SP\"]",
                "2154  | SPHEROID[\"GRS 1980",
                "3035  | PROJECTION[\"Lambert_Azimuthal_Equal_Area\"]",
                "5070  | PROJECTION[\"Albers_Conic_Equal_Area\"]",
                "27700 | PARAMETER[\"false_northing\",-100000]",
            })
    void otherProjectionsAreWrittenOut(int epsgCode, String part) {
        assertThat(CoordinateSystemText.of(epsgCode).wkt()).contains(part);
    }

    /** Swiss oblique Mercator has no agreed name in OGC 01-009. */
    @Test
    void rareProjectionsAreLeftToTheirCode() {
        assertThat(CoordinateSystemText.of(21781).wkt()).isEqualTo("undefined");
        assertThat(CoordinateSystemText.of(21781).name()).isEqualTo("EPSG:21781");
    }

    @Test
    void wholeDefinitionsAreBalanced() {
        Stream.of(32639, 2154, 3035, 5070, 27700)
                .map(code -> CoordinateSystemText.of(code).wkt())
                .forEach(wkt -> assertThat(wkt.chars().filter(c -> c == '[').count())
                        .isEqualTo(wkt.chars().filter(c -> c == ']').count()));
    }
}
