package org.dakal.tools.reports.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.network.CoverageClass;
import org.dakal.network.Proposal;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.study.OperatorTotals;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;

/** Every settlement with its service, why it has none and which proposals would bring it: for who asks about one. */
public final class SettlementSection {
    private final ReportContext context;
    private final Map<String, List<ProposalBenefit>> serving = new HashMap<>();

    private SettlementSection(ReportContext context) {
        this.context = context;
        for (ProposalBenefit benefit : context.result().proposals()) {
            for (Settlement place : benefit.gainAlone().villages()) {
                serving.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(benefit);
            }
        }
    }

    /** Nothing where no settlement lies in the province. */
    public static Html write(ReportContext context) {
        List<Settlement> places = context.whole().villages();
        return places.isEmpty() ? Html.EMPTY : new SettlementSection(context).table(places);
    }

    private Html table(List<Settlement> places) {
        String count = context.quantities().count(places.size());
        Markup out = new Markup().open("section", "class", "villages", "id", "villages");
        out.element("h2", context.text("villages.title"));
        out.p(context.text("villages.about", count));
        // The script shows what only it can serve.
        out.open("label", "class", "search", "hidden", "hidden").text(context.text("villages.search"));
        out.empty("input", "type", "search", "autocomplete", "off").close();
        out.p(context.text("villages.notFound"), "class", "not-found", "hidden", "hidden");
        out.open("details").element("summary", context.text("villages.open", count));
        out.open("div", "class", "wide").open("table", "class", "spot-table village-table");
        out.open("thead").open("tr");
        for (String head : List.of("name", "people", "class", "server", "operators", "why", "help")) {
            if (!head.equals("operators") || context.result().operators() != null) {
                out.element("th", context.text("villages.head." + head), "scope", "col");
            }
        }
        out.close().close().open("tbody");
        places.forEach(place -> row(out, place));
        return out.close().close().close().close().close().toHtml();
    }

    private void row(Markup out, Settlement place) {
        Quantities q = context.quantities();
        NetworkCoverage coverage = context.result().coverage();
        int cell = coverage.grid().indexAt(place.xMeters(), place.yMeters());
        CoverageClass coverageClass = coverage.classAt(cell);
        int spot = coverageClass.isServed() ? -1 : spotAt(cell);
        out.open("tr").element("th", name(place), "scope", "row");
        out.element("td", q.count(place.people()), context.labelled("villages.head.people", "number"));
        out.element("td", ClassTable.chip(coverageClass, context));
        out.element("td", server(coverage, cell), context.labelled("villages.head.server", "text"));
        OperatorTotals operators = context.result().operators();
        if (operators != null) {
            out.element("td", serving(operators, cell), context.labelled("villages.head.operators", "text"));
        }
        out.element("td", cause(spot), context.labelled("villages.head.why", "why"));
        out.element("td", help(place, coverageClass), context.labelled("villages.head.help", "text"));
        out.close();
    }

    /** The name in the page's language; on an English page the local one below it, so that both are found. */
    private Html name(Settlement place) {
        Language language = context.wording().language();
        String shown = Names.of(place, language);
        String other = language == Language.PERSIAN ? "" : place.localName();
        Html name = Html.prose(shown);
        return other.isBlank() || other.equals(place.name()) ? name : name.plus(Html.small(Html.name(other)));
    }

    private int spotAt(int cell) {
        List<Spot> spots = context.result().spots();
        for (int i = 0; i < spots.size(); i++) {
            if (Arrays.binarySearch(spots.get(i).cells(), cell) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private Html server(NetworkCoverage coverage, int cell) {
        int sector = coverage.overall().bestSector().get(cell);
        return sector < 0
                ? Html.text(context.text("value.none"))
                : Html.prose(context.wording()
                        .causes()
                        .mast(coverage.network().sectors().get(sector).site()));
    }

    /** The operators whose phones have service there. */
    private Html serving(OperatorTotals operators, int cell) {
        List<String> ids = operators.operators().stream()
                .filter(operator -> operator.isServed(cell))
                .map(operator -> Names.isolated(operator.id()))
                .toList();
        return ids.isEmpty()
                ? Html.text(context.text("villages.operators.none"))
                : Html.prose(String.join(context.text("list.comma"), ids));
    }

    private Html cause(int spot) {
        if (spot < 0) {
            return Html.EMPTY;
        }
        String number = context.quantities().count(spot + 1);
        return Html.prose(context.wording()
                        .causes()
                        .sentence(context.result().spots().get(spot)))
                .plus(new Markup()
                        .text(" ")
                        .element("a", context.text("villages.spot", number), "href", "#row-" + (spot + 1))
                        .toHtml());
    }

    /** Which proposals would serve it, best first, and whether one ranked above already does. */
    private Html help(Settlement place, CoverageClass coverageClass) {
        if (coverageClass.isServed()) {
            return Html.text(context.text("villages.help.served"));
        }
        Markup out = new Markup();
        for (ProposalBenefit benefit : serving.getOrDefault(place.id(), List.of())) {
            boolean first = benefit.gainGiven().villages().stream()
                    .anyMatch(served -> served.id().equals(place.id()));
            Proposal proposal = benefit.proposal();
            Html link = new Markup()
                    .element(
                            "a",
                            Html.prose(Names.of(proposal, context.messages().language())),
                            "href",
                            "#proposal-row-" + benefit.rank())
                    .toHtml();
            out.element(
                    "div",
                    context.sentences()
                            .of(
                                    first ? "villages.help.first" : "villages.help.later",
                                    link,
                                    Html.text(context.quantities().count(benefit.rank())),
                                    Html.text(context.quantities()
                                            .money(
                                                    proposal.cost().wholeAmount(),
                                                    proposal.cost().currency()))));
        }
        Html helped = out.toHtml();
        return helped.equals(Html.EMPTY) ? Html.text(context.text("villages.help.none")) : helped;
    }
}
