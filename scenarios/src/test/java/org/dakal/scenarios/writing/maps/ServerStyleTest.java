package org.dakal.scenarios.writing.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sectors are named and told apart in QGIS. */
class ServerStyleTest {
    @Test
    void everySectorHasItsNumberNameAndColour() {
        assertThat(ServerStyle.of(List.of("S1/A", "S1/B & C")).qml())
                .contains("type=\"paletted\"")
                .contains("value=\"0\" label=\"S1/A\" color=\"#1f78b4\"")
                .contains("value=\"1\" label=\"S1/B &amp; C\" color=\"#fdbf6f\"")
                .doesNotContain("value=\"2\"");
        assertThat(ServerStyle.of(List.of("S1/A", "S1/B & C")).sld("best-server"))
                .contains("<Name>best-server</Name>", "<ColorMap type=\"values\">")
                .contains("quantity=\"1.0\" label=\"S1/B &amp; C\" color=\"#fdbf6f\"");
    }
}
