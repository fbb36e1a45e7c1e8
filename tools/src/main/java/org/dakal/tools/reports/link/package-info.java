/**
 * Drawing one link so that a planner sees why it has its loss: the path with its Earth bulge, Fresnel zone and edges,
 * the parts of the loss, and the model's own values. A {@link org.dakal.tools.reports.link.LinkScene} enters; {@link
 * org.dakal.tools.reports.link.LinkDrawing} says it once on a canvas. {@link org.dakal.tools.reports.LinkPicture} calls
 * it.
 */
@NullMarked
package org.dakal.tools.reports.link;

import org.jspecify.annotations.NullMarked;
