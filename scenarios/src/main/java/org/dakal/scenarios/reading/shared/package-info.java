/** What all sections of a scenario share while it is read: their keys, ids, places, and words of what is made up. */
@NullMarked
package org.dakal.scenarios.reading.shared;

import org.jspecify.annotations.NullMarked;
