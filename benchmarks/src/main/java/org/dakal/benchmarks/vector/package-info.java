/**
 * Parts of the kernel written for the processor's vectors beside the same in plain Java: an experiment that anyone can
 * repeat, not used by the engine. Arrays enter, numbers leave.
 */
@NullMarked
package org.dakal.benchmarks.vector;

import org.jspecify.annotations.NullMarked;
