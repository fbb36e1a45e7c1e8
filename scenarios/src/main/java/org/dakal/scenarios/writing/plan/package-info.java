/**
 * Plans as files: plan.json, tables, a GeoPackage. A scenario and its plan enter, files leave; the commands call it.
 */
@NullMarked
package org.dakal.scenarios.writing.plan;

import org.jspecify.annotations.NullMarked;
