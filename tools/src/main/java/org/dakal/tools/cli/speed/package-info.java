/**
 * The ledger of speed: {@code dakal bench}, and what a model costs on this machine.
 */
@NullMarked
package org.dakal.tools.cli.speed;

import org.jspecify.annotations.NullMarked;
