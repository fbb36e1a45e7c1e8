/**
 * The outage atlas as files. A scenario and its {@link org.dakal.resilience.OutageAtlas} enter, a folder of tables,
 * rasters, a GeoPackage and JSON leaves. Commands call it.
 */
@NullMarked
package org.dakal.scenarios.writing.outage;

import org.jspecify.annotations.NullMarked;
