/**
 * Drawing a study: small pictures of its rasters (relief, classes, levels), and lines, marks and labels over them,
 * which are SVG in the page and pixels in {@code map.png}. A {@link org.dakal.tools.reports.map.MapScene} enters;
 * pictures and SVG leave. Sections of the report call it.
 */
@NullMarked
package org.dakal.tools.reports.map;

import org.jspecify.annotations.NullMarked;
