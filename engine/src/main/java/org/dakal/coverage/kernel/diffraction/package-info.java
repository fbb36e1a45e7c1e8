/**
 * Loops along rays for models of diffraction: P.526's delta-Bullington and P.1812, on heights that the Earth's bulge is
 * folded into once for each ray.
 */
@NullMarked
package org.dakal.coverage.kernel.diffraction;

import org.jspecify.annotations.NullMarked;
