/**
 * summary.json: the study in numbers, for people with a text editor, for scripts, and for comparing runs. A scenario
 * and its result enter; a record leaves that Jackson writes and reads. All that may differ between two runs of one
 * scenario by one version is under {@code run}; the rest is the same to the byte. Components of these records have the
 * names of their keys, and summary.schema.json says what each of them means.
 */
@NullMarked
package org.dakal.scenarios.writing.summary;

import org.jspecify.annotations.NullMarked;
