/**
 * The path-loss store as commands see it: which one was chosen, what is in it, and the store of one run.
 */
@NullMarked
package org.dakal.tools.cli.store;

import org.jspecify.annotations.NullMarked;
