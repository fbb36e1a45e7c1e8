/**
 * Conversions between the field's units. Numbers enter, numbers leave; anyone may call.
 */
@NullMarked
package org.dakal.units;

import org.jspecify.annotations.NullMarked;
