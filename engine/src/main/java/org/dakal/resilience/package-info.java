/**
 * What fails when masts fail. Which sites serve each cell enters ({@link org.dakal.coverage.ServingSites}); who and
 * what depends on one site, or on two together, leaves. Studies and commands may call it.
 */
@NullMarked
package org.dakal.resilience;

import org.jspecify.annotations.NullMarked;
