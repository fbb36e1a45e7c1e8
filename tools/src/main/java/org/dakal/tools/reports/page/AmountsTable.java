package org.dakal.tools.reports.page;

import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Quantities;

/** A table of who and what each of some has, with the shares of the whole's people and area. */
record AmountsTable(ReportContext context, HtmlTable table) {
    /** Opens it; the first column's head is the caller's. */
    static AmountsTable begin(ReportContext context, Markup out, String firstHead) {
        return new AmountsTable(
                context,
                HtmlTable.begin(
                        context.messages(),
                        out,
                        firstHead,
                        "table.people",
                        "table.share",
                        "table.area",
                        "table.share",
                        "table.places",
                        "table.points",
                        "table.roads"));
    }

    void row(Html name, Exposure served) {
        Quantities q = context.quantities();
        Surroundings given = context.surroundings();
        Exposure whole = context.whole();
        table.row(
                name,
                Html.text(q.given(given.peopleIn(served), q::count)),
                Html.text(
                        given.settlements().isEmpty()
                                ? context.text("value.notGiven")
                                : q.percentOfPeople(served.people(), whole.people())),
                Html.text(q.areaNumber(served.areaSquareKm())),
                Html.text(q.percent(ReportContext.share(served.areaSquareKm(), whole.areaSquareKm()))),
                Html.text(q.given(given.villageCountIn(served), q::count)),
                Html.text(q.given(given.publicPointCountIn(served), q::count)),
                Html.text(q.given(given.roadKmIn(served), q::lengthNumberKm)));
    }

    void end() {
        table.end();
    }
}
