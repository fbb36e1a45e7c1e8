/**
 * The scenario format of {@code FORMAT.md}: a folder or its scenario.yaml enters, a checked and projected
 * {@link org.dakal.scenarios.Scenario} leaves, or every problem at once. {@link
 * org.dakal.scenarios.reading.ScenarioReader} and {@link org.dakal.scenarios.reading.ScenarioValidator} are the doors,
 * for the command line and for tests; one class per section of the format stands behind them.
 */
@NullMarked
package org.dakal.scenarios.reading;

import org.jspecify.annotations.NullMarked;
