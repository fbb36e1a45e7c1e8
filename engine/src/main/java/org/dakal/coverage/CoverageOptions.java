package org.dakal.coverage;

import org.dakal.propagation.RadioEnvironment;

/**
 * How coverage is computed; none of it but quality and environment changes a value.
 *
 * @param threadCount worker threads, one or more
 * @param quality how closely a cell's own profile is followed
 */
public record CoverageOptions(int threadCount, Quality quality, RadioEnvironment environment) {
    public CoverageOptions {
        if (threadCount < 1 || threadCount > 1024) {
            throw new IllegalArgumentException("threadCount = " + threadCount + " must be 1 to 1024");
        }
    }
}
