/**
 * The scenario format of {@code FORMAT.md}: a folder or its scenario.yaml enters, a checked and projected
 * {@link org.dakal.scenarios.Scenario} leaves, or every problem at once. {@link
 * org.dakal.scenarios.reading.ScenarioReader} is the door; one class per section of the format
 * stands behind it, in rooms by what the sections are about.
 */
@NullMarked
package org.dakal.scenarios.reading;

import org.jspecify.annotations.NullMarked;
