package org.dakal.tools.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import org.dakal.terrain.ElevationRaster;
import org.junit.jupiter.api.Test;

class SeededGroundTest {
    /**
     * Records of different machines and days compare only on the very same bits; the checksum was taken when the set
     * was fixed.
     */
    @Test
    void theGroundNeverChanges() {
        ElevationRaster ground = SeededGround.of(3000, 90, SeededGround.RUGGED).ground();
        CRC32 checksum = new CRC32();
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : ground.values()) {
            int bits = Float.floatToIntBits(value);
            for (int shift = 0; shift < 32; shift += 8) {
                checksum.update(bits >> shift);
            }
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        assertThat(Long.toHexString(checksum.getValue())).isEqualTo("a70ede5f");
        assertThat(high - low).as("relief in metres").isBetween(300f, 3000f);
    }

    @Test
    void flatGroundIsTheSameAHundredthAsHigh() {
        float[] rugged = SeededGround.of(1000, 90, SeededGround.RUGGED).ground().values();
        float[] flat = SeededGround.of(1000, 90, SeededGround.FLAT).ground().values();
        for (int i = 0; i < rugged.length; i++) {
            assertThat(flat[i]).isEqualTo((float) (rugged[i] * 0.01), org.assertj.core.api.Assertions.within(1e-5f));
        }
    }
}
