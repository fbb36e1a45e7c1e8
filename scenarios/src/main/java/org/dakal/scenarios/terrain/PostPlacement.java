package org.dakal.scenarios.terrain;

/** Where the posts of one file stand. */
interface PostPlacement {
    /** Position of a place on the lattice; may lie outside it. */
    PostPosition locate(double latitudeDegrees, double longitudeDegrees);

    /** Place of a position on the lattice, also a little outside it. */
    GeoPoint place(double column, double row);

    /** A box around all that the lattice covers. */
    GeoBounds bounds();

    /** Distance between rows in degrees of latitude. */
    double postSpacingDegrees();

    /** The spacing in words, e.g. "3 arc-seconds". */
    String spacingInWords();
}
