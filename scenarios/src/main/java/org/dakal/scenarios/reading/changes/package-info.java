/** The one codec of changes to a network: from YAML or JSON to changes, and back. */
@NullMarked
package org.dakal.scenarios.reading.changes;

import org.jspecify.annotations.NullMarked;
