package org.dakal.tools.reports;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.Site;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.resilience.HealedRisk;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.PairOutage;
import org.dakal.resilience.SiteOutage;
import org.dakal.resilience.SoleServer;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.tools.reports.map.OutagePicture;
import org.dakal.tools.reports.map.OutageScene;
import org.dakal.tools.reports.map.pixels.IndexedPicture;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.page.HeadlineFigures;
import org.dakal.tools.reports.page.HtmlTable;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.jspecify.annotations.Nullable;

/**
 * The outage atlas as one page that asks for no other file: the answer first, map, worst sites, pairs, villages,
 * proposals.
 */
public final class OutageReport extends Page {
    private static final int MOST_PAIRS = 15;
    private static final int MOST_VILLAGES = 60;

    private final Scenario scenario;
    private final Surroundings given;
    private final OutageAtlas atlas;

    public OutageReport(Scenario scenario, OutageAtlas atlas, Language language) {
        super(new Messages(language, scenario.words()));
        this.scenario = scenario;
        this.given = scenario.request().surroundings();
        this.atlas = atlas;
    }

    /** The map alone. */
    public static BufferedImage map(Scenario scenario, OutageAtlas atlas, Language language) {
        return OutagePicture.paint(OutageScene.of(scenario, atlas, new Messages(language, scenario.words())));
    }

    /**
     * The page.
     *
     * @param onOneSite people on one site in draws; null where nobody drew
     */
    public String render(@Nullable DrawnHeadline onOneSite, RunInfo run) {
        head("outage.kind", scenario);
        writeAnswer(onOneSite);
        writeOperators();
        writeMap();
        writeSites();
        writePairs();
        writeVillages();
        writeProposals();
        writeMade(run);
        return around(text("outage.page", title(scenario)), run);
    }

    private void writeAnswer(@Nullable DrawnHeadline onOneSite) {
        if (given.settlements().isEmpty() || atlas.sites().isEmpty()) {
            section("outage.answer", "class", "sentences");
            say(atlas.sites().isEmpty() ? "outage.noMasts" : "answer.noPeople").close();
            return;
        }
        String area = Double.isNaN(atlas.expectedOnOneSite().squareKm())
                ? byClass("outage.figure.area")
                : text("outage.figure.area.expected");
        section("outage.answer", "class", "sentences");
        String key = !isExpected()
                ? "outage.figure.people"
                : atlas.isIndoors() ? "outage.figure.people.indoors" : "outage.figure.people.expected";
        String alone = text(q.wordsOf(key, atlas.onOneSitePeople()));
        String words =
                isExpected() && scenario.request().serviceProfile().quality().isAsked()
                        ? text("outage.figure.people.level", alone)
                        : alone;
        HeadlineFigures figures = HeadlineFigures.begin(messages, out)
                .people(atlas.onOneSitePeople(), words, onOneSite == null ? null : onOneSite.netGain());
        if (atlas.servedPeople() > 0) {
            figures.add(
                    q.percentOfPeople(atlas.onOneSitePeople(), atlas.servedPeople()),
                    isExpected() && atlas.isIndoors() ? "outage.figure.share.indoors" : "outage.figure.share");
        }
        figures.add(q.area(atlas.onOneSiteSquareKm()), Html.text(area))
                .add(
                        q.count(atlas.villages().size()),
                        Html.text(byClass(q.wordsOf(
                                "outage.figure.villages", atlas.villages().size()))))
                .end();
        atlas.sites().stream()
                .findFirst()
                .filter(worst -> worst.lostPeople() > 0 || worst.lost().areaSquareKm() > 0)
                .ifPresent(worst -> sayFigures(
                        isExpected() ? "outage.answer.worst.expected" : "outage.answer.worst",
                        Names.of(worst.site(), messages.language()),
                        q.counted("count.people", worst.lostPeople())));
        say("outage.answer.doNothing");
        note(atlas.isWeighted() ? "outage.weighted" : "outage.unweighted");
        out.close();
    }

    private boolean isExpected() {
        return !Double.isNaN(atlas.expectedOnOneSite().people());
    }

    /** Words of a figure by class, which say so where the headline is expected. */
    private String byClass(String key) {
        return isExpected() ? text("figure.byClass", text(key)) : text(key);
    }

    private void writeOperators() {
        if (atlas.byOperator().isEmpty()) {
            return;
        }
        section("outage.operators");
        say("outage.operators.about");
        HtmlTable table = figuresTable("operator", "served", "alone", "area", "site", "worst");
        atlas.byOperator().forEach((id, failures) -> {
            SiteOutage worst = failures.worst();
            table.row(
                    Html.name(id),
                    count(given.peopleIn(failures.served())),
                    count(given.peopleIn(failures.onOneSite())),
                    area(failures.onOneSite().areaSquareKm()),
                    worst == null ? Html.EMPTY : siteName(worst.site()),
                    worst == null ? Html.EMPTY : Html.prose(q.count(worst.lost().people())));
        });
        table.end();
        out.close();
    }

    private void writeMap() {
        byte[] picture = IndexedPicture.png(OutagePicture.paint(OutageScene.of(scenario, atlas, messages)));
        out.open("section").open("figure", "class", "frame");
        out.empty(
                "img",
                "style",
                "width:100%",
                "alt",
                text("outage.map.title", title(scenario)),
                "src",
                dataUrl(picture));
        // On a phone the picture's own legend is too small to be read.
        out.open("figcaption", "class", "plan-legend on-phone");
        OutagePicture.colours().forEach((key, colour) -> out.add(colour(words(key), colour)));
        out.close().close().close();
    }

    private void writeSites() {
        List<SiteOutage> worst = atlas.sites().stream()
                .filter(site -> site.lost().areaSquareKm() > 0)
                .limit(OutageScene.NUMBERED_SITES)
                .toList();
        section("outage.sites");
        boolean hours =
                worst.stream().anyMatch(outage -> !Double.isNaN(outage.site().outageHoursPerYear()));
        List<String> heads = new ArrayList<>(List.of("rank", "site", "people", "villages", "points", "roads", "area"));
        if (hours) {
            heads.addAll(List.of("hours", "personHours"));
        }
        String counting = Double.isNaN(atlas.expectedServed().squareKm())
                ? Double.isNaN(atlas.expectedServed().people()) ? "proposals.byThreshold" : "outage.expected"
                : "outage.expected.area";
        out.p(text(counting) + (atlas.isIndoors() ? " " + text("outage.indoors") : ""), "class", "note");
        HtmlTable table = figuresTable(heads.toArray(String[]::new));
        for (int i = 0; i < worst.size(); i++) {
            SiteOutage outage = worst.get(i);
            Exposure lost = outage.lost();
            List<Html> values = new ArrayList<>(List.of(
                    Html.text(q.count(i + 1)),
                    siteName(outage.site()),
                    count(given.people(outage.lostPeople())),
                    count(given.villageCountIn(lost)),
                    count(given.publicPointCountIn(lost)),
                    Html.prose(q.given(given.roadKmIn(lost), q::lengthNumberKm)),
                    area(outage.lostSquareKm())));
            if (hours) {
                values.add(Html.prose(q.count(outage.site().outageHoursPerYear())));
                values.add(Html.prose(q.count(outage.lostPersonHoursPerYear())));
            }
            table.row(values.toArray(Html[]::new));
        }
        table.end();
        out.close();
    }

    private void writePairs() {
        section("outage.pairs");
        say("outage.pairs.about");
        HtmlTable table = figuresTable("site", "other", "together", "area", "all");
        for (PairOutage pair : atlas.pairs().stream().limit(MOST_PAIRS).toList()) {
            table.row(
                    siteName(pair.first()),
                    siteName(pair.second()),
                    count(given.people(pair.onlyTogetherPeople())),
                    area(pair.onlyTogetherSquareKm()),
                    count(given.people(pair.lostPeople())));
        }
        table.end();
        out.close();
    }

    private void writeVillages() {
        if (atlas.villages().isEmpty()) {
            return;
        }
        section("outage.villagesTitle");
        HtmlTable table = figuresTable("village", "inhabitants", "site");
        for (SoleServer sole : atlas.villages().stream().limit(MOST_VILLAGES).toList()) {
            table.row(
                    Html.prose(Names.of(sole.settlement(), messages.language())),
                    Html.prose(q.count(sole.settlement().people())),
                    siteName(sole.site()));
        }
        table.end();
        out.close();
    }

    private void writeProposals() {
        if (atlas.proposals().isEmpty()) {
            return;
        }
        section("outage.proposals");
        say("outage.proposals.about");
        boolean hours = atlas.proposals().stream().anyMatch(risk -> !Double.isNaN(risk.healedPersonHoursPerYear()));
        HtmlTable table =
                figuresTable("proposal", "healed", "villages", "area", "exposed", hours ? "personHoursHealed" : "note");
        for (HealedRisk risk : atlas.proposals()) {
            table.row(
                    Html.over(
                            Html.prose(Names.of(risk.proposal(), messages.language())),
                            risk.proposal().id()),
                    count(given.people(risk.healedPeople())),
                    count(given.villageCountIn(risk.healed())),
                    area(risk.healedSquareKm()),
                    count(given.people(risk.exposedPeople())),
                    risk.problem().isEmpty()
                            ? hours ? Html.prose(q.count(risk.healedPersonHoursPerYear())) : Html.EMPTY
                            : unfit(risk.problem()));
        }
        table.end();
        out.close();
    }

    /** How many; words where nobody gave any. */
    private Html count(double value) {
        return Html.prose(q.given(value, q::count));
    }

    private Html area(double squareKm) {
        return Html.prose(q.areaNumber(squareKm));
    }

    /** Opens a table: ranks, names, then figures. */
    private HtmlTable figuresTable(String... keys) {
        List<HtmlTable.Column> columns = new ArrayList<>();
        for (String key : keys) {
            String label = text("outage.head." + key);
            columns.add(
                    switch (key) {
                        case "rank" -> HtmlTable.Column.rank(label);
                        case "site", "other", "operator", "village", "proposal" ->
                            columns.stream().anyMatch(column -> "th".equals(column.tag()))
                                    ? HtmlTable.Column.plain(label)
                                    : HtmlTable.Column.name(label);
                        default -> HtmlTable.Column.number(label);
                    });
        }
        return HtmlTable.begin(out, columns);
    }

    private Html siteName(Site site) {
        return Html.over(Html.prose(Names.of(site, messages.language())), site.id());
    }
}
