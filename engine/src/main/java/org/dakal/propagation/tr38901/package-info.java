/**
 * Path loss, line-of-sight probability and shadow fading of 3GPP TR 38.901 for rural and urban macro cells and urban
 * street canyons. One class per scenario; {@link org.dakal.propagation.tr38901.Tr38901Model} makes path-loss models of
 * them. Numbers enter, decibels and the intermediate values of the tables leave.
 */
@NullMarked
package org.dakal.propagation.tr38901;

import org.jspecify.annotations.NullMarked;
