/**
 * A thin writer of OGC GeoPackage 1.3 files: layers of shapes with attributes, spatial indexes, and the styles QGIS
 * looks for. Shapes and rows enter, one file leaves, the same bytes for the same content. Knows nothing of radio.
 */
@NullMarked
package org.dakal.scenarios.writing.geopackage;

import org.jspecify.annotations.NullMarked;
