/**
 * Numbers for radio channels: 3GPP's bands and channel numbers enter, frequencies leave. Called when a scenario is
 * read.
 */
@NullMarked
package org.dakal.scenarios.channels;

import org.jspecify.annotations.NullMarked;
