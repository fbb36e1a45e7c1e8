/** Products of terrain that are offered in tiles: what each calls its files, which are there, and how they are fetched. */
@NullMarked
package org.dakal.scenarios.terrain.products;

import org.jspecify.annotations.NullMarked;
