/** Calibrations as files: {@code calibration.yaml} and the rasters beside it. */
@NullMarked
package org.dakal.scenarios.reading.calibration;

import org.jspecify.annotations.NullMarked;
