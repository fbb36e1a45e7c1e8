/**
 * One ray and what is asked of it: heights sampled from the mast outwards, a receiver on or beside the ray, and the
 * loop that answers with a loss. Fields are open because loops read them millions of times a second; only the sweeps of
 * {@link org.dakal.coverage.kernel} write them.
 */
@NullMarked
package org.dakal.coverage.kernel.ray;

import org.jspecify.annotations.NullMarked;
