package org.dakal.tools.reports.page;

import java.util.Locale;
import java.util.Map;
import org.dakal.findings.Exposure;
import org.dakal.network.CoverageClass;
import org.dakal.network.ServiceQuality;
import org.dakal.study.ServiceTotals;
import org.dakal.tools.reports.markup.Html;

/** What the classes mean in plain words, and what they do not tell: who is expected to be served, by what, in cars. */
final class ServiceSection extends ReportSection {
    public ServiceSection(ReportContext context) {
        super(context);
    }

    @Override
    public Html write() {
        ServiceTotals totals = result.totals().service();
        out.open("div", "class", "service");
        writeExpected(totals);
        writeDrowned(totals);
        writeServers(totals);
        if (!Double.isNaN(totals.vehicleRoadKm())) {
            sayFigures(
                    "service.vehicle",
                    q.lengthNumberKm(totals.vehicleRoadKm()),
                    q.lengthNumberKm(whole().roadKm()),
                    q.plain(profile.vehicleLossDb()));
        }
        writeClasses();
        return out.close().toHtml();
    }

    private void writeExpected(ServiceTotals totals) {
        // Where it was drawn the page began with it, counting service from any site instead of the best alone.
        if (Double.isNaN(totals.expectedServedPeople()) || result.drawnServed() != null) {
            return;
        }
        double whole = whole().people();
        sayFigures("service.expected", q.count(whole - totals.expectedServedPeople()), q.count(whole - servedPeople()));
    }

    /** Where level alone is asked, those of whom interference may take what the class promises. */
    private void writeDrowned(ServiceTotals totals) {
        if (!profile.quality().isAsked() && totals.servedBelowZeroSinrPeople() >= 0.5) {
            out.p(sentence("service.drowned", q.count(totals.servedBelowZeroSinrPeople())), "class", "flagged");
        }
    }

    private void writeServers(ServiceTotals totals) {
        if (totals.byTechnology().size() < 2 && totals.byService().isEmpty()) {
            return;
        }
        HtmlTable table = amountsTable("service.by");
        totals.byService()
                .forEach((service, served) ->
                        row(table, "service.name." + service.name().toLowerCase(Locale.ROOT), served));
        for (Map.Entry<?, Exposure> technology : totals.byTechnology().entrySet()) {
            row(table, "service.technology." + technology.getKey(), technology.getValue());
        }
        table.end();
    }

    private void row(HtmlTable table, String key, Exposure served) {
        table.row(words(key), amounts(served));
    }

    /** Folded: it says the same of every study with this profile. */
    private void writeClasses() {
        String share = q.percent(profile.edgeProbabilityPercent() / 100);
        out.open("details").element("summary", text("service.classes")).open("dl");
        for (CoverageClass coverageClass : CoverageClass.BEST_FIRST) {
            out.element("dt", chip(coverageClass));
            String key = "service.class." + coverageClass.name().toLowerCase(Locale.ROOT);
            out.element("dd", prose(key, share));
        }
        out.close();
        out.p(prose("service.median", share, q.number(profile.shadowingMarginDb(), 1)));
        ServiceQuality quality = profile.quality();
        if (!Double.isNaN(quality.minimumSinrDb())) {
            out.p(prose("service.sinr", q.plain(quality.minimumSinrDb()), share));
        }
        if (!Double.isNaN(quality.minimumDownlinkMbps())) {
            out.p(prose("service.rate", q.plain(quality.minimumDownlinkMbps()), share));
        }
        out.close();
    }
}
