/** Products of terrain that are offered in tiles: their names, which are there, and how they are fetched. */
@NullMarked
package org.dakal.scenarios.terrain.products;

import org.jspecify.annotations.NullMarked;
