/**
 * Text files with the place of everything in them: a YAML tree, CSV tables, GeoJSON features, and typed fields over
 * them. What is wrong goes to {@link org.dakal.scenarios.source.Problems}; reading then goes on, so that all of it is
 * told at once. Knows no key of any format; called by the readers of formats.
 */
@NullMarked
package org.dakal.scenarios.source;

import org.jspecify.annotations.NullMarked;
