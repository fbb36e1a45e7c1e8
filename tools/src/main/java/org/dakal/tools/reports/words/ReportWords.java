package org.dakal.tools.reports.words;

import org.dakal.scenarios.Scenario;
import org.dakal.study.StudyResult;

/**
 * All words of one report.
 *
 * @param quantities values with units
 * @param causes reasons of spots
 */
public record ReportWords(
        Messages messages, Quantities quantities, SpotWords spots, CauseWords causes, ProposalWords proposals) {

    /** Words about one study in one language. */
    public static ReportWords of(Language language, Scenario scenario, StudyResult result) {
        Messages messages = new Messages(language, scenario.words());
        Quantities quantities = new Quantities(messages);
        return new ReportWords(
                messages,
                quantities,
                new SpotWords(messages, quantities, scenario.projection()),
                new CauseWords(messages, quantities, result.coverage().network()),
                new ProposalWords(
                        messages,
                        quantities,
                        result.proposals(),
                        scenario.request().surroundings()));
    }

    public Language language() {
        return messages.language();
    }
}
