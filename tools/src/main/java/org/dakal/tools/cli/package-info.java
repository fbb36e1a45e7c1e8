/**
 * The command line: what was asked for enters, calls to scenarios and engine leave, and what happened is told on
 * standard error. Standard output carries only what a machine reads. Nobody calls this package but its own main.
 */
@NullMarked
package org.dakal.tools.cli;

import org.jspecify.annotations.NullMarked;
