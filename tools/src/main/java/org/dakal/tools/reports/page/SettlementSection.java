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

/** Every settlement with its service, why it has none and which proposals would bring it: for who asks about one. */
public final class SettlementSection extends ReportSection {
    private final Map<String, List<ProposalBenefit>> serving = new HashMap<>();

    public SettlementSection(ReportContext context) {
        super(context);
        for (ProposalBenefit benefit : result.proposals()) {
            for (Settlement place : benefit.gainAlone().villages()) {
                serving.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(benefit);
            }
        }
    }

    /** Nothing where no settlement lies in the province. */
    @Override
    public Html write() {
        List<Settlement> places = whole().villages();
        return places.isEmpty() ? Html.EMPTY : table(places);
    }

    private Html table(List<Settlement> places) {
        String count = q.count(places.size());
        section("villages.title", "class", "villages", "id", "villages");
        say("villages.about", count);
        // The script shows what only it can serve.
        out.open("label", "class", "search", "hidden", "hidden").text(text("villages.search"));
        out.empty("input", "type", "search", "autocomplete", "off").close();
        out.p(text("villages.notFound"), "class", "not-found", "hidden", "hidden");
        out.open("details").element("summary", text("villages.open", count));
        out.open("div", "class", "wide").open("table", "class", "spot-table village-table");
        out.open("thead").open("tr");
        for (String head : List.of("name", "people", "class", "server", "operators", "why", "help")) {
            if (!head.equals("operators") || result.operators() != null) {
                out.element("th", text("villages.head." + head), "scope", "col");
            }
        }
        out.close().close().open("tbody");
        places.forEach(this::row);
        return out.close().close().close().close().close().toHtml();
    }

    private void row(Settlement place) {
        NetworkCoverage coverage = result.coverage();
        int cell = coverage.grid().indexAt(place.xMeters(), place.yMeters());
        CoverageClass coverageClass = coverage.classAt(cell);
        int spot = coverageClass.isServed() ? -1 : spotAt(cell);
        out.open("tr").element("th", name(place), "scope", "row");
        out.element("td", q.count(place.people()), labelled("villages.head.people", "number"));
        out.element("td", chip(coverageClass));
        out.element("td", server(coverage, cell), labelled("villages.head.server", "text"));
        OperatorTotals operators = result.operators();
        if (operators != null) {
            out.element("td", serving(operators, cell), labelled("villages.head.operators", "text"));
        }
        out.element("td", cause(spot), labelled("villages.head.why", "why"));
        out.element("td", help(place, coverageClass), labelled("villages.head.help", "text"));
        out.close();
    }

    /** The name in the page's language; on an English page the local one below it, so that both are found. */
    private Html name(Settlement place) {
        Language language = messages.language();
        String shown = Names.of(place, language);
        String other = language == Language.PERSIAN ? "" : place.localName();
        Html name = Html.prose(shown);
        return other.isBlank() || other.equals(place.name()) ? name : name.plus(Html.small(Html.name(other)));
    }

    private int spotAt(int cell) {
        List<Spot> spots = result.spots();
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
                ? words("value.none")
                : Html.prose(wording.causes()
                        .mast(coverage.network().sectors().get(sector).site()));
    }

    /** The operators whose phones have service there. */
    private Html serving(OperatorTotals operators, int cell) {
        List<String> ids = operators.operators().stream()
                .filter(operator -> operator.isServed(cell))
                .map(operator -> Names.isolated(operator.id()))
                .toList();
        return ids.isEmpty() ? words("villages.operators.none") : Html.prose(String.join(text("list.comma"), ids));
    }

    private Html cause(int spot) {
        if (spot < 0) {
            return Html.EMPTY;
        }
        String number = q.count(spot + 1);
        return Html.prose(wording.causes().sentence(result.spots().get(spot)))
                .plus(new Markup()
                        .text(" ")
                        .element("a", text("villages.spot", number), "href", "#row-" + (spot + 1))
                        .toHtml());
    }

    /** Which proposals would serve it, best first, and whether one ranked above already does. */
    private Html help(Settlement place, CoverageClass coverageClass) {
        if (coverageClass.isServed()) {
            return words("villages.help.served");
        }
        Markup out = new Markup();
        for (ProposalBenefit benefit : serving.getOrDefault(place.id(), List.of())) {
            boolean first = benefit.gainGiven().villages().stream()
                    .anyMatch(served -> served.id().equals(place.id()));
            Proposal proposal = benefit.proposal();
            Html link = new Markup()
                    .element(
                            "a",
                            Html.prose(Names.of(proposal, messages.language())),
                            "href",
                            "#proposal-row-" + benefit.rank())
                    .toHtml();
            out.element(
                    "div",
                    sentences.of(
                            first ? "villages.help.first" : "villages.help.later",
                            link,
                            Html.text(q.count(benefit.rank())),
                            Html.text(q.money(
                                    proposal.cost().wholeAmount(),
                                    proposal.cost().currency()))));
        }
        Html helped = out.toHtml();
        return helped.equals(Html.EMPTY) ? words("villages.help.none") : helped;
    }
}
