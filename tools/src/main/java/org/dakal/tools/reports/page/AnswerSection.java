package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.CoverageClass;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.study.IndoorResult;
import org.dakal.study.IndoorTotals;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.ProposalWords;
import org.dakal.tools.reports.words.Quantities;

/** The answer in a few sentences, and four figures to remember. */
public final class AnswerSection {
    private AnswerSection() {}

    public static Html write(ReportContext context) {
        Markup out = new Markup().open("section", "class", "answer", "id", "answer");
        out.element("h2", context.text("answer.title"));
        writeFigures(context, out);
        out.open("div", "class", "sentences");
        out.p(people(context));
        IndoorResult indoor = context.result().indoor();
        if (indoor != null && !Double.isNaN(indoor.totals().servedPeople())) {
            out.p(indoors(context, indoor));
        }
        out.p(land(context));
        out.p(places(context));
        out.p(proposals(context));
        out.close();
        out.add(ClassTable.write(context));
        out.add(ServiceSection.write(context));
        return out.close().toHtml();
    }

    private static void writeFigures(ReportContext context, Markup out) {
        Quantities q = context.quantities();
        Exposure whole = context.whole();
        double lacking = whole.people() - context.servedPeople();
        HeadlineFigures figures = HeadlineFigures.begin(context.messages(), out);
        if (!context.surroundings().settlements().isEmpty()) {
            DrawnHeadline served = context.result().drawnServed();
            if (served == null) {
                figures.add(
                                q.percentOfPeople(context.servedPeople(), whole.people()),
                                Html.text(byClass("figure.people", context)))
                        .add(q.count(lacking), q.wordsOf("figure.lacking", lacking));
            } else {
                double expected = served.expectedNetGainAmount();
                String words = HeadlineFigures.undrawn(
                        context.messages(),
                        context.result().coverage().serviceProfile().quality().isAsked(),
                        context.text(q.wordsOf("figure.served.expected", expected)));
                figures.people(expected, words, served.netGain());
                if (whole.people() > 0) {
                    figures.add(q.percentOfPeople(expected, whole.people()), "figure.people.expected");
                }
            }
            figures.add(
                    q.count(unservedPlaces(context)),
                    Html.text(byClass(q.wordsOf("figure.places", unservedPlaces(context)), context)));
        }
        figures.add(
                        q.percent(ReportContext.share(context.servedAreaSquareKm(), whole.areaSquareKm())),
                        Html.text(byClass("figure.area", context)))
                .end();
    }

    /** Words of a figure with the count it is made by, so that it is never taken for an expectation. */
    private static String byClass(String key, ReportContext context) {
        return context.text("figure.byClass", context.text(key));
    }

    private static int unservedPlaces(ReportContext context) {
        return context.whole().villages().size()
                - context.in(CoverageClass.GOOD).villages().size()
                - context.in(CoverageClass.SERVED).villages().size();
    }

    private static Html people(ReportContext context) {
        if (context.surroundings().settlements().isEmpty()) {
            return Html.text(context.text("answer.noPeople"));
        }
        if (context.whole().people() == 0) {
            return Html.text(context.text("answer.nobodyLives"));
        }
        Quantities q = context.quantities();
        Html sentence = context.sentence(
                        "answer.served",
                        q.count(context.servedPeople()),
                        q.count(context.whole().people()),
                        q.percentOfPeople(
                                context.servedPeople(), context.whole().people()))
                .plus(Html.text(" "))
                .plus(context.sentence(
                        "answer.lacking",
                        q.counted("count.people", context.in(CoverageClass.WEAK).people()),
                        q.counted(
                                "count.people", context.in(CoverageClass.BLIND).people())));
        double unknown = context.in(CoverageClass.UNKNOWN).people();
        return unknown > 0
                ? sentence.plus(Html.text(" "))
                        .plus(context.sentence("answer.unknown", q.counted("count.people", unknown)))
                : sentence;
    }

    /** Service inside buildings, and how far it holds behind each kind of wall. */
    private static Html indoors(ReportContext context, IndoorResult indoor) {
        Quantities q = context.quantities();
        IndoorTotals totals = indoor.totals();
        return context.sentence(
                "answer.indoors",
                q.counted("count.people", totals.servedPeople()),
                q.percentOfPeople(totals.servedPeople(), context.whole().people()),
                served(context, totals, Building.TRADITIONAL),
                served(context, totals, Building.THERMALLY_EFFICIENT),
                q.plain(context.result().coverage().serviceProfile().edgeProbabilityPercent()));
    }

    private static String served(ReportContext context, IndoorTotals totals, Building building) {
        Quantities q = context.quantities();
        return context.text(
                "answer.indoors.of", q.count(totals.servedPeople(building)), q.count(totals.people(building)));
    }

    private static Html land(ReportContext context) {
        Quantities q = context.quantities();
        Html sentence = context.sentence(
                "answer.land",
                q.area(context.whole().areaSquareKm()),
                q.area(context.servedAreaSquareKm()),
                q.area(context.in(CoverageClass.WEAK).areaSquareKm()),
                q.area(context.in(CoverageClass.BLIND).areaSquareKm()));
        double unknown = context.in(CoverageClass.UNKNOWN).areaSquareKm();
        return unknown > 0
                ? sentence.plus(Html.text(" ")).plus(context.sentence("answer.landUnknown", q.area(unknown)))
                : sentence;
    }

    private static Html places(ReportContext context) {
        Quantities q = context.quantities();
        int unserved = unservedPlaces(context);
        int points = context.whole().publicPoints().size()
                - context.in(CoverageClass.GOOD).publicPoints().size()
                - context.in(CoverageClass.SERVED).publicPoints().size();
        return context.sentence(
                "answer.places" + missing(context.surroundings()),
                q.count(unserved),
                q.count(context.whole().villages().size()),
                q.count(points),
                q.count(context.whole().publicPoints().size()));
    }

    /** Which form of the sentence speaks of what was given only. */
    private static String missing(Surroundings given) {
        if (given.settlements().isEmpty()) {
            return given.publicPoints().isEmpty() ? ".none" : ".noVillages";
        }
        return given.publicPoints().isEmpty() ? ".noPoints" : "";
    }

    private static Html proposals(ReportContext context) {
        List<ProposalBenefit> all = context.result().proposals();
        if (all.isEmpty()) {
            return Html.text(context.text("answer.noProposals"));
        }
        if (context.surroundings().settlements().isEmpty()) {
            return context.sentence(
                    "answer.proposalsNoPeople", context.quantities().count(all.size()));
        }
        List<ProposalBenefit> best = context.result().best();
        if (best.isEmpty()) {
            return context.sentence(
                    context.quantities().wordsOf("answer.uselessProposals", all.size()),
                    context.quantities().count(all.size()));
        }
        Html first = context.sentence(
                best.size() == 1 ? "answer.best.one" : "answer.best.many",
                context.quantities().count(best.size()),
                String.join(
                        context.text("list.comma"),
                        best.stream()
                                .map(b -> Names.of(
                                        b.proposal(), context.messages().language()))
                                .toList()),
                people(context, best),
                Money.total(best, context));
        DrawnHeadline drawn = context.result().drawnBest();
        if (drawn != null) {
            first = first.plus(Html.text(" "))
                    .plus(Html.prose(HeadlineFigures.between(
                            context.messages(),
                            "answer.between",
                            "",
                            drawn.expectedNetGainAmount(),
                            drawn.netGain().p05Amount(),
                            drawn.netGain().p95Amount(),
                            context.quantities()::count)));
        }
        if (best.get(0).expected() != null) {
            double byClass = best.stream()
                    .mapToDouble(b -> b.gainGiven().people() - b.lossGiven().people())
                    .sum();
            first = first.plus(Html.text(" "))
                    .plus(context.sentence(
                            "answer.byClass", context.quantities().counted("count.people", byClass)));
        }
        first = first.plus(Html.text(" ")).plus(Html.text(context.text("plan.answer.doNothing")));
        List<ProposalBenefit> counted =
                all.stream().filter(ProposalBenefit::countsTogether).toList();
        return counted.size() <= best.size()
                ? first
                : first.plus(Html.text(" "))
                        .plus(context.sentence(
                                counted.size() == all.size() ? "answer.all" : "answer.allOthers",
                                context.quantities().count(counted.size()),
                                people(context, counted),
                                Money.total(counted, context),
                                context.quantities().count(all.size())));
    }

    private static String people(ReportContext context, List<ProposalBenefit> benefits) {
        return context.quantities().counted("count.people", net(benefits));
    }

    private static double net(List<ProposalBenefit> benefits) {
        return benefits.stream().mapToDouble(ProposalWords::netPeopleGiven).sum();
    }
}
