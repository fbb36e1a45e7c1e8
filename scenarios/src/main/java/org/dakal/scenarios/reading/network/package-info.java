/** Bands, antennas, sites and sectors as a scenario gives them, and what somebody wants to try on them. */
@NullMarked
package org.dakal.scenarios.reading.network;

import org.jspecify.annotations.NullMarked;
