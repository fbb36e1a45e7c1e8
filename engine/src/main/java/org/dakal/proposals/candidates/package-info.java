/**
 * Sites that nobody proposed. Terrain, who is not served, and lines of access enter; places on high ground, spaced
 * apart and scored by the engine, leave. They are suggestions of a machine that has seen neither the owner nor the path
 * up the hill.
 */
@NullMarked
package org.dakal.proposals.candidates;

import org.jspecify.annotations.NullMarked;
