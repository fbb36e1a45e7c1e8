package org.dakal.scenarios.writing.comparison;

import static org.dakal.scenarios.columns.ColumnKind.COUNT;
import static org.dakal.scenarios.columns.ColumnKind.DB;
import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.NUMBER;
import static org.dakal.scenarios.columns.ColumnKind.PEOPLE;
import static org.dakal.scenarios.columns.ColumnKind.RATIO;
import static org.dakal.scenarios.columns.ColumnKind.SQUARE_KM;

import java.util.List;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.AmountsChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.BuildingChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.CellChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Change;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedInput;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.DrawnChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Edits;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.IndoorTotalsChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LevelChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LoneSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.PlaceChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ProposalChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Side;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.SpotChanges;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.TotalsChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Transition;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.scenarios.writing.summary.StudySummary.Software;
import org.jspecify.annotations.Nullable;

/** The keys of comparison.json. Everywhere before is the first result, after the second. */
public final class ComparisonJson {
    private static final List<String> MATCHED_BY = List.of("id", "overlap");
    private static final List<String> INPUT_CHANGES = List.of("changed", "only before", "only after");

    private static final Columns<Software> SOFTWARE = Columns.<Software>of("software", "what made the file")
            .text("name", Software::name)
            .means("always dakal", "همیشه دکل")
            .text("version", Software::version)
            .means("of Dakal", "نگارش دکل")
            .text("commit", Software::commit)
            .means("it was built from; empty when unknown", "کامیت آن؛ تهی اگر دانسته نباشد")
            .build();

    private static final Columns<Side> SIDE = Columns.<Side>of("side", "one of the two results")
            .text("folder", Side::folder)
            .means("as given", "پوشه‌ی آن")
            .text("scenario", Side::scenario)
            .means("short name", "نام کوتاه سناریو")
            .text("title", Side::title)
            .means("for people", "عنوان")
            .text("localTitle", Side::localTitle)
            .means("in the local script; may be empty", "عنوان به خط محلی؛ شاید تهی")
            .text("version", Side::version)
            .means("of Dakal that made it", "نگارش دکلی که آن را ساخت")
            .text("commit", Side::commit)
            .means("that version was built from", "کامیت آن نگارش")
            .build();

    private static final Columns<Edits> EDITS = Columns.<Edits>of("edits", "what somebody tried, as typed")
            .texts("set", Edits::set)
            .means("PATH=VALUE", "مقدارهای تازه")
            .texts("removed", Edits::removed)
            .means("sites and sectors by id", "سایت‌ها و سکتورهای برداشته")
            .texts("added", Edits::added)
            .means("files", "پرونده‌های افزوده")
            .build();

    private static final Columns<ChangedInput> INPUT = Columns.<ChangedInput>of("changedInput", "an input that differs")
            .text("path", ChangedInput::path)
            .means("as named in the scenario", "نام آن در سناریو")
            .word("change", INPUT_CHANGES, ChangedInput::change)
            .means("how it differs", "چگونه فرق دارد")
            .build();

    private static final Columns<Change> CHANGE = Columns.<Change>of(
                    "change", "a number before and after; null where a result was not given what it counts")
            .givenOrNone(RATIO, "before", Change::before)
            .means("in the first result", "در نتیجه‌ی نخست")
            .givenOrNone(RATIO, "after", Change::after)
            .means("in the second", "در نتیجه‌ی دوم")
            .givenOrNone(RATIO, "difference", Change::difference)
            .means("after less before; null when either is", "پس منهای پیش؛ تهی اگر یکی تهی باشد")
            .build();

    private static final Columns<AmountsChange> AMOUNTS = Columns.<AmountsChange>of(
                    "amountsChange", "who and what, before and after")
            .row("areaSquareKm", CHANGE, AmountsChange::areaSquareKm)
            .means("area", "مساحت")
            .row("people", CHANGE, AmountsChange::people)
            .means("people", "جمعیت")
            .row("villageCount", CHANGE, AmountsChange::villageCount)
            .means("settlements of any kind", "شمار آبادی‌ها")
            .row("publicPointCount", CHANGE, AmountsChange::publicPointCount)
            .means("public points", "شمار مکان‌های عمومی")
            .row("roadKm", CHANGE, AmountsChange::roadKm)
            .means("length of roads", "درازای راه‌ها")
            .build();

    private static final Columns<BuildingChange> BUILDING = Columns.<BuildingChange>of(
                    "buildingChange", "people with service inside buildings of one kind")
            .text("building", BuildingChange::building)
            .means("the kind", "گونه‌ی ساختمان")
            .row("servedPeople", CHANGE, BuildingChange::servedPeople)
            .means("before and after", "پیش و پس")
            .build();

    private static final Columns<IndoorTotalsChange> INDOORS = Columns.<IndoorTotalsChange>of(
                    "indoorTotalsChange", "people with service inside buildings, before and after")
            .row("servedPeople", CHANGE, IndoorTotalsChange::servedPeople)
            .means("in all kinds of building", "در همه‌ی ساختمان‌ها")
            .rows("buildings", BUILDING, IndoorTotalsChange::buildings)
            .means("by kind", "به تفکیک گونه")
            .build();

    private static final Columns<TotalsChange> TOTALS = Columns.<TotalsChange>of(
                    "totalsChange", "the province in numbers, before and after")
            .row("goodOrServed", AMOUNTS, TotalsChange::goodOrServed)
            .means("who has service", "آنچه پوشش دارد")
            .row("good", AMOUNTS, TotalsChange::good)
            .means("class good", "رده‌ی خوب")
            .row("served", AMOUNTS, TotalsChange::served)
            .means("class served", "رده‌ی پوشیده")
            .row("weak", AMOUNTS, TotalsChange::weak)
            .means("class weak", "رده‌ی ضعیف")
            .row("blind", AMOUNTS, TotalsChange::blind)
            .means("class blind", "رده‌ی کور")
            .row("unknown", AMOUNTS, TotalsChange::unknown)
            .means("class unknown", "رده‌ی نامعلوم")
            .rowOrNone("indoor", INDOORS, TotalsChange::indoor)
            .means("inside buildings; null when either looked at the open alone", "درون ساختمان؛ تهی اگر سنجیده نشده")
            .build();

    private static final Columns<CellChange> CELLS = Columns.<CellChange>of(
                    "cellChange", "cells to which the same happened")
            .text("change", CellChange::change)
            .means("what", "چه شد")
            .given(SQUARE_KM, "areaSquareKm", CellChange::areaSquareKm)
            .means("their area", "مساحت آنها")
            .givenOrNone(PEOPLE, "people", c -> orNone(c.people()))
            .means("who live there, after; null where no settlements are given", "ساکنان؛ تهی اگر آبادی داده نشده")
            .build();

    private static final Columns<Transition> TRANSITION = Columns.<Transition>of(
                    "classChange", "cells that went from one class to another")
            .text("before", Transition::before)
            .means("class before", "رده‌ی پیش")
            .text("after", Transition::after)
            .means("class after", "رده‌ی پس")
            .given(SQUARE_KM, "areaSquareKm", Transition::areaSquareKm)
            .means("their area", "مساحت آنها")
            .build();

    private static final Columns<LevelChange> LEVELS = Columns.<LevelChange>of(
                    "levelChange", "change of the best server's level where it is known in both")
            .count("cellCount", LevelChange::cellCount)
            .means("cells known in both", "خانه‌های معلوم در هر دو")
            .count("changedCellCount", LevelChange::changedCellCount)
            .means("of these, cells whose level differs", "از اینها خانه‌هایی که سطح‌شان فرق دارد")
            .givenOrNone(DB, "meanDb", l -> orNone(l.meanDb()))
            .means("mean change; null of no cells", "میانگین تغییر؛ تهی برای هیچ خانه")
            .givenOrNone(DB, "lowestDb", l -> orNone(l.lowestDb()))
            .means("largest fall, zero or less", "بیشترین افت، صفر یا کمتر")
            .givenOrNone(DB, "highestDb", l -> orNone(l.highestDb()))
            .means("largest rise, zero or more", "بیشترین خیز، صفر یا بیشتر")
            .build();

    private static final Columns<DrawnSummary.Drawn> PEOPLE_IN_DRAWS = Columns.<DrawnSummary.Drawn>of(
                    "peopleInDraws", "people, expected and in draws of what nobody knows")
            .given(PEOPLE, "expectedPeople", DrawnSummary.Drawn::expectedPeople)
            .means("computed without draws", "شمار انتظاری، بی قرعه")
            .givenOrNone(PEOPLE, "p05People", DrawnSummary.Drawn::p05People)
            .means(
                    "one draw of twenty is lower; null without draws, and of the change between folders, which were drawn"
                            + " apart",
                    "از بیست قرعه یکی کمتر است؛ تهی بدون قرعه، و برای تغییر میان دو پوشه که جداگانه قرعه خورده‌اند")
            .givenOrNone(PEOPLE, "p95People", DrawnSummary.Drawn::p95People)
            .means("one draw of twenty is higher; null likewise", "از بیست قرعه یکی بیشتر است؛ تهی به همان دلیل")
            .build();

    private static final Columns<DrawnChange> DRAWN = Columns.<DrawnChange>of(
                    "drawnChange",
                    "people with service, expected; null where they are counted by threshold, or not given")
            .rowOrNone("before", PEOPLE_IN_DRAWS, DrawnChange::before)
            .means("with service in the first result", "دارای پوشش در نتیجه‌ی نخست")
            .rowOrNone("after", PEOPLE_IN_DRAWS, DrawnChange::after)
            .means("with service in the second", "دارای پوشش در نتیجه‌ی دوم")
            .rowOrNone("change", PEOPLE_IN_DRAWS, DrawnChange::change)
            .means("newly served less no longer served", "تازه پوشش‌گرفته منهای از دست رفته")
            .build();

    private static final Columns<LoneSpot> LONE_SPOT = Columns.<LoneSpot>of(
                    "loneSpot", "a spot that is in one result only")
            .text("id", LoneSpot::id)
            .means("of the spot", "شناسه‌ی لکه")
            .text("coverageClass", LoneSpot::coverageClass)
            .means("weak, blind or unknown", "ضعیف، کور یا نامعلوم")
            .given(SQUARE_KM, "areaSquareKm", LoneSpot::areaSquareKm)
            .means("its area", "مساحت آن")
            .givenOrNone(PEOPLE, "people", s -> orNone(s.people()))
            .means("who live there", "ساکنان آن")
            .numberOrNone(COUNT, "villageCount", s -> orNone(s.villageCount()))
            .means("settlements in it", "شمار آبادی‌های آن")
            .textOrNone("nearestPlace", LoneSpot::nearestPlace)
            .means("nearest settlement", "نزدیک‌ترین آبادی")
            .given(FRACTION, "servedFraction", LoneSpot::servedFraction)
            .means("share of its cells that have service in the other result", "سهمی که در نتیجه‌ی دیگر پوشش دارد")
            .textOrNone("overlaps", LoneSpot::overlaps)
            .means("what it merged into or split from: the other result's spot that holds most of it", "لکه‌ی هم‌پوش")
            .build();

    private static final Columns<ChangedSpot> CHANGED_SPOT = Columns.<ChangedSpot>of(
                    "changedSpot", "a spot that is in both results and differs")
            .text("idBefore", ChangedSpot::idBefore)
            .means("its id before", "شناسه‌ی پیش")
            .text("idAfter", ChangedSpot::idAfter)
            .means("its id after", "شناسه‌ی پس")
            .word("matchedBy", MATCHED_BY, ChangedSpot::matchedBy)
            .means("why both are the same spot", "چرا هر دو یک لکه‌اند")
            .text("coverageClassBefore", ChangedSpot::coverageClassBefore)
            .means("class before", "رده‌ی پیش")
            .text("coverageClassAfter", ChangedSpot::coverageClassAfter)
            .means("class after", "رده‌ی پس")
            .row("areaSquareKm", CHANGE, ChangedSpot::areaSquareKm)
            .means("its area", "مساحت آن")
            .row("people", CHANGE, ChangedSpot::people)
            .means("who live there", "ساکنان آن")
            .row("villageCount", CHANGE, ChangedSpot::villageCount)
            .means("settlements in it", "شمار آبادی‌های آن")
            .textOrNone("nearestPlace", ChangedSpot::nearestPlace)
            .means("nearest settlement after", "نزدیک‌ترین آبادی پس از آن")
            .given(FRACTION, "sharedFraction", ChangedSpot::sharedFraction)
            .means("share of the cells of both together that are in both", "سهم مشترک خانه‌ها")
            .build();

    private static final Columns<SpotChanges> SPOTS = Columns.<SpotChanges>of(
                    "spotChanges", "which spots came, went and changed")
            .rows("gone", LONE_SPOT, SpotChanges::gone)
            .means("of the first result, that none of the second continues or holds", "ازمیان‌رفته")
            .rows("merged", LONE_SPOT, SpotChanges::merged)
            .means("of the first result, that a larger one of the second swallowed", "در لکه‌ای بزرگ‌تر رفته")
            .rows("arrived", LONE_SPOT, SpotChanges::arrived)
            .means("of the second result, that continue none of the first and were part of none", "تازه")
            .rows("split", LONE_SPOT, SpotChanges::split)
            .means("of the second result, that were part of a larger one of the first", "از لکه‌ای بزرگ‌تر جداشده")
            .rows("changed", CHANGED_SPOT, SpotChanges::changed)
            .means("in both, and different", "در هر دو و دیگرگون")
            .count("unchangedCount", SpotChanges::unchangedCount)
            .means("spots with the same cells, class and people", "شمار لکه‌های بی‌تغییر")
            .build();

    private static final Columns<PlaceChange> PLACE = Columns.<PlaceChange>of(
                    "placeChange", "a settlement whose centre gained or lost service")
            .text("id", PlaceChange::id)
            .means("of the settlement", "شناسه‌ی آبادی")
            .text("name", PlaceChange::name)
            .means("of the settlement", "نام آبادی")
            .text("localName", PlaceChange::localName)
            .means("in the local script; may be empty", "نام به خط محلی؛ شاید تهی")
            .given(PEOPLE, "people", PlaceChange::people)
            .means("who live there", "ساکنان آن")
            .text("coverageClassBefore", PlaceChange::coverageClassBefore)
            .means("class before", "رده‌ی پیش")
            .text("coverageClassAfter", PlaceChange::coverageClassAfter)
            .means("class after", "رده‌ی پس")
            .flag("gained", PlaceChange::gained)
            .means("true for service gained, false for lost", "درست برای پوشش گرفتن، نادرست برای از دست دادن")
            .build();

    private static final Columns<ProposalChange> PROPOSAL = Columns.<ProposalChange>of(
                    "proposalChange", "a proposal's rank and gain; null where it is not in a result")
            .text("id", ProposalChange::id)
            .means("of the proposal", "شناسه‌ی پیشنهاد")
            .text("name", ProposalChange::name)
            .means("of the proposal", "نام پیشنهاد")
            .text("localName", ProposalChange::localName)
            .means("in the local script; may be empty", "نام به خط محلی؛ شاید تهی")
            .numberOrNone(NUMBER, "rankBefore", p -> orNone(p.rankBefore()))
            .means("rank before", "رتبه‌ی پیش")
            .numberOrNone(NUMBER, "rankAfter", p -> orNone(p.rankAfter()))
            .means("rank after", "رتبه‌ی پس")
            .numberOrNone(NUMBER, "rankDifference", p -> orNone(p.rankDifference()))
            .means("after less before; below zero it rose", "پس منهای پیش؛ زیر صفر بالا رفته است")
            .givenOrNone(RATIO, "aloneGainPeopleBefore", p -> orNone(p.aloneGainPeopleBefore()))
            .means("people newly served if only it is built, before", "جمعیت تازه‌پوشیده به تنهایی، پیش")
            .givenOrNone(RATIO, "aloneGainPeopleAfter", p -> orNone(p.aloneGainPeopleAfter()))
            .means("people newly served if only it is built, after", "جمعیت تازه‌پوشیده به تنهایی، پس")
            .build();

    /** All keys, in the file's order. */
    public static final Columns<Listed> ALL = Columns.<Listed>of(
                    "comparison", "comparison.json of dakal compare and dakal whatif, version 2")
            .number("formatVersion", l -> ComparisonSummary.FORMAT_VERSION)
            .means("of this file", "نگارش این پرونده")
            .row("software", SOFTWARE, l -> l.summary.heading().software())
            .means("what made it", "سازنده‌ی آن")
            .row("before", SIDE, l -> l.summary.heading().before())
            .means("the first result", "نتیجه‌ی نخست")
            .row("after", SIDE, l -> l.summary.heading().after())
            .means("the second result", "نتیجه‌ی دوم")
            .row("edits", EDITS, l -> l.summary.heading().edits())
            .means("what was tried on the first to get the second", "تغییرهای آزموده")
            .texts("notices", l -> l.summary.heading().notices())
            .means("of both, which every output must repeat", "آنچه هر خروجی باید تکرار کند")
            .texts("localNotices", l -> l.summary.heading().localNotices())
            .means("likewise in the local language", "همان به زبان محلی")
            .texts("warnings", l -> l.summary.heading().warnings())
            .means("what should be kept in mind, in sentences", "آنچه باید در نظر داشت")
            .texts("localWarnings", l -> l.summary.heading().localWarnings())
            .means("likewise in the local language", "همان به زبان محلی")
            .rows("changedInputs", INPUT, l -> l.summary.heading().changedInputs())
            .means("files that differ", "پرونده‌های دیگرگون")
            .row("totals", TOTALS, l -> l.summary.totals())
            .means("the province in numbers", "استان به عدد")
            .rows("cellChanges", CELLS, l -> l.summary.cellChanges())
            .means("area by what became of it", "مساحت به تفکیک تغییر")
            .rows("classChanges", TRANSITION, l -> l.summary.classChanges())
            .means("area by class before and after, where they differ", "مساحت به تفکیک رده‌ی پیش و پس")
            .row("levels", LEVELS, l -> l.summary.levels())
            .means("change of the best server's level; where nothing reaches it counts as -200 dBm", "تغییر سطح")
            .row("drawn", DRAWN, l -> l.summary.drawn())
            .means("people with service in draws", "دارندگان پوشش در قرعه‌ها")
            .row("spots", SPOTS, l -> l.summary.spots())
            .means("which came, went and changed", "لکه‌ها")
            .rows("places", PLACE, l -> l.summary.places())
            .means("settlements that gained or lost service in their centre", "آبادی‌ها")
            .rows("proposals", PROPOSAL, l -> l.summary.proposals())
            .means("by rank after", "پیشنهادها به ترتیب رتبه‌ی پس")
            .texts("files", Listed::files)
            .means("every file of this comparison", "همه‌ی پرونده‌های این مقایسه")
            .build();

    /** A comparison, and the files of its result; none where it is not written. */
    public record Listed(ComparisonSummary summary, List<String> files) {}

    private ComparisonJson() {}

    private static double orNone(@Nullable Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
