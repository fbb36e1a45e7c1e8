package org.dakal.scenarios.terrain;

/** A smooth mapping of a plane onto another. */
@FunctionalInterface
interface PlaneMapping {
    /** Maps x, y; the answer goes into the first two elements. */
    void map(double x, double y, double[] out);
}
