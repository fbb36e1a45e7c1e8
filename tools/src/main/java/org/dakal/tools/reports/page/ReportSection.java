package org.dakal.tools.reports.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.Cost;
import org.dakal.network.CoverageClass;
import org.dakal.network.ServiceProfile;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.scenarios.Scenario;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.ReportWords;

/** A section of a study's report. */
public abstract class ReportSection extends Section {
    final ReportContext context;
    final Scenario scenario;
    final StudyResult result;
    final ReportWords wording;
    /** Who and what needs coverage; knows what was not given. */
    final Surroundings given;

    final ServiceProfile profile;

    ReportSection(ReportContext context) {
        super(context.wording().messages());
        this.context = context;
        this.scenario = context.scenario();
        this.result = context.result();
        this.wording = context.wording();
        this.given = scenario.request().surroundings();
        this.profile = result.coverage().serviceProfile();
    }

    final Exposure in(CoverageClass coverageClass) {
        return result.totals().byClass().getOrDefault(coverageClass, Exposure.NONE);
    }

    final Exposure whole() {
        return result.totals().whole();
    }

    final double servedPeople() {
        return in(CoverageClass.GOOD).people() + in(CoverageClass.SERVED).people();
    }

    final double servedAreaSquareKm() {
        return in(CoverageClass.GOOD).areaSquareKm() + in(CoverageClass.SERVED).areaSquareKm();
    }

    /** The name of a proposal by its id, isolated. */
    final String proposalName(String id) {
        return scenario.request().proposals().stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .map(proposal -> Names.of(proposal, messages.language()))
                .orElse(id);
    }

    /** What proposals cost in all, e.g. "9.5 billion toman"; several currencies are never added to each other. */
    final String money(List<ProposalBenefit> benefits) {
        Map<String, Double> byCurrency = new TreeMap<>();
        for (ProposalBenefit benefit : benefits) {
            Cost cost = benefit.proposal().cost();
            byCurrency.merge(cost.currency(), cost.wholeAmount(), Double::sum);
        }
        return String.join(
                text("list.plus"),
                byCurrency.entrySet().stream()
                        .map(e -> q.money(e.getValue(), e.getKey()))
                        .toList());
    }

    /** Opens a table of who and what each of some has, with the shares of the whole's people and area. */
    final HtmlTable amountsTable(String firstHead) {
        return table("table", firstHead, "people", "share", "area", "share", "places", "points", "roads");
    }

    /** Who and what is in something, for a row of such a table. */
    final String[] amounts(Exposure in) {
        return new String[] {
            q.given(given.peopleIn(in), q::count),
            given.settlements().isEmpty() ? text("value.notGiven") : q.percentOfPeople(in.people(), whole().people()),
            q.areaNumber(in.areaSquareKm()),
            q.percent(share(in.areaSquareKm(), whole().areaSquareKm())),
            q.given(given.villageCountIn(in), q::count),
            q.given(given.publicPointCountIn(in), q::count),
            q.given(given.roadKmIn(in), q::lengthNumberKm)
        };
    }

    /** A share of a whole that may be nothing. */
    static double share(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    /**
     * Attributes of a table's cell: its classes and its column's head, which stands over the value on a phone, where
     * rows become cards.
     */
    final String[] labelled(String head, String classes) {
        return new String[] {"class", classes, "data-label", text(head)};
    }

    /** The section; nothing where there is nothing to say. */
    public abstract Html write();
}
