/** Between latitude and longitude (WGS 84) and the metres of a study's grid. */
@NullMarked
package org.dakal.scenarios.projection;

import org.jspecify.annotations.NullMarked;
