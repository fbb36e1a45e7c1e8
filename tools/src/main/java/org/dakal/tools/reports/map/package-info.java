/**
 * Drawing a study: small pictures of its rasters (relief, classes, levels), and lines, marks and labels over them. What is
 * drawn is said once, on a {@link org.dakal.tools.reports.map.MapCanvas}, which is SVG in the page and pixels in
 * {@code map.png}. A {@link org.dakal.tools.reports.map.MapScene} enters; pictures and SVG leave. No text is drawn with
 * the machine's fonts but in {@link org.dakal.tools.reports.map.PictureCanvas}. Sections of the report call it.
 */
@NullMarked
package org.dakal.tools.reports.map;

import org.jspecify.annotations.NullMarked;
