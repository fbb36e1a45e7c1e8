package org.dakal.propagation.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildingEntryLossTest {
    /** The validation rows of crc-covlib for P.2109-2. */
    @Test
    void everyRowOfTheValidationTable() throws IOException {
        List<double[]> rows = Files.readAllLines(SharedData.require("refvectors/p2109/validation.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        assertThat(rows).hasSize(31_250);
        double largest = 0;
        for (double[] row : rows) {
            Building building = row[2] == 1 ? Building.TRADITIONAL : Building.THERMALLY_EFFICIENT;
            double difference = Math.abs(
                    BuildingEntryLoss.of(building, row[0] * 1000, row[3]).lossDb(row[1]) - row[4]);
            largest = Math.max(largest, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
        }
        assertThat(largest).isLessThan(0.01);
    }

    /*
     * By hand. Traditional, 1 GHz, median, horizontal: 10 log10(10^1.264 + 10^0.91 + 10^-0.3) = 14.3128.
     * 2 GHz (log 0.301030): mu1 = 12.64 + 1.119831 + 0.086996 = 13.846826, mu2 = 9.1 - 0.903090 = 8.196910,
     * sigma1 = 10.202060, sigma2 = 3.897940; at 90 % (1.281552): A = 26.921292, B = 13.192321.
     * 30 degrees up or down add 6.36 to mu1. Thermally efficient, 2 GHz: mu1 = 28.19 - 0.903090 + 0.768449 = 28.055360,
     * mu2 = 26.927013.
     */
    @ParameterizedTest
    @CsvSource({
        "TRADITIONAL, 1000, 50, 0, 14.3128",
        "TRADITIONAL, 2000, 50, 0, 14.9626",
        "TRADITIONAL, 2000, 90, 0, 27.1058",
        "TRADITIONAL, 2000, 50, 30, 20.4914",
        "TRADITIONAL, 2000, 50, -30, 20.4914",
        "THERMALLY_EFFICIENT, 1000, 50, 0, 31.0114",
        "THERMALLY_EFFICIENT, 2000, 50, 0, 30.5400",
        "THERMALLY_EFFICIENT, 2000, 90, 0, 47.3768"
    })
    void byHand(Building building, double frequencyMhz, double percent, double elevationDegrees, double expectedDb) {
        assertThat(BuildingEntryLoss.of(building, frequencyMhz, elevationDegrees)
                        .lossDb(percent))
                .isCloseTo(expectedDb, within(1e-4));
    }

    @Test
    void partsByHand() {
        BuildingEntryLoss parts = BuildingEntryLoss.of(Building.TRADITIONAL, 2000, -30);
        assertThat(parts.horizontalMedianDb()).isCloseTo(13.846826, within(1e-6));
        assertThat(parts.elevationDb()).isCloseTo(6.36, within(1e-9));
        assertThat(parts.firstDeviationDb()).isCloseTo(10.202060, within(1e-6));
        assertThat(parts.secondMeanDb()).isCloseTo(8.196910, within(1e-6));
        assertThat(parts.secondDeviationDb()).isCloseTo(3.897940, within(1e-6));
    }

    /**
     * When the second loss and the floor are far below, the entry loss is normal, N(100, 6), and with N(0, 8) it is
     * N(100, 10).
     */
    @Test
    void withShadowingTwoNormalDistributionsAreOne() {
        BuildingEntryLoss normal = new BuildingEntryLoss(90, 10, 6, -100, 1);
        assertThat(normal.withShadowingDb(50, 8)).isCloseTo(100, within(1e-6));
        assertThat(normal.withShadowingDb(90, 8)).isCloseTo(112.815516, within(1e-6));
        assertThat(normal.withShadowingDb(99.9, 8)).isCloseTo(130.902323, within(1e-6));
    }

    /** Without shadowing to speak of it is the entry loss alone, 25.3563 dB at 1 GHz: that needs the finest steps. */
    @Test
    void withHardlyAnyShadowingItIsTheEntryLoss() {
        BuildingEntryLoss parts = BuildingEntryLoss.of(Building.TRADITIONAL, 1000, 0);
        assertThat(parts.withShadowingDb(90, 0.1)).isCloseTo(parts.lossDb(90), within(0.02));
        assertThat(parts.withShadowingDb(90, 1e-9)).isCloseTo(parts.lossDb(90), within(0.02));
    }

    /**
     * A million places: shadowing of 8 dB in the street, and the entry loss of whatever building and place in it. A
     * median level that exceeds the threshold by the joint margin reaches 90 % of them (the share's own deviation is
     * 0.03 %); one that exceeds it by the street's margin and the median entry loss reaches four in five or less.
     */
    @ParameterizedTest
    @CsvSource({
        "TRADITIONAL, 1000, 0, 29.4241, 0.807",
        "TRADITIONAL, 1000, 16, 32.4160, 0.801",
        "THERMALLY_EFFICIENT, 1000, 0, 49.6338, 0.761",
        "TRADITIONAL, 1800, 0, 30.6341, 0.796"
    })
    void withShadowingTheAskedShareOfPlacesIsServed(
            Building building, double frequencyMhz, double elevationDegrees, double marginDb, double shareByMedian) {
        BuildingEntryLoss parts = BuildingEntryLoss.of(building, frequencyMhz, elevationDegrees);
        assertThat(parts.withShadowingDb(90, 8)).isCloseTo(marginDb, within(1e-3));
        double separateMarginsDb = 8 * 1.2815516 + parts.lossDb(50);
        SplittableRandom random = new SplittableRandom(7);
        int count = 1_000_000;
        int served = 0;
        int servedByMedian = 0;
        for (int i = 0; i < count; i++) {
            double shadowingDb = 8 * random.nextGaussian();
            // P.2109 takes both losses at one probability
            double deviate = random.nextGaussian();
            double loss = 10
                    * Math.log10(Math.pow(
                                    10,
                                    0.1
                                            * (parts.horizontalMedianDb()
                                                    + parts.elevationDb()
                                                    + parts.firstDeviationDb() * deviate))
                            + Math.pow(10, 0.1 * (parts.secondMeanDb() + parts.secondDeviationDb() * deviate))
                            + Math.pow(10, -0.3));
            served += shadowingDb + loss <= marginDb ? 1 : 0;
            servedByMedian += shadowingDb + loss <= separateMarginsDb ? 1 : 0;
        }
        assertThat((double) served / count).isCloseTo(0.9, within(0.0015));
        assertThat((double) servedByMedian / count).isCloseTo(shareByMedian, within(0.002));
    }

    @Test
    void limits() {
        Building building = Building.TRADITIONAL;
        assertThat(BuildingEntryLoss.of(building, 80, -90).lossDb(50)).isFinite();
        assertThat(BuildingEntryLoss.of(building, 100_000, 90).lossDb(50)).isFinite();
        assertThatIllegalArgumentException().isThrownBy(() -> BuildingEntryLoss.of(building, 79.99, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BuildingEntryLoss.of(building, 100_000.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BuildingEntryLoss.of(building, 900, -90.01));
        assertThatIllegalArgumentException().isThrownBy(() -> BuildingEntryLoss.of(building, 900, 90.01));
        assertThat(BuildingEntryLoss.of(building, 900, 0).lossDb(1e-9)).isCloseTo(-3, within(0.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildingEntryLoss.of(building, 900, 0).lossDb(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildingEntryLoss.of(building, 900, 0).lossDb(100));
        BuildingEntryLoss loss = BuildingEntryLoss.of(building, 900, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> loss.withShadowingDb(0, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> loss.withShadowingDb(100, 8));
    }
}
