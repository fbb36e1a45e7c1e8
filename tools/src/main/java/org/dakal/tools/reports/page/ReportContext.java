package org.dakal.tools.reports.page;

import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Sentences;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;
import org.dakal.tools.reports.words.ReportWords;

/**
 * What every section has at hand.
 *
 * @param sentences sentences with markup in them
 */
public record ReportContext(
        Scenario scenario, StudyResult result, RunInfo run, ReportWords wording, Sentences sentences) {

    public static ReportContext of(Scenario scenario, StudyResult result, RunInfo run, Language language) {
        ReportWords wording = ReportWords.of(language, scenario, result);
        return new ReportContext(scenario, result, run, wording, new Sentences(wording.messages()));
    }

    Messages messages() {
        return wording.messages();
    }

    Quantities quantities() {
        return wording.quantities();
    }

    String text(String key, String... arguments) {
        return messages().text(key, arguments);
    }

    /** A sentence whose arguments are figures, in bold. */
    Html sentence(String key, String... figures) {
        return sentences.ofFigures(key, figures);
    }

    Exposure in(CoverageClass coverageClass) {
        return result.totals().byClass().getOrDefault(coverageClass, Exposure.NONE);
    }

    Exposure whole() {
        return result.totals().whole();
    }

    /** Who and what needs coverage; knows what was not given. */
    Surroundings surroundings() {
        return scenario.request().surroundings();
    }

    double servedPeople() {
        return in(CoverageClass.GOOD).people() + in(CoverageClass.SERVED).people();
    }

    double servedAreaSquareKm() {
        return in(CoverageClass.GOOD).areaSquareKm() + in(CoverageClass.SERVED).areaSquareKm();
    }

    /** The name of a proposal by its id, isolated. */
    String proposalName(String id) {
        return scenario.request().proposals().stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .map(proposal -> Names.of(proposal, messages().language()))
                .orElse(id);
    }

    /** A share of a whole that may be nothing. */
    static double share(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    /**
     * Attributes of a table's cell: its classes and its column's head, which stands over the value on a phone, where
     * rows become cards.
     */
    String[] labelled(String head, String classes) {
        return new String[] {"class", classes, "data-label", text(head)};
    }
}
