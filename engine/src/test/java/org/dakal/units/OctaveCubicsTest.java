package org.dakal.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OctaveCubicsTest {
    /** From a quarter to sixteen; the second function changes its form where an octave begins. */
    private static double bent(double x) {
        return x < 2 ? x * x : 10 - x;
    }

    private final OctaveCubics cubics = new OctaveCubics(-2, 6, Math::log10, OctaveCubicsTest::bent);

    @Test
    void followsTheFunctions() {
        for (double x = 0.25; x < 16; x *= 1.0007) {
            int place = cubics.place(x);
            double within = cubics.within(x);
            // the third of a part's length 1/32 to the fourth, times log10's fourth derivative 6 / ln 10, over 4!, at
            // most four times
            assertThat(cubics.value(x)).isCloseTo(Math.log10(x), within(1e-8));
            assertThat(cubics.value(1, place, within)).isCloseTo(bent(x), within(1e-9));
        }
    }

    @Test
    void jumpsWhereAnOctaveBegins() {
        double below = Math.nextDown(2.0);
        assertThat(cubics.value(1, cubics.place(below), cubics.within(below))).isCloseTo(4, within(1e-9));
        assertThat(cubics.value(1, cubics.place(2), cubics.within(2))).isCloseTo(8, within(1e-9));
    }

    @Test
    void coversItsOctavesOnly() {
        assertThat(cubics.covers(0.25)).isTrue();
        assertThat(cubics.covers(Math.nextDown(0.25))).isFalse();
        assertThat(cubics.covers(Math.nextDown(16.0))).isTrue();
        assertThat(cubics.covers(16)).isFalse();
        assertThat(cubics.covers(Double.NaN)).isFalse();
        assertThat(cubics.covers(-1)).isFalse();
    }
}
