/**
 * Suggested sites as proposals in YAML that can be pasted into a scenario. Candidates and their cost enter, text
 * leaves. Commands call it.
 */
@NullMarked
package org.dakal.scenarios.writing.suggestions;

import org.jspecify.annotations.NullMarked;
