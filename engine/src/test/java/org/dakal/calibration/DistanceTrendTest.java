package org.dakal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistanceTrendTest {
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
            DistanceTrend trend = DistanceTrend.of(PlantedPlaces.city(seed, 600, 12, -7), true, 500);
            double offsetError = trend.offsetDb() - 12;
            double slopeError = trend.slopeDb() + 7;
            assertThat(Math.abs(offsetError)).as("offset, seed " + seed).isLessThan(4 * trend.offsetStandardErrorDb());
            assertThat(Math.abs(slopeError)).as("slope, seed " + seed).isLessThan(4 * trend.slopeStandardErrorDb());
            offsetsWithin += Math.abs(offsetError) <= 2 * trend.offsetStandardErrorDb() ? 1 : 0;
            slopesWithin += Math.abs(slopeError) <= 2 * trend.slopeStandardErrorDb() ? 1 : 0;
            offsetErrors += offsetError / 50;
            assertThat(trend.slopeStandardErrorDb()).as("it says something").isLessThan(4);
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
        DistanceTrend trend = DistanceTrend.of(places, true, 500);
        assertThat(trend.offsetDb()).isCloseTo(3, within(1e-6));
        assertThat(trend.slopeDb()).isCloseTo(2, within(1e-6));
        assertThat(trend.offsetStandardErrorDb()).isCloseTo(0, within(1e-6));
    }

    /**
     * Measured between 1 and 4 km with 10 dB a decade: at 2 km the line, and at 16 km, a factor of four beyond, the
     * mean of all.
     */
    @Test
    void outsideTheMeasuredDistancesTheSlopeFades() {
        DistanceTrend trend = new DistanceTrend(0, 10, 1, 1, 3, 1, 4);
        assertThat(trend.atDb(PlantedPlaces.place(2000, 0, 0))).isCloseTo(10 * Math.log10(2), within(1e-12));
        assertThat(trend.atDb(PlantedPlaces.place(16_000, 0, 0))).isEqualTo(3);
        // A factor of root two beyond 4 km: half way from 6.02 dB to the mean.
        assertThat(trend.atDb(PlantedPlaces.place(4000 * Math.sqrt(2), 0, 0)))
                .isCloseTo((10 * Math.log10(4) + 3) / 2, within(1e-9));
    }
}
