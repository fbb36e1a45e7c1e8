/**
 * What drawings are made with: shapes, inks, letters and places for labels. A drawing is said once, on a {@link
 * org.dakal.tools.reports.drawing.Canvas}, which is SVG in a page or file and pixels in a picture. No text is drawn
 * with the machine's fonts but in {@link org.dakal.tools.reports.drawing.PictureCanvas}. Maps and drawings of links
 * call it.
 */
@NullMarked
package org.dakal.tools.reports.drawing;

import org.jspecify.annotations.NullMarked;
