/**
 * The observatory: scenarios kept open and answered over HTTP. Thin over {@link org.dakal.study.StudySession}: what is
 * asked is checked, put to a session, and its answer written as JSON, GeoJSON or a tile of the map.
 */
@NullMarked
package org.dakal.tools.server;

import org.jspecify.annotations.NullMarked;
