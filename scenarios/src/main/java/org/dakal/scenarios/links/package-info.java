/**
 * Point-to-point links in files, one a line: JSON lines with their heights in them, or CSV of positions whose profile
 * is cut out of terrain. Lines enter, one {@link org.dakal.scenarios.links.LinkResult} for each leaves, in the same
 * order; a line that cannot be used becomes a result with a problem. The command line calls it.
 */
@NullMarked
package org.dakal.scenarios.links;

import org.jspecify.annotations.NullMarked;
