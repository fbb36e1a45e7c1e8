/**
 * From a coverage map to named weak and blind spots: where, how large, who lives there, which roads, and why.
 */
@NullMarked
package org.dakal.findings;

import org.jspecify.annotations.NullMarked;
