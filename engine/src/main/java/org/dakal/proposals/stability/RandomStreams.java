package org.dakal.proposals.stability;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Independent random numbers for each thing that is drawn, found by its name: who draws it, and when, changes nothing.
 */
record RandomStreams(long seed) {
    /** Odd, so that multiplying loses nothing; digits of the golden ratio. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Gaussian numbers for a name of up to three parts. */
    NormalizedGaussianSampler gaussian(long first, long second, long third) {
        UniformRandomProvider source = numbers(first, second, third)::nextLong;
        return ZigguratSampler.NormalizedGaussian.of(source);
    }

    /** Random numbers for a name of up to three parts. */
    SplittableRandom numbers(long first, long second, long third) {
        return new SplittableRandom(mix(mix(mix(mix(seed) + first) + second) + third));
    }

    /** A number for a text, the same on every machine. */
    static long key(String text) {
        long key = text.length();
        for (int i = 0; i < text.length(); i++) {
            key = mix(key + text.charAt(i));
        }
        return key;
    }

    /** David Stafford's 13th variant of the 64 bit finaliser of MurmurHash3. */
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
