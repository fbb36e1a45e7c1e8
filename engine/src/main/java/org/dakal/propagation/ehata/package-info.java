/**
 * The extended Hata model of NTIA TR-15-517, one class per step. Numbers and a profile enter, decibels and every
 * intermediate value leave. {@link org.dakal.propagation.ehata.ExtendedHata} is the door.
 */
@NullMarked
package org.dakal.propagation.ehata;

import org.jspecify.annotations.NullMarked;
