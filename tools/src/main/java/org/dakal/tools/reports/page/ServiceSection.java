package org.dakal.tools.reports.page;

import java.util.Locale;
import java.util.Map;
import org.dakal.findings.Exposure;
import org.dakal.network.CoverageClass;
import org.dakal.network.ServiceProfile;
import org.dakal.network.ServiceQuality;
import org.dakal.study.ServiceTotals;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Quantities;

/** What the classes mean in plain words, and what they do not tell: who is expected to be served, by what, in cars. */
final class ServiceSection {
    private ServiceSection() {}

    static Html write(ReportContext context) {
        ServiceTotals totals = context.result().totals().service();
        Markup out = new Markup().open("div", "class", "service");
        writeExpected(context, totals, out);
        writeDrowned(context, totals, out);
        writeServers(context, totals, out);
        if (!Double.isNaN(totals.vehicleRoadKm())) {
            Quantities q = context.quantities();
            out.p(context.sentence(
                    "service.vehicle",
                    q.lengthNumberKm(totals.vehicleRoadKm()),
                    q.lengthNumberKm(context.whole().roadKm()),
                    q.plain(profile(context).vehicleLossDb())));
        }
        writeClasses(context, out);
        return out.close().toHtml();
    }

    private static ServiceProfile profile(ReportContext context) {
        return context.result().coverage().serviceProfile();
    }

    private static void writeExpected(ReportContext context, ServiceTotals totals, Markup out) {
        // Where it was drawn the page began with it, counting service from any site instead of the best alone.
        if (Double.isNaN(totals.expectedServedPeople()) || context.result().drawnServed() != null) {
            return;
        }
        Quantities q = context.quantities();
        double whole = context.whole().people();
        out.p(context.sentence(
                "service.expected",
                q.count(whole - totals.expectedServedPeople()),
                q.count(whole - context.servedPeople())));
    }

    /** Where level alone is asked, those of whom interference may take what the class promises. */
    private static void writeDrowned(ReportContext context, ServiceTotals totals, Markup out) {
        if (!profile(context).quality().isAsked() && totals.servedBelowZeroSinrPeople() >= 0.5) {
            out.p(
                    context.sentence("service.drowned", context.quantities().count(totals.servedBelowZeroSinrPeople())),
                    "class",
                    "flagged");
        }
    }

    private static void writeServers(ReportContext context, ServiceTotals totals, Markup out) {
        if (totals.byTechnology().size() < 2 && totals.byService().isEmpty()) {
            return;
        }
        AmountsTable table = AmountsTable.begin(context, out, "service.by");
        totals.byService()
                .forEach((service, served) ->
                        row(context, table, "service.name." + service.name().toLowerCase(Locale.ROOT), served));
        for (Map.Entry<?, Exposure> technology : totals.byTechnology().entrySet()) {
            row(context, table, "service.technology." + technology.getKey(), technology.getValue());
        }
        table.end();
    }

    private static void row(ReportContext context, AmountsTable table, String key, Exposure served) {
        table.row(Html.text(context.text(key)), served);
    }

    /** Folded: it says the same of every study with this profile. */
    private static void writeClasses(ReportContext context, Markup out) {
        Quantities q = context.quantities();
        ServiceProfile profile = profile(context);
        String share = q.percent(profile.edgeProbabilityPercent() / 100);
        out.open("details").element("summary", context.text("service.classes")).open("dl");
        for (CoverageClass coverageClass : CoverageClass.BEST_FIRST) {
            out.element("dt", ClassTable.chip(coverageClass, context));
            String key = "service.class." + coverageClass.name().toLowerCase(Locale.ROOT);
            out.element("dd", Html.prose(context.text(key, share)));
        }
        out.close();
        out.p(Html.prose(context.text("service.median", share, q.number(profile.shadowingMarginDb(), 1))));
        ServiceQuality quality = profile.quality();
        if (!Double.isNaN(quality.minimumSinrDb())) {
            out.p(Html.prose(context.text("service.sinr", q.plain(quality.minimumSinrDb()), share)));
        }
        if (!Double.isNaN(quality.minimumDownlinkMbps())) {
            out.p(Html.prose(context.text("service.rate", q.plain(quality.minimumDownlinkMbps()), share)));
        }
        out.close();
    }
}
