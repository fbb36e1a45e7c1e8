/** Hot loops of the engine, one benchmark for one kernel. */
@NullMarked
package org.dakal.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
