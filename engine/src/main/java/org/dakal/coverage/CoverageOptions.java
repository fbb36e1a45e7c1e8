package org.dakal.coverage;

import org.dakal.propagation.RadioEnvironment;

/**
 * How coverage is computed; none of it but {@code exact} and {@code environment} changes a value.
 *
 * @param threadCount worker threads, one or more
 * @param exact a profile per cell (slow, the reference) instead of the radial sweep
 * @param environment air and soil
 */
public record CoverageOptions(int threadCount, boolean exact, RadioEnvironment environment) {
    public CoverageOptions {
        if (threadCount < 1 || threadCount > 1024) {
            throw new IllegalArgumentException("threadCount = " + threadCount + " must be 1 to 1024");
        }
    }
}
