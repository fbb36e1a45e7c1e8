package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.network.CoverageClass;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.study.IndoorResult;
import org.dakal.study.IndoorTotals;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.ProposalWords;

/** The answer in a few sentences, and four figures to remember. */
public final class AnswerSection extends ReportSection {
    public AnswerSection(ReportContext context) {
        super(context);
    }

    @Override
    public Html write() {
        section("answer.title", "class", "answer", "id", "answer");
        writeFigures();
        out.open("div", "class", "sentences");
        out.p(people());
        IndoorResult indoor = result.indoor();
        if (indoor != null && !Double.isNaN(indoor.totals().servedPeople())) {
            out.p(indoors(indoor));
        }
        out.p(land());
        out.p(places());
        out.p(proposals());
        out.close();
        out.add(new ClassTable(context).write());
        out.add(new ServiceSection(context).write());
        return out.close().toHtml();
    }

    private void writeFigures() {
        Exposure whole = whole();
        double lacking = whole.people() - servedPeople();
        HeadlineFigures figures = HeadlineFigures.begin(messages, out);
        if (!given.settlements().isEmpty()) {
            DrawnHeadline served = result.drawnServed();
            if (served == null) {
                figures.add(q.percentOfPeople(servedPeople(), whole.people()), Html.text(byClass("figure.people")))
                        .add(q.count(lacking), q.wordsOf("figure.lacking", lacking));
            } else {
                double expected = served.expectedNetGainAmount();
                String words = HeadlineFigures.undrawn(
                        messages, profile.quality().isAsked(), text(q.wordsOf("figure.served.expected", expected)));
                figures.people(expected, words, served.netGain());
                if (whole.people() > 0) {
                    figures.add(q.percentOfPeople(expected, whole.people()), "figure.people.expected");
                }
            }
            figures.add(q.count(unservedPlaces()), Html.text(byClass(q.wordsOf("figure.places", unservedPlaces()))));
        }
        figures.add(q.percent(share(servedAreaSquareKm(), whole.areaSquareKm())), Html.text(byClass("figure.area")))
                .end();
    }

    /** Words of a figure with the count it is made by, so that it is never taken for an expectation. */
    private String byClass(String key) {
        return text("figure.byClass", text(key));
    }

    private int unservedPlaces() {
        return whole().villages().size()
                - in(CoverageClass.GOOD).villages().size()
                - in(CoverageClass.SERVED).villages().size();
    }

    private Html people() {
        if (given.settlements().isEmpty()) {
            return words("answer.noPeople");
        }
        if (whole().people() == 0) {
            return words("answer.nobodyLives");
        }
        Html sentence = sentence(
                        "answer.served",
                        q.count(servedPeople()),
                        q.count(whole().people()),
                        q.percentOfPeople(servedPeople(), whole().people()))
                .then(sentence(
                        "answer.lacking",
                        q.counted("count.people", in(CoverageClass.WEAK).people()),
                        q.counted("count.people", in(CoverageClass.BLIND).people())));
        double unknown = in(CoverageClass.UNKNOWN).people();
        return unknown > 0 ? sentence.then(sentence("answer.unknown", q.counted("count.people", unknown))) : sentence;
    }

    /** Service inside buildings, and how far it holds behind each kind of wall. */
    private Html indoors(IndoorResult indoor) {
        IndoorTotals totals = indoor.totals();
        return sentence(
                "answer.indoors",
                q.counted("count.people", totals.servedPeople()),
                q.percentOfPeople(totals.servedPeople(), whole().people()),
                served(totals, Building.TRADITIONAL),
                served(totals, Building.THERMALLY_EFFICIENT),
                q.plain(profile.edgeProbabilityPercent()));
    }

    private String served(IndoorTotals totals, Building building) {
        return text("answer.indoors.of", q.count(totals.servedPeople(building)), q.count(totals.people(building)));
    }

    private Html land() {
        Html sentence = sentence(
                "answer.land",
                q.area(whole().areaSquareKm()),
                q.area(servedAreaSquareKm()),
                q.area(in(CoverageClass.WEAK).areaSquareKm()),
                q.area(in(CoverageClass.BLIND).areaSquareKm()));
        double unknown = in(CoverageClass.UNKNOWN).areaSquareKm();
        return unknown > 0 ? sentence.then(sentence("answer.landUnknown", q.area(unknown))) : sentence;
    }

    private Html places() {
        int unserved = unservedPlaces();
        int points = whole().publicPoints().size()
                - in(CoverageClass.GOOD).publicPoints().size()
                - in(CoverageClass.SERVED).publicPoints().size();
        return sentence(
                "answer.places" + missing(),
                q.count(unserved),
                q.count(whole().villages().size()),
                q.count(points),
                q.count(whole().publicPoints().size()));
    }

    /** Which form of the sentence speaks of what was given only. */
    private String missing() {
        if (given.settlements().isEmpty()) {
            return given.publicPoints().isEmpty() ? ".none" : ".noVillages";
        }
        return given.publicPoints().isEmpty() ? ".noPoints" : "";
    }

    private Html proposals() {
        List<ProposalBenefit> all = result.proposals();
        if (all.isEmpty()) {
            return words("answer.noProposals");
        }
        if (given.settlements().isEmpty()) {
            return sentence("answer.proposalsNoPeople", q.count(all.size()));
        }
        List<ProposalBenefit> best = result.best();
        if (best.isEmpty()) {
            return sentence(q.wordsOf("answer.uselessProposals", all.size()), q.count(all.size()));
        }
        Html first = sentence(
                best.size() == 1 ? "answer.best.one" : "answer.best.many",
                q.count(best.size()),
                String.join(
                        text("list.comma"),
                        best.stream()
                                .map(b -> Names.of(b.proposal(), messages.language()))
                                .toList()),
                people(best),
                money(best));
        DrawnHeadline drawn = result.drawnBest();
        if (drawn != null) {
            first = first.then(Html.prose(HeadlineFigures.between(
                    messages,
                    "answer.between",
                    "",
                    drawn.expectedNetGainAmount(),
                    drawn.netGain().p05Amount(),
                    drawn.netGain().p95Amount(),
                    q::count)));
        }
        if (best.get(0).expected() != null) {
            double byClass = best.stream()
                    .mapToDouble(b -> b.gainGiven().people() - b.lossGiven().people())
                    .sum();
            first = first.then(sentence("answer.byClass", q.counted("count.people", byClass)));
        }
        first = first.then(words("plan.answer.doNothing"));
        List<ProposalBenefit> counted =
                all.stream().filter(ProposalBenefit::countsTogether).toList();
        return counted.size() <= best.size()
                ? first
                : first.then(sentence(
                        counted.size() == all.size() ? "answer.all" : "answer.allOthers",
                        q.count(counted.size()),
                        people(counted),
                        money(counted),
                        q.count(all.size())));
    }

    private String people(List<ProposalBenefit> benefits) {
        return q.counted("count.people", net(benefits));
    }

    private static double net(List<ProposalBenefit> benefits) {
        return benefits.stream().mapToDouble(ProposalWords::netPeopleGiven).sum();
    }
}
