/**
 * The ledger of speed: a fixed short set of jobs in memory, timed and written down, and records set beside each other.
 * Nothing enters but how much of the set to run; JSON records, verdicts and a page of the history leave. Called by
 * {@code dakal bench}.
 */
@NullMarked
package org.dakal.tools.perf;

import org.jspecify.annotations.NullMarked;
