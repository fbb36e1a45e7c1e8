/**
 * How sure a ranking is. Today's network, proposals and plans enter, with what is uncertain: shadowing, people and
 * costs. Draws common to all of them leave as shares and intervals. {@link org.dakal.proposals.stability.RankStability}
 * is the door.
 */
@NullMarked
package org.dakal.proposals.stability;

import org.jspecify.annotations.NullMarked;
