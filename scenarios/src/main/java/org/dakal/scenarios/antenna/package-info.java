/**
 * Antenna patterns: vendors' MSI/Planet text files and formulas enter, {@link org.dakal.network.AntennaPattern} leaves.
 * Called when a scenario is read.
 */
@NullMarked
package org.dakal.scenarios.antenna;

import org.jspecify.annotations.NullMarked;
