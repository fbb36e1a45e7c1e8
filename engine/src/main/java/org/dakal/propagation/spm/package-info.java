/**
 * The standard propagation model planners tune: a sum of terms with factors K1 to K7 and offsets for what stands around
 * the receiver. A profile and a link enter, decibels and each term leave.
 */
@NullMarked
package org.dakal.propagation.spm;

import org.jspecify.annotations.NullMarked;
