package org.dakal.tools.cli.study;

import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Technology;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.measurements.Measurement;
import org.dakal.scenarios.measurements.MeasurementCampaign;
import org.dakal.scenarios.source.Percent;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.verification.Verification;
import org.dakal.scenarios.writing.verification.VerificationFigures;
import org.dakal.scenarios.writing.verification.VerificationFigures.Group;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;

/** What {@code dakal verify} says on a terminal. */
final class VerifyText {
    private static final int MOST_SECTORS = 10;

    private VerifyText() {}

    /** What was understood of each file, what was left out, and why. */
    static void campaigns(Console console, Verification verification) {
        for (Verification.Used used : verification.campaigns()) {
            MeasurementCampaign campaign = used.campaign();
            console.say(campaign.input().path() + ": " + campaign.format() + ", "
                    + Wording.count(campaign.readingCount(), "reading") + span(campaign.span()));
            TextTable table = new TextTable("lrl");
            byTechnology(campaign.readings())
                    .forEach((technology, its) -> table.row(
                            technology + " understood",
                            Figures.count(its.levels.getCount()),
                            String.format(
                                    Locale.ROOT,
                                    "%.0f to %.0f dBm, %s",
                                    its.levels.getMin(),
                                    its.levels.getMax(),
                                    Wording.count(its.cells.size(), "cell"))));
            used.dropped().forEach((reason, count) -> table.row("  left out", Figures.count(count), reason.words()));
            used.matched()
                    .forEach((kind, count) -> table.row("  used", Figures.count(count), "found by " + Words.of(kind)));
            console.print(table.toString());
            if (!Double.isNaN(campaign.floorDbm())) {
                console.say(String.format(
                        Locale.ROOT,
                        "  The phone tells nothing below %.0f dBm: places at that level count as there or lower.",
                        campaign.floorDbm()));
            }
            campaign.warnings().forEach(warning -> console.say("  warning: " + warning));
        }
    }

    private static String span(MeasurementCampaign.Span span) {
        return span.first() == null ? "" : ", " + span.first() + " to " + span.last();
    }

    private static final class OfTechnology {
        private final DoubleSummaryStatistics levels = new DoubleSummaryStatistics();
        private final Set<Object> cells = new HashSet<>();
    }

    private static Map<Technology, OfTechnology> byTechnology(List<Measurement> readings) {
        Map<Technology, OfTechnology> all = new EnumMap<>(Technology.class);
        for (Measurement reading : readings) {
            Technology technology = reading.cell().technology();
            if (technology != null) {
                OfTechnology its = all.computeIfAbsent(technology, key -> new OfTechnology());
                its.levels.accept(reading.levelDbm());
                its.cells.add(reading.cell());
            }
        }
        return all;
    }

    static void figures(Console console, Verification verification) {
        VerificationFigures figures = VerificationFigures.of(verification);
        console.say("Errors are predicted less measured level, dB, each place once");
        TextTable table = new TextTable("llrrrr", "", "", "places", "bias", "RMSE", "spread");
        row(table, figures.overall());
        figures.groups().stream()
                .filter(group -> !group.kind().equals("sector"))
                .forEach(group -> row(table, group));
        figures.groups().stream()
                .filter(group -> group.kind().equals("sector"))
                .sorted((a, b) -> Integer.compare(b.placeCount(), a.placeCount()))
                .limit(MOST_SECTORS)
                .forEach(group -> row(table, group));
        console.print(table.toString());
        console.say("Coverage at each threshold");
        TextTable checks = new TextTable("llrrrrr", "", "", "places", "right", "false", "missed", "claims that hold");
        for (VerificationFigures.ThresholdCheck check : figures.thresholds()) {
            checks.row(
                    check.technology().name(),
                    check.threshold() + " " + Figures.plain(check.thresholdDbm()) + " dBm",
                    Figures.count(check.placeCount()),
                    Percent.of(check.rightFraction()).toString(),
                    Percent.of(check.falseFraction()).toString(),
                    Percent.of(check.missedFraction()).toString(),
                    Percent.of(check.claimedRightFraction()).toString());
        }
        console.print(checks.toString());
        for (VerificationFigures.Reliability row : figures.reliability()) {
            console.say("  claimed " + Percent.of(row.claimedFraction()) + "  observed "
                    + Percent.of(row.observedFraction()) + "  places " + Figures.count(row.placeCount()));
        }
        console.say(String.format(Locale.ROOT, "Brier score %.3f (0 is perfect)", figures.brierScore()));
    }

    private static void row(TextTable table, Group group) {
        table.row(
                group.kind(),
                group.name(),
                Figures.count(group.placeCount()),
                decibels(group.errors().meanDb()),
                decibels(group.errors().rmseDb()),
                decibels(group.errors().standardDeviationDb()));
    }

    private static String decibels(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }
}
