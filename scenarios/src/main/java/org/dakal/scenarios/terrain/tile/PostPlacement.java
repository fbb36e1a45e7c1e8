package org.dakal.scenarios.terrain.tile;

/** Where the posts of one file stand. */
public interface PostPlacement {
    /** Position of a place on the lattice; may lie outside it. */
    Position locate(double latitudeDegrees, double longitudeDegrees);

    /** Place of a position on the lattice, also a little outside it. */
    GeoPoint place(double column, double row);

    /** A box around all that the lattice covers. */
    GeoBounds bounds();

    /** Distance between rows in degrees of latitude. */
    double postSpacingDegrees();

    /** The spacing in words, e.g. "3 arc-seconds". */
    String spacingInWords();

    /** A place on Earth, WGS 84 degrees. */
    record GeoPoint(double latitudeDegrees, double longitudeDegrees) {}

    /** A place on a lattice of posts, in posts east of column 0 and south of row 0; fractions lie between posts. */
    record Position(double column, double row) {}
}
