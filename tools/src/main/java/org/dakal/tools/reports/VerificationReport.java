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
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;

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
        String title =
                Names.shown(heading.scenario().title(), heading.scenario().localTitle(), messages.language());
        head("verify.kind", Html.name(title));
        notices(inLanguage(heading.notices(), heading.noticesInLocalLanguage()));
        writeAnswer();
        writeThresholds();
        writeReliability();
        writeGroups();
        writeCampaigns();
        writeMade(run);
        return around(text("verify.page", title), run);
    }

    private void writeAnswer() {
        Group all = figures.overall();
        section("answer.title", "class", "sentences");
        for (ThresholdCheck check : figures.thresholds()) {
            if (check.threshold().equals("served") && check.claimedCount() > 0) {
                sayFigures(
                        "verify.answer.claims",
                        check.technology().name(),
                        q.percent(check.claimedRightFraction()),
                        q.count(check.claimedCount()));
            }
        }
        if (all.errorPlaceCount() > 0) {
            sayFigures(
                    all.errors().meanDb() >= 0 ? "verify.answer.high" : "verify.answer.low",
                    decibels(Math.abs(all.errors().meanDb())),
                    decibels(all.errors().standardDeviationDb()),
                    q.count(all.errorPlaceCount()));
        }
        note("verify.about").close();
    }

    private void writeThresholds() {
        section("verify.thresholds");
        say("verify.thresholds.about");
        HtmlTable table = table("verify.head", "threshold", "places", "right", "false", "missed", "claims");
        for (ThresholdCheck check : figures.thresholds()) {
            table.row(
                    prose(
                            "verify.threshold",
                            check.technology().name(),
                            text("class.name." + check.threshold()),
                            q.level(check.thresholdDbm())),
                    q.count(check.placeCount()),
                    q.percent(check.rightFraction()),
                    q.percent(check.falseFraction()),
                    q.percent(check.missedFraction()),
                    q.percent(check.claimedRightFraction()));
        }
        table.end();
        out.close();
    }

    private void writeReliability() {
        if (figures.reliability().isEmpty()) {
            return;
        }
        LineChart chart = new LineChart(text("verify.reliability"), CHART_HEIGHT, 0, 1, 1);
        axes(chart, q::percent, q::percent, "verify.reliability.claimed", "verify.reliability.observed");
        chart.line("bound", List.of(new LineChart.Point(0, 0), new LineChart.Point(1, 1)));
        chart.line(
                "line",
                figures.reliability().stream().map(VerificationReport::point).toList());
        for (Reliability row : figures.reliability()) {
            chart.dot(
                    "dot",
                    point(row),
                    4.5,
                    text(
                            "verify.reliability.tip",
                            q.percent(row.claimedFraction()),
                            q.percent(row.observedFraction()),
                            q.count(row.placeCount())));
        }
        section("verify.reliability");
        sayFigures("verify.reliability.about", q.number(figures.brierScore(), 3));
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
        String name = group.kind().equals("class") ? text("class.name." + group.name()) : group.name();
        table.row(
                sentences.of(
                        "verify.group." + group.kind(),
                        group.kind().equals("file") ? Html.code(name) : Html.name(name)),
                q.count(group.placeCount()),
                decibels(group.errors().meanDb()),
                decibels(group.errors().rmseDb()),
                decibels(group.errors().standardDeviationDb()));
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
                            ? words("value.notGiven")
                            : Html.code(campaign.span().first() + " – "
                                    + campaign.span().last()),
                    Html.prose(q.count(campaign.readingCount())),
                    Html.prose(q.count(used.usedCount())));
        }
        table.end();
        Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        verification
                .campaigns()
                .forEach(used -> used.dropped().forEach((reason, count) -> dropped.merge(reason, count, Integer::sum)));
        if (!dropped.isEmpty()) {
            HtmlTable reasons = table("verify.head", "reason", "readings");
            dropped.forEach((reason, count) -> reasons.row(words("verify.dropped." + reason), q.count(count)));
            reasons.end();
        }
        note("verify.gaps").close();
    }

    private Html format(String name) {
        String key = "verify.format." + name;
        return messages.has(key) ? words(key) : Html.name(name);
    }

    private String decibels(double value) {
        return Double.isNaN(value) ? text("value.unknown") : q.number(value, 1);
    }
}
