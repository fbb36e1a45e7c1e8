package org.dakal.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossPointsTest {
    @TempDir
    Path folder;

    /** Lines as SPLAT! 1.4.2 wrote them: 309.4988 degrees west of Greenwich are 50.5012 east. */
    @Test
    void pointsAreReadWithLongitudesTurnedEastwards() throws IOException {
        LossPoints points = read("""
                310, 309	; max_west, min_west
                35, 34	; max_north, min_north
                34.5011819, 309.4988296, 39.219, -20.533, 70.10
                34.5023637, 309.4976591, 39.219, -20.714, 85.31 *
                34.0, 12.25, 39.219, -20.714, 90
                """);
        assertThat(points.size()).isEqualTo(3);
        assertThat(points.latitudeDegrees(1)).isEqualTo(34.5023637);
        assertThat(points.longitudeDegrees(1)).isCloseTo(50.5023409, within(1e-9));
        assertThat(points.longitudeDegrees(2)).isEqualTo(-12.25);
        assertThat(points.lossesDb()).containsExactly(70.10, 85.31, 90);
    }

    @Test
    void aLineOfAnotherFormIsNamed() {
        assertThatThrownBy(() -> read("310, 309\n35, 34\n34.5, 309.4, 70.1\n"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("losses.txt:3 has 3 fields, not 5: 34.5, 309.4, 70.1");
    }

    private LossPoints read(String text) throws IOException {
        return LossPoints.read(Files.writeString(folder.resolve("losses.txt"), text));
    }
}
