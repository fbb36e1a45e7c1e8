package org.dakal.scenarios.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class StudyAreaTest {
    /**
     * Isfahan is UTM's. Slovenia lies around 15 degrees east, the middle of zone 33 and of its own system alike: near the
     * meridian UTM shortens by 0.04 %, its own by 0.01 %.
     */
    @ParameterizedTest
    @CsvSource({
        "51.0, 53.0, 32.0, 33.0, 32639",
        "14.2, 15.8, 45.6, 46.4, 3794",
    })
    void theTruestSystemIsTaken(double west, double east, double south, double north, int epsgCode) {
        StudyArea area = StudyArea.of(
                new GeometryFactory().toGeometry(new Envelope(west, east, south, north)), Set.of(), Double.NaN);
        assertThat(area.projection().epsgCode()).isEqualTo(epsgCode);
        assertThat(area.reason()).startsWith(epsgCode == 32639 ? "WGS 84 / UTM" : "the country's own system");
    }
}
