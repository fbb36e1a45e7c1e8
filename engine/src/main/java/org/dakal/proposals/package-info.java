/**
 * What each proposal would really change: alone, and given the better ones.
 */
@NullMarked
package org.dakal.proposals;

import org.jspecify.annotations.NullMarked;
