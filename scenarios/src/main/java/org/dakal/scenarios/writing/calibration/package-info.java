/**
 * What `dakal calibrate` writes: the figures of a {@link org.dakal.calibration.Calibration} as JSON, and its places as
 * a table. A calibration enters, a result folder leaves.
 */
@NullMarked
package org.dakal.scenarios.writing.calibration;

import org.jspecify.annotations.NullMarked;
