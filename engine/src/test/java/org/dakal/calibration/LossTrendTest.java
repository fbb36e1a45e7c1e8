package org.dakal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dakal.calibration.LossTrend.Coefficient;
import org.dakal.pathloss.MeasuredRange;
import org.junit.jupiter.api.Test;

class LossTrendTest {
    /**
     * Fifty worlds with 12 dB and -7 dB a decade in them. An error of two standard errors or less is to be expected in
     * 95 of 100; mistaken readings of 40 dB, one in fifty, would move a plain mean by 0.8 dB, which Huber's keeps
     * within 0.4.
     */
    @Test
    void whatWasPlantedIsFoundWithinItsStatedError() {
        int offsetsWithin = 0;
        int slopesWithin = 0;
        double offsetErrors = 0;
        for (int seed = 1; seed <= 50; seed++) {
            LossTrend.Band band = PlantedPlaces.band(PlantedPlaces.trend(PlantedPlaces.city(seed, 600, 12, -7)));
            double offsetError = band.offset().valueDb() - 12;
            double slopeError = band.slope().valueDb() + 7;
            assertThat(Math.abs(offsetError))
                    .as("offset, seed " + seed)
                    .isLessThan(4 * band.offset().standardErrorDb());
            assertThat(Math.abs(slopeError))
                    .as("slope, seed " + seed)
                    .isLessThan(4 * band.slope().standardErrorDb());
            offsetsWithin += Math.abs(offsetError) <= 2 * band.offset().standardErrorDb() ? 1 : 0;
            slopesWithin += Math.abs(slopeError) <= 2 * band.slope().standardErrorDb() ? 1 : 0;
            offsetErrors += offsetError / 50;
            assertThat(band.slope().standardErrorDb()).as("it says something").isLessThan(4);
        }
        assertThat(offsetsWithin).isGreaterThanOrEqualTo(43);
        assertThat(slopesWithin).isGreaterThanOrEqualTo(43);
        assertThat(offsetErrors).isCloseTo(0, within(0.4));
    }

    /** Places at 1, 10 and 100 km on r = 3 + 2 log10 d: the line itself, but for the prior's little pull. */
    @Test
    void aLineIsALine() {
        List<MeasuredPlace> places = List.of(
                PlantedPlaces.place(1000, 0, 3), PlantedPlaces.place(10_000, 0, 5), PlantedPlaces.place(100_000, 0, 7));
        LossTrend.Band band = PlantedPlaces.band(PlantedPlaces.trend(places));
        assertThat(band.offset().valueDb()).isCloseTo(3, within(1e-4));
        assertThat(band.slope().valueDb()).isCloseTo(2, within(1e-4));
        assertThat(band.offset().standardErrorDb()).isCloseTo(0, within(1e-2));
    }

    /**
     * Measured between 1 and 4 km, 3 km in the mean, with 10 dB a decade: at 2 km the line; at 16 km, two octaves
     * beyond, what it adds at 3 km; at 0.5 km likewise; at 4 sqrt(2) km, half an octave beyond, the mean of both.
     */
    @Test
    void outsideTheMeasuredDistancesTheSlopeFades() {
        SortedMap<String, LossTrend.Band> bands = new TreeMap<>();
        bands.put(
                "",
                new LossTrend.Band(
                        Coefficient.ZERO, new Coefficient(10, 1), Coefficient.ZERO, new MeasuredRange(1, 3, 4), null));
        LossTrend trend = new LossTrend(bands, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 1, 1, 0);
        assertThat(trend.atDb(PlantedPlaces.place(2000, 0, 0))).isCloseTo(10 * Math.log10(2), within(1e-6));
        assertThat(trend.atDb(PlantedPlaces.place(16_000, 0, 0))).isCloseTo(10 * Math.log10(3), within(1e-6));
        assertThat(trend.atDb(PlantedPlaces.place(500, 0, 0))).isCloseTo(10 * Math.log10(3), within(1e-6));
        assertThat(trend.atDb(PlantedPlaces.place(4000 * Math.sqrt(2), 0, 0)))
                .isCloseTo(5 * Math.log10(12), within(1e-6));
    }
}
