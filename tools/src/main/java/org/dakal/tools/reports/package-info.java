/**
 * What people read: {@link org.dakal.tools.reports.HtmlReport} makes one page of a study, for management and
 * planners, and {@link org.dakal.tools.reports.map.MapPicture} the picture of its map. A scenario and its result enter,
 * text and pixels leave; nothing here reads or writes files. Commands call it.
 */
@NullMarked
package org.dakal.tools.reports;

import org.jspecify.annotations.NullMarked;
