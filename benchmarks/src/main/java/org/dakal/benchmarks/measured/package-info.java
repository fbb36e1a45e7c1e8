/**
 * Models beside measured drive tests, untuned. Files of measurements that may not ship enter, one table of errors
 * leaves; {@code benchmarks/run.sh measured} starts it.
 */
@NullMarked
package org.dakal.benchmarks.measured;

import org.jspecify.annotations.NullMarked;
