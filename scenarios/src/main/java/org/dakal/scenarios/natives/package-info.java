/**
 * Machine code that libraries bring along (SQLite, OR-Tools). It is unpacked once, into Dakal's own cache, and loaded
 * from there, so that a temporary folder that is full, absent or forbids programs stops nothing, and nothing is left
 * behind in it.
 */
@NullMarked
package org.dakal.scenarios.natives;

import org.jspecify.annotations.NullMarked;
