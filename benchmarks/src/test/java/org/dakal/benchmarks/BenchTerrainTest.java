package org.dakal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BenchTerrainTest {
    /** Figures of different machines compare only on the very same ground. */
    @Test
    void theGroundIsTheSameEverywhere() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(BenchTerrain.hgt(3));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(BenchTerrain.SHA256_OF_3_ARC_SECONDS);
    }
}
