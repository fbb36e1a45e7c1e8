package org.dakal.scenarios.terrain;

/** A place on a lattice of posts, in posts east of column 0 and south of row 0; fractions lie between posts. */
record PostPosition(double column, double row) {}
