package org.dakal.scenarios.writing.verification;

/**
 * A square of cells in which nobody measured.
 *
 * @param westMeters west edge, on the grid
 * @param northMeters north edge
 * @param sideMeters of the square
 * @param areaSquareKm of the province in it
 * @param servedAreaSquareKm of that, promised to be served
 */
record Gap(double westMeters, double northMeters, double sideMeters, double areaSquareKm, double servedAreaSquareKm) {}
