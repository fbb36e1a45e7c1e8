package org.dakal.scenarios;

import org.dakal.network.Network;

/**
 * A scenario and what its network would be after some edits.
 *
 * @param scenario as it is
 * @param changedNetwork of the same bands; the scenario's own when nothing was edited
 */
public record ChangedScenario(Scenario scenario, Network changedNetwork) {}
