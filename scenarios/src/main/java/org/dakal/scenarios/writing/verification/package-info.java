/**
 * A result held against measurements, `dakal verify`: a result folder and campaigns enter, a result folder of its own
 * leaves, with errors, shares of right claims, the map of places and of where nobody measured.
 */
@NullMarked
package org.dakal.scenarios.writing.verification;

import org.jspecify.annotations.NullMarked;
