package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.comparison.ClassChange;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonSummary;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.CellChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Side;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.map.ComparisonMap;
import org.dakal.tools.reports.map.ComparisonPictures;
import org.dakal.tools.reports.map.ComparisonScene;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.page.ComparisonTables;
import org.dakal.tools.reports.page.HeadlineFigures;
import org.dakal.tools.reports.page.HtmlTable;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;

/**
 * Two results, before and after, as one page that asks for no other file: the answer first, maps, who gains and loses,
 * totals.
 */
public final class ComparisonReport extends Page {
    /** Edits or inputs named before the rest is counted. */
    private static final int MOST_PARTS = 10;

    private final Comparison comparison;
    private final ComparisonSummary summary;

    public ComparisonReport(Comparison comparison, Language language) {
        super(new Messages(language));
        this.comparison = comparison;
        this.summary = comparison.summary();
    }

    /**
     * The page.
     *
     * @param pictures of this comparison, shared by its pages
     */
    public String render(ComparisonPictures pictures, RunInfo run) {
        Side after = summary.heading().after();
        String title = Names.shown(after.title(), after.localTitle(), messages.language());
        head("compare.kind", Html.name(title));
        List<String> notices = new ArrayList<>(
                inLanguage(summary.heading().notices(), summary.heading().localNotices()));
        notices.addAll(
                inLanguage(summary.heading().warnings(), summary.heading().localWarnings()));
        notices(notices);
        if (summary.hasNoChange()) {
            section("answer.title", "class", "sentences");
            say("compare.answer.nothing");
            out.p(whatWasChanged()).close();
        } else {
            writeAnswer();
            writeMaps(ComparisonScene.of(comparison, pictures, messages));
            out.add(new ComparisonTables(comparison, messages).write());
        }
        writeGrounds(run);
        return around(text("compare.page", title), run);
    }

    private void writeAnswer() {
        CellChange gained = cells(ClassChange.NEWLY_SERVED);
        CellChange lost = cells(ClassChange.NO_LONGER_SERVED);
        section("answer.title", "class", "sentences");
        if (gained.people() != null && lost.people() != null) {
            writeFigures(gained.people(), lost.people());
            sayFigures(
                    "compare.answer.people",
                    q.counted("count.people", gained.people()),
                    q.counted("count.people", lost.people()));
        } else {
            say("answer.noPeople");
        }
        sayFigures("compare.answer.land", q.area(gained.areaSquareKm()), q.area(lost.areaSquareKm()));
        ComparisonSummary.IndoorTotalsChange indoor = summary.totals().indoor();
        if (indoor != null) {
            sayFigures(
                    "compare.answer.indoors",
                    q.counted("count.people", indoor.servedPeople().before()),
                    q.counted("count.people", indoor.servedPeople().after()));
        }
        say("compare.answer.doNothing");
        out.p(whatWasChanged()).close();
    }

    /** The change in expectation, with what each side lies between; what classes say where nobody drew. */
    private void writeFigures(double gainedPeople, double lostPeople) {
        ComparisonSummary.DrawnChange drawn = summary.drawn();
        HeadlineFigures figures = HeadlineFigures.begin(messages, out);
        DrawnSummary.Drawn change = drawn.change();
        if (change != null) {
            // An interval that is mostly above nothing cannot be told of people fewer.
            boolean isLess = change.expectedPeople() < 0 && !(change.p05People() >= 0 && change.p95People() > 0);
            double sign = isLess ? -1 : 1;
            String words = text(q.wordsOf(
                    isLess
                            ? "compare.figure.fewer"
                            : change.expectedPeople() < 0 ? "compare.figure.change" : "plan.figure.expected",
                    sign * change.expectedPeople()));
            figures.people(
                    sign * change.expectedPeople(),
                    HeadlineFigures.undrawn(messages, drawn.isBeyondLevel(), words),
                    sign * (isLess ? change.p95People() : change.p05People()),
                    sign * (isLess ? change.p05People() : change.p95People()));
        }
        boolean isApart = change != null && Double.isNaN(change.p05People());
        if (isApart && drawn.before() != null && drawn.after() != null) {
            people(figures, drawn.before(), "compare.figure.before");
            people(figures, drawn.after(), "compare.figure.after");
        }
        if (change == null) {
            figures.add(q.count(gainedPeople), q.wordsOf("compare.figure.gained", gainedPeople))
                    .add(q.count(lostPeople), q.wordsOf("compare.figure.lost", lostPeople));
        }
        figures.end();
        if (isApart && drawn.before() != null && !Double.isNaN(drawn.before().p05People())) {
            say("compare.answer.drawnApart");
        }
    }

    private void people(HeadlineFigures figures, DrawnSummary.Drawn drawn, String key) {
        String words = text(q.wordsOf(key, drawn.expectedPeople()));
        figures.people(drawn.expectedPeople(), words, drawn.p05People(), drawn.p95People());
    }

    private CellChange cells(ClassChange change) {
        return summary.cellChanges().stream()
                .filter(cells -> cells.change().equals(change.words()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a comparison without a line of " + change));
    }

    /** What was tried; of two folders, which inputs differ. */
    private Html whatWasChanged() {
        List<Html> parts = new ArrayList<>();
        summary.heading().edits().set().forEach(edit -> parts.add(Html.code(edit)));
        summary.heading()
                .edits()
                .removed()
                .forEach(id -> parts.add(sentences.of("compare.edit.removed", Html.code(id))));
        summary.heading()
                .edits()
                .added()
                .forEach(file -> parts.add(sentences.of("compare.edit.added", Html.code(file))));
        if (!parts.isEmpty()) {
            return sentences.of("compare.what.edits", list(parts));
        }
        summary.heading()
                .changedInputs()
                .forEach(input -> parts.add(
                        sentences.of("compare.input." + input.change().replace(' ', '_'), Html.code(input.path()))));
        return parts.isEmpty() ? words("compare.what.nothing") : sentences.of("compare.what.inputs", list(parts));
    }

    private Html list(List<Html> parts) {
        Html comma = words("list.comma");
        int told = parts.size() <= MOST_PARTS + 1 ? parts.size() : MOST_PARTS;
        Html first = parts.stream()
                .limit(told)
                .reduce((a, b) -> a.plus(comma).plus(b))
                .orElse(Html.EMPTY);
        return told == parts.size()
                ? first
                : first.plus(comma).plus(words("compare.more", q.count(parts.size() - told)));
    }

    private void writeMaps(ComparisonScene scene) {
        section("compare.maps");
        out.open("figure", "class", "frame").element("h3", text("compare.map.change"));
        out.add(ComparisonMap.change(scene)).open("figcaption", "class", "plan-legend");
        for (ClassChange change : ClassChange.values()) {
            double squareKm = cells(change).areaSquareKm();
            if (squareKm > 0) {
                out.add(colour(prose("compare.map." + change.name(), q.area(squareKm)), Colours.css(change.rgb())));
            }
        }
        say("compare.map.about").close().close();
        out.open("div", "class", "side-by-side");
        out.open("figure").element("h3", text("compare.map.before"));
        out.add(ComparisonMap.before(scene)).close();
        out.open("figure").element("h3", text("compare.map.after"));
        out.add(ComparisonMap.after(scene)).close().close();
        out.open("div", "class", "plan-legend");
        for (CoverageClass c : CoverageClass.BEST_FIRST) {
            out.add(chip(c));
        }
        out.close().close();
    }

    private void writeGrounds(RunInfo run) {
        section("compare.grounds");
        HtmlTable sides = table("compare.head", "what", "before", "after");
        Side before = summary.heading().before();
        Side after = summary.heading().after();
        sides.row(words("compare.row.folder"), folder(before), folder(after));
        sides.row(words("compare.row.scenario"), Html.name(before.scenario()), Html.name(after.scenario()));
        sides.row(words("compare.row.version"), Html.code(before.version()), Html.code(after.version()));
        sides.end();
        say(
                "compare.grounds.levels",
                q.count(summary.levels().changedCellCount()),
                q.count(summary.levels().cellCount()));
        writeMade(run);
        out.close();
    }

    /** A folder as given; the two sides of a what-if, which are no folders, in the page's words. */
    private Html folder(Side side) {
        String key = "compare.side." + side.folder();
        return messages.has(key) ? words(key) : Html.code(side.folder());
    }
}
