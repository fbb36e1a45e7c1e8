/**
 * Recommendation ITU-R P.1812-7, one class per section of the document. Numbers and a profile enter, decibels and every
 * intermediate value leave. {@link org.dakal.propagation.p1812.P1812} is the door; the sections are open to the
 * coverage kernel, which evaluates them along rays.
 */
@NullMarked
package org.dakal.propagation.p1812;

import org.jspecify.annotations.NullMarked;
