package org.dakal.scenarios.antenna;

import org.dakal.network.AntennaPattern;

/**
 * An antenna as its vendor describes it.
 *
 * @param pattern with its main lobe at the horizon: the file's electrical tilt is taken out
 * @param electricalTiltDegrees the tilt taken out, down positive; what a sector has unless it says otherwise
 * @param frequencyMhz the pattern was measured at; NaN when the file does not say
 */
public record MsiPattern(AntennaPattern pattern, double electricalTiltDegrees, double frequencyMhz) {}
