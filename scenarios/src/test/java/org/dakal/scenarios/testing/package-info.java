/** Hand-made studies that tests of this module and of those above it share. */
@NullMarked
package org.dakal.scenarios.testing;

import org.jspecify.annotations.NullMarked;
