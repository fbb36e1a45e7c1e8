package org.dakal.tools.reports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.measurements.DropReason;
import org.dakal.scenarios.measurements.MeasurementCampaign;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.scenarios.writing.verification.Verification;
import org.dakal.scenarios.writing.verification.VerificationFigures;
import org.dakal.scenarios.writing.verification.VerificationFigures.Group;
import org.dakal.scenarios.writing.verification.VerificationFigures.Reliability;
import org.dakal.scenarios.writing.verification.VerificationFigures.ThresholdCheck;
import org.dakal.tools.reports.drawing.LineChart;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.page.HtmlTable;
import org.dakal.tools.reports.page.Notices;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;

/**
 * A result beside measurements as one page that asks for no other file: the answer first, thresholds, claimed against
 * observed, errors, and what was measured.
 */
public final class VerificationReport extends Page {
    private static final double CHART_HEIGHT = 320;

    private final Verification verification;
    private final VerificationFigures figures;

    public VerificationReport(Verification verification, Language language) {
        super(new Messages(language));
        this.verification = verification;
        this.figures = VerificationFigures.of(verification);
    }

    /** The page. */
    public String render(RunInfo run) {
        StudySummary.Heading heading = verification.result().heading();
        boolean persian = messages.language() == Language.PERSIAN;
        String title = persian && !heading.scenario().localTitle().isBlank()
                ? heading.scenario().localTitle()
                : heading.scenario().title();
        head("verify.kind", Html.name(title));
        Notices.write(out, messages, persian ? heading.noticesInLocalLanguage() : heading.notices());
        writeAnswer();
        writeThresholds();
        writeReliability();
        writeGroups();
        writeCampaigns();
        writeMade(run);
        return around(messages.text("verify.page", title), run);
    }

    private void writeAnswer() {
        Group all = figures.overall();
        section("answer.title", "class", "sentences");
        for (ThresholdCheck check : figures.thresholds()) {
            if (check.threshold().equals("served") && check.claimedCount() > 0) {
                sayFigures(
                        "verify.answer.claims",
                        check.technology().name(),
                        quantities.percent(check.claimedRightFraction()),
                        quantities.count(check.claimedCount()));
            }
        }
        if (all.errorPlaceCount() > 0) {
            sayFigures(
                    all.errors().meanDb() >= 0 ? "verify.answer.high" : "verify.answer.low",
                    decibels(Math.abs(all.errors().meanDb())),
                    decibels(all.errors().standardDeviationDb()),
                    quantities.count(all.errorPlaceCount()));
        }
        out.p(messages.text("verify.about"), "class", "note").close();
    }

    private void writeThresholds() {
        section("verify.thresholds");
        say("verify.thresholds.about");
        HtmlTable table = table("verify.head", "threshold", "places", "right", "false", "missed", "claims");
        for (ThresholdCheck check : figures.thresholds()) {
            table.row(
                    Html.prose(messages.text(
                            "verify.threshold",
                            check.technology().name(),
                            messages.text("class.name." + check.threshold()),
                            quantities.level(check.thresholdDbm()))),
                    Html.prose(quantities.count(check.placeCount())),
                    Html.prose(quantities.percent(check.rightFraction())),
                    Html.prose(quantities.percent(check.falseFraction())),
                    Html.prose(quantities.percent(check.missedFraction())),
                    Html.prose(quantities.percent(check.claimedRightFraction())));
        }
        table.end();
        out.close();
    }

    private void writeReliability() {
        if (figures.reliability().isEmpty()) {
            return;
        }
        LineChart chart = new LineChart(messages.text("verify.reliability"), CHART_HEIGHT, 0, 1, 1);
        chart.gridUp(quantities::percent);
        chart.ticksAcross(quantities::percent);
        chart.titleAcross(messages.text("verify.reliability.claimed"));
        chart.titleUp(messages.text("verify.reliability.observed"));
        chart.line("bound", List.of(new LineChart.Point(0, 0), new LineChart.Point(1, 1)));
        chart.line(
                "line",
                figures.reliability().stream().map(VerificationReport::point).toList());
        for (Reliability row : figures.reliability()) {
            chart.dot(
                    "dot",
                    point(row),
                    4.5,
                    messages.text(
                            "verify.reliability.tip",
                            quantities.percent(row.claimedFraction()),
                            quantities.percent(row.observedFraction()),
                            quantities.count(row.placeCount())));
        }
        section("verify.reliability");
        sayFigures("verify.reliability.about", quantities.number(figures.brierScore(), 3));
        out.open("figure", "class", "curve").add(chart.toHtml()).close().close();
    }

    private static LineChart.Point point(Reliability row) {
        return new LineChart.Point(row.claimedFraction(), row.observedFraction());
    }

    private void writeGroups() {
        section("verify.errors");
        say("verify.errors.about");
        HtmlTable table = table("verify.head", "group", "places", "bias", "rmse", "spread");
        groupRow(table, figures.overall());
        figures.groups().forEach(group -> groupRow(table, group));
        table.end();
        out.close();
    }

    private void groupRow(HtmlTable table, Group group) {
        String name = group.kind().equals("class") ? messages.text("class.name." + group.name()) : group.name();
        table.row(
                sentences.of(
                        "verify.group." + group.kind(),
                        group.kind().equals("file") ? Html.code(name) : Html.name(name)),
                Html.prose(quantities.count(group.placeCount())),
                Html.prose(decibels(group.errors().meanDb())),
                Html.prose(decibels(group.errors().rmseDb())),
                Html.prose(decibels(group.errors().standardDeviationDb())));
    }

    private void writeCampaigns() {
        section("verify.campaigns");
        HtmlTable table = table("verify.head", "file", "format", "span", "readings", "used");
        for (Verification.Used used : verification.campaigns()) {
            MeasurementCampaign campaign = used.campaign();
            table.row(
                    Html.code(campaign.input().path()),
                    format(campaign.format()),
                    campaign.span().first() == null
                            ? Html.text(messages.text("value.notGiven"))
                            : Html.code(campaign.span().first() + " – "
                                    + campaign.span().last()),
                    Html.prose(quantities.count(campaign.readingCount())),
                    Html.prose(quantities.count(used.usedCount())));
        }
        table.end();
        Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        verification
                .campaigns()
                .forEach(used -> used.dropped().forEach((reason, count) -> dropped.merge(reason, count, Integer::sum)));
        if (!dropped.isEmpty()) {
            HtmlTable reasons = table("verify.head", "reason", "readings");
            dropped.forEach((reason, count) -> reasons.row(
                    Html.text(messages.text("verify.dropped." + reason)), Html.prose(quantities.count(count))));
            reasons.end();
        }
        out.p(messages.text("verify.gaps"), "class", "note").close();
    }

    private Html format(String name) {
        String key = "verify.format." + name;
        return messages.has(key) ? Html.text(messages.text(key)) : Html.name(name);
    }

    private String decibels(double value) {
        return Double.isNaN(value) ? messages.text("value.unknown") : quantities.number(value, 1);
    }
}
