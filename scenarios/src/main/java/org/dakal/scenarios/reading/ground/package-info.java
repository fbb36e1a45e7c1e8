/** Terrain, land cover, people and the outline as a scenario names them: files are found and opened here. */
@NullMarked
package org.dakal.scenarios.reading.ground;

import org.jspecify.annotations.NullMarked;
