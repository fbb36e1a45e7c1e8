/**
 * Commands that run a scenario or compare results ({@code run}, {@code validate}, {@code whatif}, {@code compare},
 * {@code verify}, {@code outage}), with the options that name a scenario.
 */
@NullMarked
package org.dakal.tools.cli.study;

import org.jspecify.annotations.NullMarked;
