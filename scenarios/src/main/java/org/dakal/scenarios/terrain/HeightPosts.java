package org.dakal.scenarios.terrain;

/** The heights of one file, opened: a lattice of posts, row 0 in the north, column 0 in the west. */
@FunctionalInterface
interface HeightPosts {
    /** Height in metres of a post inside the lattice; NaN for a void. */
    double heightMeters(int column, int row);
}
