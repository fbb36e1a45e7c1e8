package org.dakal.scenarios.reading.proposals;

import org.dakal.network.BuildRules;
import org.dakal.scenarios.source.YamlFields;

/**
 * A proposal whose id and rules are read, and nothing else yet.
 *
 * @param id empty when it has none that can be used
 * @param fields what is written
 * @param rules what it needs and rules out
 */
record ProposalEntry(String id, YamlFields fields, BuildRules rules) {}
