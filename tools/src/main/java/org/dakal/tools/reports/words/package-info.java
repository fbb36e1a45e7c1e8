/**
 * Findings, proposals and numbers in words, in the reader's language. Records of the engine enter, plain text leaves
 * (no markup; names in it are isolated, see {@link org.dakal.tools.reports.words.Names}). Any part of a report may call
 * it. All wording is in the message files beside {@code org.dakal.tools.reports}.
 */
@NullMarked
package org.dakal.tools.reports.words;

import org.jspecify.annotations.NullMarked;
