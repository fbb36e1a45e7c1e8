/** Everything with a file format: reading and checking scenarios, rasters, vectors and tables, and writing results. */
@NullMarked
package org.dakal.scenarios;

import org.jspecify.annotations.NullMarked;
