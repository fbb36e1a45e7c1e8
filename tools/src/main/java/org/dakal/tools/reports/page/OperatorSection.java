package org.dakal.tools.reports.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dakal.study.OperatorTotals;
import org.dakal.study.SharingTotals;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;

/** Who has service from whom, where the masts are of several operators. */
public final class OperatorSection {
    private OperatorSection() {}

    /** Nothing where everything is one network. */
    public static Html write(ReportContext context) {
        OperatorTotals totals = context.result().operators();
        Markup out = new Markup();
        if (totals == null) {
            return out.toHtml();
        }
        Quantities q = context.quantities();
        int count = totals.operators().size();
        out.open("section", "class", "operators", "id", "operators");
        out.element("h2", context.text("operators.title"));
        if (!context.surroundings().settlements().isEmpty()) {
            double partly = totals.any().people() - totals.all().people();
            out.p(context.sentence(
                    "operators.people",
                    q.counted("count.people", totals.byCount().get(0).people()),
                    q.counted("count.people", partly),
                    q.counted("count.people", totals.all().people())));
        }
        AmountsTable table = AmountsTable.begin(context, out, "operators.who");
        for (OperatorTotals.OfOperator operator : totals.operators()) {
            table.row(Html.name(operator.id()), operator.served());
        }
        table.row(Html.text(context.text("operators.any")), totals.any());
        for (int served = count; served > 0; served--) {
            String key = served == count ? "operators.all" : "operators.count";
            table.row(
                    Html.text(context.text(key, q.count(served))),
                    totals.byCount().get(served));
        }
        table.row(Html.text(context.text("operators.none")), totals.byCount().get(0));
        table.end();
        out.p(context.text("operators.meaning"), "class", "note");
        SharingTotals sharing = totals.sharing();
        if (sharing != null && !context.surroundings().settlements().isEmpty()) {
            writeRoaming(context, totals, sharing, out);
            writeShared(context, sharing, out);
            writeBuilding(context, sharing, out);
        }
        return out.close().toHtml();
    }

    private static void writeRoaming(ReportContext context, OperatorTotals totals, SharingTotals sharing, Markup out) {
        Quantities q = context.quantities();
        out.element("h3", context.text("operators.roaming"));
        HtmlTable table = HtmlTable.begin(
                context.messages(), out, "operators.case", "operators.operator", "operators.today", "operators.gained");
        Map<String, Double> today = new LinkedHashMap<>();
        totals.operators()
                .forEach(operator -> today.put(operator.id(), operator.served().people()));
        for (SharingTotals.Roaming group : sharing.roaming()) {
            boolean isAll = group.operatorIds().size() == today.size();
            Html name = isAll
                    ? Html.text(context.text("operators.roaming.all"))
                    : Html.prose(context.text("operators.roaming.of", names(context, group.operatorIds())));
            group.gains()
                    .forEach((id, gained) -> table.row(
                            name,
                            Html.name(id),
                            Html.text(q.count(today.getOrDefault(id, 0.0))),
                            Html.text(q.change(gained.people(), q::count))));
        }
        table.end();
    }

    private static void writeShared(ReportContext context, SharingTotals sharing, Markup out) {
        if (sharing.shared().isEmpty()) {
            return;
        }
        Quantities q = context.quantities();
        out.element("h3", context.text("operators.shared"));
        HtmlTable table = HtmlTable.begin(
                context.messages(), out, "operators.proposal", "operators.owner", "operators.sharedGains");
        for (SharingTotals.SharedProposal shared : sharing.shared()) {
            String gains = shared.gainedPeople().entrySet().stream()
                    .map(gained -> context.text(
                            "operators.gain", Names.isolated(gained.getKey()), q.change(gained.getValue(), q::count)))
                    .collect(Collectors.joining(context.text("list.comma")));
            table.row(
                    Html.prose(context.proposalName(shared.proposalId())),
                    Html.prose(names(context, shared.ownerIds())),
                    Html.prose(gains));
        }
        table.end();
    }

    private static void writeBuilding(ReportContext context, SharingTotals sharing, Markup out) {
        Quantities q = context.quantities();
        out.element("h3", context.text("operators.building"));
        out.open("ul");
        for (SharingTotals.Building building : sharing.building()) {
            String key = building.built().isEmpty()
                    ? "operators.building.none"
                    : building.suffices() ? "operators.building.enough" : "operators.building.short";
            out.element(
                    "li",
                    Html.prose(context.text(
                            key,
                            Names.isolated(building.operatorId()),
                            q.counted("count.people", building.roamingPeople()),
                            building.built().stream()
                                    .map(benefit -> context.proposalName(
                                            benefit.proposal().id()))
                                    .collect(Collectors.joining(context.text("list.comma"))),
                            Money.total(building.built(), context),
                            q.counted("count.people", building.builtPeople()))));
        }
        out.close();
    }

    private static String names(ReportContext context, List<String> ids) {
        return ids.stream().map(Names::isolated).collect(Collectors.joining(context.text("list.plus")));
    }
}
