/**
 * Measurements. {@code micro} mirrors the engine's kernels, {@code whole} times whole jobs; results lie in
 * {@code benchmarks/results} by date, machine and commit. Nothing here runs in tests except what keeps the worlds
 * honest.
 */
@NullMarked
package org.dakal.benchmarks;

import org.jspecify.annotations.NullMarked;
