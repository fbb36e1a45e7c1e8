package org.dakal.tools.reports.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dakal.study.OperatorTotals;
import org.dakal.study.SharingTotals;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;

/** Who has service from whom, where the masts are of several operators. */
public final class OperatorSection extends ReportSection {
    public OperatorSection(ReportContext context) {
        super(context);
    }

    /** Nothing where everything is one network. */
    @Override
    public Html write() {
        OperatorTotals totals = result.operators();
        if (totals == null) {
            return Html.EMPTY;
        }
        int count = totals.operators().size();
        section("operators.title", "class", "operators", "id", "operators");
        if (!given.settlements().isEmpty()) {
            double partly = totals.any().people() - totals.all().people();
            sayFigures(
                    "operators.people",
                    q.counted("count.people", totals.byCount().get(0).people()),
                    q.counted("count.people", partly),
                    q.counted("count.people", totals.all().people()));
        }
        HtmlTable table = amountsTable("operators.who");
        for (OperatorTotals.OfOperator operator : totals.operators()) {
            table.row(Html.name(operator.id()), amounts(operator.served()));
        }
        table.row(words("operators.any"), amounts(totals.any()));
        for (int served = count; served > 0; served--) {
            String key = served == count ? "operators.all" : "operators.count";
            table.row(words(key, q.count(served)), amounts(totals.byCount().get(served)));
        }
        table.row(words("operators.none"), amounts(totals.byCount().get(0)));
        table.end();
        note("operators.meaning");
        SharingTotals sharing = totals.sharing();
        if (sharing != null && !given.settlements().isEmpty()) {
            writeRoaming(totals, sharing);
            writeShared(sharing);
            writeBuilding(sharing);
        }
        return out.close().toHtml();
    }

    private void writeRoaming(OperatorTotals totals, SharingTotals sharing) {
        out.element("h3", text("operators.roaming"));
        HtmlTable table = table("operators", "case", "operator", "today", "gained");
        Map<String, Double> today = new LinkedHashMap<>();
        totals.operators()
                .forEach(operator -> today.put(operator.id(), operator.served().people()));
        for (SharingTotals.Roaming group : sharing.roaming()) {
            boolean isAll = group.operatorIds().size() == today.size();
            Html name =
                    isAll ? words("operators.roaming.all") : prose("operators.roaming.of", names(group.operatorIds()));
            group.gains()
                    .forEach((id, gained) -> table.row(
                            name,
                            Html.name(id),
                            Html.text(q.count(today.getOrDefault(id, 0.0))),
                            Html.text(q.change(gained.people(), q::count))));
        }
        table.end();
    }

    private void writeShared(SharingTotals sharing) {
        if (sharing.shared().isEmpty()) {
            return;
        }
        out.element("h3", text("operators.shared"));
        HtmlTable table = table("operators", "proposal", "owner", "sharedGains");
        for (SharingTotals.SharedProposal shared : sharing.shared()) {
            String gains = shared.gainedPeople().entrySet().stream()
                    .map(gained -> text(
                            "operators.gain", Names.isolated(gained.getKey()), q.change(gained.getValue(), q::count)))
                    .collect(Collectors.joining(text("list.comma")));
            table.row(Html.prose(proposalName(shared.proposalId())), names(shared.ownerIds()), gains);
        }
        table.end();
    }

    private void writeBuilding(SharingTotals sharing) {
        out.element("h3", text("operators.building"));
        out.open("ul");
        for (SharingTotals.Building building : sharing.building()) {
            String key = building.built().isEmpty()
                    ? "operators.building.none"
                    : building.suffices() ? "operators.building.enough" : "operators.building.short";
            out.element(
                    "li",
                    prose(
                            key,
                            Names.isolated(building.operatorId()),
                            q.counted("count.people", building.roamingPeople()),
                            building.built().stream()
                                    .map(benefit ->
                                            proposalName(benefit.proposal().id()))
                                    .collect(Collectors.joining(text("list.comma"))),
                            money(building.built()),
                            q.counted("count.people", building.builtPeople())));
        }
        out.close();
    }

    private String names(List<String> ids) {
        return ids.stream().map(Names::isolated).collect(Collectors.joining(text("list.plus")));
    }
}
