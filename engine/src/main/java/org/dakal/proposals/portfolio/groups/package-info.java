/**
 * Cells merged into groups that hang under the same conditions, and what weight each group has. In come the sectors
 * that proposals bring or take; out go thousands of groups instead of a million cells.
 */
@NullMarked
package org.dakal.proposals.portfolio.groups;

import org.jspecify.annotations.NullMarked;
