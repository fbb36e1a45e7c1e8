package org.dakal.propagation.ehata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ehata.ExtendedHata.Surroundings;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;

/** NTIA's own cases: 53 links over real profiles, with the median loss of NTIA's program. */
class NtiaExtendedHataTest {
    private static final String FOLDER = "refvectors/ntia-ehata/test/";

    @Test
    void everyCase() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.require(FOLDER + "test-inputs.csv"));
        SoftAssertions softly = new SoftAssertions();
        for (String line : lines.subList(1, lines.size())) {
            // number, title, f, hb, hm, land cover, file, four coordinates, distance, loss
            String[] fields = line.split(",", -1);
            TerrainProfile profile = profile(SharedData.require(FOLDER + "pfls/" + fields[6]));
            Surroundings surroundings = surroundings(Integer.parseInt(fields[5]));
            double f = Double.parseDouble(fields[2]);
            double hb = Double.parseDouble(fields[3]);
            double hm = Double.parseDouble(fields[4]);
            double expected = Double.parseDouble(fields[12]);
            softly.assertThat(ExtendedHata.compute(profile, surroundings, f, hb, hm, 50)
                            .lossDb())
                    .describedAs("%s %s", fields[0], fields[1])
                    .isCloseTo(expected, within(0.01));
            if (hb > 0) {
                softly.assertThat(new ExtendedHata(surroundings).pathLossDb(profile, RadioLink.of(f, hb, hm)))
                        .describedAs("%s as a model", fields[0])
                        .isCloseTo(expected, within(0.01));
            }
        }
        softly.assertAll();
        assertThat(lines).hasSize(54);
    }

    /** The files run from the mobile to the base station; height 0 is the sea. */
    private static TerrainProfile profile(Path file) throws IOException {
        String[] fields = Files.readString(file).strip().split(",", -1);
        int count = (int) Double.parseDouble(fields[0]) + 1;
        double stepKm = Double.parseDouble(fields[1]) / 1000;
        double[] distances = new double[count];
        double[] ground = new double[count];
        RadioZone[] zones = new RadioZone[count];
        for (int i = 0; i < count; i++) {
            distances[i] = i * stepKm;
            ground[i] = Double.parseDouble(fields[1 + count - i]);
            zones[i] = ground[i] == 0 ? RadioZone.SEA : RadioZone.INLAND;
        }
        return new TerrainProfile(distances, ground, new double[count], zones);
    }

    /** Classes of the national land cover data. */
    private static Surroundings surroundings(int code) {
        return switch (code) {
            case 23, 24 -> Surroundings.URBAN;
            case 22 -> Surroundings.SUBURBAN;
            default -> Surroundings.RURAL;
        };
    }

    @Test
    void losesMoreWhereMoreLocationsShallBeServed() throws IOException {
        TerrainProfile profile = profile(
                SharedData.require(FOLDER + "pfls/53.(From_40.131_-105.241_to_40.135_-105.241)_terrain_profile.csv"));
        double[] losses = Arrays.stream(new double[] {3.2, 50, 97.7})
                .map(percent -> ExtendedHata.compute(profile, Surroundings.URBAN, 2500, 8, 12, percent)
                        .lossDb())
                .toArray();
        assertThat(losses).isSorted();
        // 97.7 % is 1.9954 standard deviations, 3.2 % -1.8522; sigma(2500) = 4.09763 - 1.22557 * 3.39794 + 0.68350 *
        // 11.54600 = 7.8250 dB
        assertThat(losses[2] - losses[1]).isCloseTo(1.9954 * 7.8250, within(2e-3));
        assertThat(losses[1] - losses[0]).isCloseTo(1.8522 * 7.8250, within(2e-3));
    }
}
