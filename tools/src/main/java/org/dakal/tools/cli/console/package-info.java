/**
 * What every command uses: the console, the settings and their origins, progress, figures for people, exit codes and
 * the options that mean the same everywhere. Standard output carries only what a machine reads.
 */
@NullMarked
package org.dakal.tools.cli.console;

import org.jspecify.annotations.NullMarked;
