package org.dakal.scenarios.terrain;

/** The numbers of one file, opened: a lattice of posts, row 0 in the north, column 0 in the west. */
@FunctionalInterface
interface HeightPosts {
    /** The number of a post inside the lattice, in the file's own unit; NaN for a void. */
    double value(int column, int row);
}
