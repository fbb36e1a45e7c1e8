package org.dakal.scenarios.writing.verification;

/**
 * A square of cells in which nobody measured.
 *
 * @param westMeters west edge, on the grid
 * @param northMeters north edge
 */
record Gap(double westMeters, double northMeters, double sideMeters, double areaSquareKm, double servedAreaSquareKm) {}
