/**
 * The Irregular Terrain Model (Longley-Rice), version 1.2.2 as NTIA publishes it. Numbers and a profile enter,
 * decibels, a return code and warnings leave. {@link org.dakal.propagation.itm.Itm} is the door.
 *
 * <p>Sources, as cited on the formulas: [Alg] G. A. Hufford, "The ITS Irregular Terrain Model, version 1.2.2: The
 * Algorithm", 1995; [ERL79] A. G. Longley and P. L. Rice, "Prediction of tropospheric radio transmission loss over
 * irregular terrain", ESSA Technical Report ERL 79-ITS 67, 1968; [TN101] P. L. Rice and others, NBS Technical Note 101,
 * 1967; [Vogler] L. E. Vogler, NBS Report on smooth-Earth diffraction, 1964. Inside the package lengths are metres and
 * angles radians.
 */
@NullMarked
package org.dakal.propagation.itm;

import org.jspecify.annotations.NullMarked;
