/** One file of heights once it is open: where its posts stand, and what of its numbers is a height. */
@NullMarked
package org.dakal.scenarios.terrain.tile;

import org.jspecify.annotations.NullMarked;
