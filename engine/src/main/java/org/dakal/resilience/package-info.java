/**
 * What fails when masts fail. Which sites serve each cell enters ({@link org.dakal.coverage.ServingSites}); who and
 * what depends on one site, or on two together, leaves. Studies, commands and the weighing of proposals may call it.
 */
@NullMarked
package org.dakal.resilience;

import org.jspecify.annotations.NullMarked;
