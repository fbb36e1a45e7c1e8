/**
 * Dakal beside other programs on the same ground. Enter: files another program wrote; leave: figures as text and JSON.
 * Called by the scripts in {@code benchmarks/peers}.
 */
@NullMarked
package org.dakal.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
