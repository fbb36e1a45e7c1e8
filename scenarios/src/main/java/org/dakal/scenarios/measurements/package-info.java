/**
 * Drive tests and other measurements of mobile networks: a file of one of the formats that phones and services write
 * enters, its readings leave with what was dropped and why. {@link org.dakal.scenarios.measurements.MeasurementFiles}
 * is the door; a format is one class, known by the names in its first line.
 */
@NullMarked
package org.dakal.scenarios.measurements;

import org.jspecify.annotations.NullMarked;
