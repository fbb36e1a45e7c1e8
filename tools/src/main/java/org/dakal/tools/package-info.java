/** The people's side: commands and reports. */
@NullMarked
package org.dakal.tools;

import org.jspecify.annotations.NullMarked;
