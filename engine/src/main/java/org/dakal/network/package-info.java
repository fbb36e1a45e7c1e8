/**
 * What a planner describes: sites with sectors and antennas, the service asked for, and proposed changes. All of it
 * immutable; a change makes a new network. Positions are in metres of the study's grid.
 */
@NullMarked
package org.dakal.network;

import org.jspecify.annotations.NullMarked;
