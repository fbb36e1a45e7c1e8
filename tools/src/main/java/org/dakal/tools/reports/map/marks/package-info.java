/** What is drawn over a map's pictures: outlines, sites, spots, proposals, names and the legend's furniture. */
@NullMarked
package org.dakal.tools.reports.map.marks;

import org.jspecify.annotations.NullMarked;
