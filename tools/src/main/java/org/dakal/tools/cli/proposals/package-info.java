/**
 * Commands about what to build: {@code plan}, {@code compare-plans}, {@code sure}, {@code suggest} and {@code
 * backhaul}.
 */
@NullMarked
package org.dakal.tools.cli.proposals;

import org.jspecify.annotations.NullMarked;
