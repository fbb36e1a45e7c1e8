/**
 * From downloads to a scenario ({@code dakal new}). Enter: {@link org.dakal.scenarios.importing.NewScenario}; leave: a
 * folder that {@code reading} understands, with a notice of what came from where and what was assumed. Only commands
 * call it.
 */
@NullMarked
package org.dakal.scenarios.importing;

import org.jspecify.annotations.NullMarked;
