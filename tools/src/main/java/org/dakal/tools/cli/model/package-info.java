/**
 * The catalogue of path-loss models as {@code dakal models} shows it, and as options name them.
 */
@NullMarked
package org.dakal.tools.cli.model;

import org.jspecify.annotations.NullMarked;
