/**
 * Damages inputs by seed and holds what the readers then say against a rule: a result or a clear message, soon. The
 * tests run some thousands of such cases, {@code benchmarks/run.sh fuzz} as many as wanted.
 */
@NullMarked
package org.dakal.scenarios.fuzz;

import org.jspecify.annotations.NullMarked;
