package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.dakal.calibration.Calibration;
import org.dakal.calibration.CalibrationForm;
import org.dakal.calibration.Caveat;
import org.dakal.calibration.LossTrend;
import org.dakal.calibration.MeasuredPlace;
import org.dakal.calibration.ResidualCovariance;
import org.dakal.calibration.Suspect;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.writing.calibration.CalibrationJson;
import org.dakal.tools.reports.drawing.LineChart;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.page.HtmlTable;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;

/**
 * A calibration as one page that asks for no other file: the answer first, then before and after, the residuals on the
 * ground and by their distance apart, claims against what is so, suspects, and the numbers themselves.
 */
public final class CalibrationReport extends Page {
    private static final double CHART_HEIGHT = 320;
    private static final double MAP_HEIGHT = 520;
    /** More dots are a heavy page and no clearer; of more places every k-th is drawn. */
    private static final int MOST_DOTS = 800;

    /** Residuals within this are the middle colour. */
    private static final double SMALL_DB = 4;

    private final CalibrationJson.Calibrated calibrated;
    private final Calibration figures;

    public CalibrationReport(CalibrationJson.Calibrated calibrated, Language language) {
        super(new Messages(language));
        this.calibrated = calibrated;
        this.figures = calibrated.figures();
    }

    /** The page. */
    public String render() {
        head("calibrate.kind", sentences.of("calibrate.title", Html.code(calibrated.model())));
        writeAnswer();
        writeForms();
        writeScatter();
        writeMap();
        writeVariogram();
        writeReliability();
        writeSuspects();
        writeCorrection();
        writeMade(calibrated.run());
        return around(text("calibrate.page", calibrated.model()), calibrated.run());
    }

    private Calibration.Validated proposed() {
        return figures.crossValidated().stream()
                .filter(form -> form.form() == figures.proposedForm())
                .findFirst()
                .orElseThrow();
    }

    private void writeAnswer() {
        Calibration.Validated proposed = proposed();
        section("answer.title", "class", "sentences");
        sayFigures(
                figures.untuned().meanDb() < 0 ? "calibrate.answer.low" : "calibrate.answer.high",
                decibels(Math.abs(figures.untuned().meanDb())),
                decibels(figures.untuned().rmseDb()),
                q.count(figures.places().size()));
        out.p(
                proposed.form() == CalibrationForm.UNTUNED
                        ? words("calibrate.answer.nothing")
                        : sentence(
                                "calibrate.answer.tuned",
                                form(proposed.form()),
                                decibels(proposed.errors().rmseDb()),
                                decibels(figures.spread().sigmaDb())));
        if (!figures.suspects().isEmpty()) {
            sayFigures("calibrate.answer.suspects", q.count(figures.suspects().size()));
        }
        note("calibrate.about");
        caveats(figures.warnings());
        out.close();
    }

    private void caveats(List<Caveat> caveats) {
        for (Caveat caveat : caveats) {
            Notice words = CalibrationJson.notice(caveat);
            String said = inLanguage(words.text(), words.localText());
            String sentence = said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".";
            out.p(Html.text(sentence), "class", "note");
        }
    }

    private String form(CalibrationForm form) {
        return text("calibrate.form." + form.id());
    }

    private void writeForms() {
        section("calibrate.forms");
        say(
                "calibrate.forms.about",
                q.count(proposed().blockCount()),
                q.meters(proposed().blockMeters()));
        HtmlTable table = table("verify.head", "calibrate.head.form", "rmse", "calibrate.head.sure", "bias", "spread");
        for (Calibration.Validated form : figures.crossValidated()) {
            table.row(
                    Html.text(form(form.form())),
                    decibels(form.errors().rmseDb()),
                    decibels(form.rmseStandardErrorDb()),
                    decibels(form.errors().meanDb()),
                    decibels(form.errors().standardDeviationDb()));
        }
        table.end();
        out.close();
    }

    /** Every k-th place, so that a page stays light. */
    private List<MeasuredPlace> drawn() {
        List<MeasuredPlace> places = figures.places();
        int step = (places.size() + MOST_DOTS - 1) / MOST_DOTS;
        List<MeasuredPlace> some = new ArrayList<>();
        for (int i = 0; i < places.size(); i += step) {
            some.add(places.get(i));
        }
        return some;
    }

    private double tunedDb(MeasuredPlace place) {
        return place.predictedDb() + figures.trend().atDb(place);
    }

    private void writeScatter() {
        List<MeasuredPlace> places = drawn();
        ToDoubleFunction<MeasuredPlace> largest = place -> Math.max(place.measuredDb(), tunedDb(place));
        ToDoubleFunction<MeasuredPlace> least =
                place -> Math.min(place.measuredDb(), Math.min(place.predictedDb(), tunedDb(place)));
        double low = 10 * Math.floor(places.stream().mapToDouble(least).min().orElse(0) / 10);
        double high = 10 * Math.ceil(places.stream().mapToDouble(largest).max().orElse(100) / 10 + 0.1);
        LineChart chart = new LineChart(text("calibrate.scatter"), CHART_HEIGHT, low, high, low, high);
        axes(chart, q::plain, q::plain, "calibrate.scatter.across", "calibrate.scatter.up");
        chart.line("bound", List.of(new LineChart.Point(low, low), new LineChart.Point(high, high)));
        for (MeasuredPlace place : places) {
            String tip = text(
                    "calibrate.scatter.tip",
                    decibels(place.measuredDb()),
                    decibels(place.predictedDb()),
                    decibels(tunedDb(place)));
            chart.dot("before", new LineChart.Point(place.predictedDb(), place.measuredDb()), 2, tip);
            chart.dot("after", new LineChart.Point(tunedDb(place), place.measuredDb()), 2, tip);
        }
        figure("calibrate.scatter", "calibrate.scatter.about", chart);
    }

    private void writeMap() {
        List<MeasuredPlace> places = drawn();
        double west = least(places, MeasuredPlace::eastMeters);
        double south = least(places, MeasuredPlace::northMeters);
        double east = -least(places, place -> -place.eastMeters());
        double north = -least(places, place -> -place.northMeters());
        // One kilometre is as long upwards as across, whichever way the area is longer.
        double ratio = (MAP_HEIGHT - LineChart.MARGIN_UP) / (LineChart.WIDTH - LineChart.MARGIN_ACROSS);
        double acrossKm = Math.max(0.1, Math.max(east - west, (north - south) / ratio) / 1000);
        LineChart chart =
                new LineChart(text("calibrate.map"), MAP_HEIGHT, 0, acrossKm, 0, acrossKm * ratio / LineChart.HEADROOM);
        DoubleFunction<String> km = q::plain;
        axes(chart, km, km, "calibrate.map.across", "calibrate.map.up");
        for (MeasuredPlace place : places) {
            double left = place.measuredDb() - tunedDb(place);
            String colour = left > SMALL_DB ? "weaker" : left < -SMALL_DB ? "stronger" : "fits";
            chart.dot(
                    colour,
                    new LineChart.Point((place.eastMeters() - west) / 1000, (place.northMeters() - south) / 1000),
                    3,
                    text("calibrate.map.tip", q.change(left, this::decibels)));
        }
        figure("calibrate.map", "calibrate.map.about", chart);
    }

    private static double least(List<MeasuredPlace> places, ToDoubleFunction<MeasuredPlace> value) {
        return places.stream().mapToDouble(value).min().orElse(0);
    }

    private void writeVariogram() {
        List<ResidualCovariance.VariogramBin> bins = figures.variogram();
        if (bins.isEmpty()) {
            return;
        }
        double farthest = bins.get(bins.size() - 1).apartMeters();
        double most = bins.stream()
                .mapToDouble(ResidualCovariance.VariogramBin::semivarianceSquareDb)
                .max()
                .orElse(1);
        LineChart chart =
                new LineChart(text("calibrate.variogram"), CHART_HEIGHT, 0, Math.max(1, farthest), Math.max(1, most));
        axes(chart, q::plain, q::plain, "calibrate.variogram.across", "calibrate.variogram.up");
        List<LineChart.Point> line = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double meters = farthest * i * i / 3600;
            line.add(new LineChart.Point(meters, figures.covariance().semivariance(meters)));
        }
        chart.line("line", line);
        for (ResidualCovariance.VariogramBin bin : bins) {
            chart.dot(
                    "dot",
                    new LineChart.Point(bin.apartMeters(), bin.semivarianceSquareDb()),
                    4,
                    text(
                            "calibrate.variogram.tip",
                            q.meters(bin.apartMeters()),
                            decibels(Math.sqrt(bin.semivarianceSquareDb())),
                            q.count(bin.pairCount())));
        }
        figure("calibrate.variogram", "calibrate.variogram.about", chart);
    }

    private void writeReliability() {
        LineChart chart = new LineChart(text("verify.reliability"), CHART_HEIGHT, 0, 1, 1);
        axes(chart, q::percent, q::percent, "verify.reliability.claimed", "verify.reliability.observed");
        chart.line("bound", List.of(new LineChart.Point(0, 0), new LineChart.Point(1, 1)));
        List<LineChart.Point> line = new ArrayList<>();
        for (Calibration.Reliability row : figures.reliability()) {
            LineChart.Point point = new LineChart.Point(row.claimedFraction(), row.observedFraction());
            line.add(point);
            chart.dot(
                    "dot",
                    point,
                    4.5,
                    text(
                            "verify.reliability.tip",
                            q.percent(row.claimedFraction()),
                            q.percent(row.observedFraction()),
                            q.count((double) row.count())));
        }
        chart.line("line", line);
        figure("verify.reliability", "calibrate.reliability.about", chart);
    }

    private void figure(String titleKey, String aboutKey, LineChart chart) {
        section(titleKey).p(text(aboutKey));
        out.open("figure", "class", "curve calibration")
                .add(chart.toHtml())
                .close()
                .close();
    }

    private void writeSuspects() {
        section("calibrate.suspects");
        if (figures.suspects().isEmpty()) {
            say("calibrate.suspects.none").close();
            return;
        }
        say("calibrate.suspects.about");
        HtmlTable table = table("calibrate.head", "sector", "kind", "estimate", "evidence");
        for (Suspect suspect : figures.suspects()) {
            String key = "calibrate.suspect." + suspect.kind().id();
            table.row(
                    Html.name(suspect.sectorKey()),
                    sentences.of(key, Html.name(suspect.otherSectorKey())),
                    prose(
                            suspect.kind().isAngle() ? "calibrate.estimate.degrees" : "calibrate.estimate.db",
                            q.change(
                                    suspect.kind().isAngle() ? suspect.turnedDegrees() : suspect.offsetDb(),
                                    value -> q.number(value, 0)),
                            q.number(
                                    suspect.kind().isAngle() ? suspect.turnedErrorDegrees() : suspect.offsetErrorDb(),
                                    1)),
                    prose("calibrate.evidence", q.count(suspect.placeCount()), q.count(suspect.blockCount())));
        }
        table.end();
        out.close();
    }

    private void writeCorrection() {
        section("calibrate.correction");
        say("calibrate.correction.about");
        HtmlTable table = table("calibrate.head", "part", "value", "error");
        figures.trend().bands().forEach((id, band) -> {
            row(table, "calibrate.part.offset", id, band.offset());
            row(table, "calibrate.part.slope", id, band.slope());
            row(table, "calibrate.part.height", id, band.heightSlope());
        });
        rows(table, "calibrate.part.landCover", figures.trend().landCovers());
        rows(table, "calibrate.part.sector", figures.trend().sectors());
        rows(table, "calibrate.part.campaign", figures.trend().campaigns());
        table.end();
        caveats(figures.refusals());
        out.close();
    }

    private void rows(HtmlTable table, String key, Map<String, LossTrend.Coefficient> offsets) {
        offsets.forEach((name, offset) -> row(table, key, name, offset));
    }

    private void row(HtmlTable table, String key, String name, LossTrend.Coefficient number) {
        if (number.standardErrorDb() > 0) {
            table.row(
                    sentences.of(key, Html.name(name)),
                    q.change(number.valueDb(), this::decibels),
                    decibels(number.standardErrorDb()));
        }
    }

    private String decibels(double value) {
        return q.number(value, 1);
    }
}
