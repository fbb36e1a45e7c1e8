package org.dakal.tools.reports.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.proposals.ProposalBenefit;

/** What to think of each proposal, in one plain sentence or two. The limits used are printed in the report. */
public final class ProposalWords {
    /** From this share served already on, a proposal mostly repeats what is there. */
    public static final double ADDITIONALITY_FLAG_FRACTION = 0.9;

    /** Given the better ones it must keep this share of what it brings alone, or it is called overtaken. */
    private static final double OVERTAKEN_FRACTION = 0.25;

    /** From this share on it is all, to the nearest percent. */
    private static final double ALL_FRACTION = 0.995;

    private static final double LEAST_ROAD_KM = 0.05;
    private static final double USEFUL_ROAD_KM = 0.5;

    private final Messages messages;
    private final Quantities quantities;
    private final List<ProposalBenefit> ranked;
    private final boolean arePeopleGiven;

    public ProposalWords(
            Messages messages, Quantities quantities, List<ProposalBenefit> ranked, Surroundings surroundings) {
        this.messages = messages;
        this.quantities = quantities;
        this.ranked = ranked;
        this.arePeopleGiven = !surroundings.settlements().isEmpty();
    }

    /** People newly served on top of all ranked above, less those who lose service. */
    public static double netPeopleGiven(ProposalBenefit benefit) {
        return benefit.netGivenPeople();
    }

    /** The verdict. */
    public String verdict(ProposalBenefit benefit) {
        Exposure gain = benefit.gainAlone();
        Exposure loss = benefit.lossAlone();
        double gained = benefit.gainAlonePeople();
        if (benefit.lossAlonePeople() > gained
                || (gained < ProposalBenefit.LEAST_PEOPLE && loss.areaSquareKm() > gain.areaSquareKm())) {
            return messages.text("verdict.harms", lost(benefit));
        }
        String verdict = gain(benefit);
        if (isRepeating(benefit)) {
            verdict = join(verdict, repeats(benefit));
        }
        return benefit.worsens() ? join(verdict, messages.text("verdict.loses", lost(benefit))) : verdict;
    }

    private String lost(ProposalBenefit benefit) {
        double people = benefit.lossAlonePeople();
        String area = quantities.area(benefit.lossAlone().areaSquareKm());
        if (!arePeopleGiven) {
            return messages.text("verdict.lostArea", area);
        }
        return people < ProposalBenefit.LEAST_PEOPLE
                ? messages.text("verdict.lostLand", area)
                : messages.text("verdict.lostPeople", quantities.counted("count.people", people), area);
    }

    /** That little is new; gently where people gain all the same. */
    private String repeats(ProposalBenefit benefit) {
        if (benefit.alreadyServedFraction() >= ALL_FRACTION
                && benefit.gainAlonePeople() < ProposalBenefit.LEAST_PEOPLE) {
            return messages.text("verdict.repeatsAll");
        }
        return messages.text(
                benefit.gainAlonePeople() < ProposalBenefit.LEAST_PEOPLE ? "verdict.repeats" : "verdict.overlaps",
                quantities.percent(benefit.alreadyServedFraction()));
    }

    /** True when most of what it serves is served already. */
    public static boolean isRepeating(ProposalBenefit benefit) {
        return benefit.alreadyServedFraction() >= ADDITIONALITY_FLAG_FRACTION;
    }

    private String gain(ProposalBenefit benefit) {
        Exposure alone = benefit.gainAlone();
        double gained = benefit.gainAlonePeople();
        String people = quantities.counted("count.people", gained);
        if (gained < ProposalBenefit.LEAST_PEOPLE) {
            return alone.areaSquareKm() > 0 ? withoutHomes(benefit) : messages.text("verdict.nothing");
        }
        if (netPeopleGiven(benefit) < OVERTAKEN_FRACTION * gained) {
            return messages.text("verdict.overtaken", people, quantities.count(Math.max(0, netPeopleGiven(benefit))));
        }
        String whom = alone.villages().isEmpty()
                ? people
                : messages.text(
                        "verdict.settlements",
                        people,
                        quantities.counted("count.places", alone.villages().size()));
        return messages.text(
                isBestStep(benefit) ? "verdict.bestStep" : isCheapest(benefit) ? "verdict.cheapest" : "verdict.plain",
                whom);
    }

    /** What else than people is newly served, built alone; area in expectation first where it is ranked by. */
    public String gainedLand(ProposalBenefit benefit) {
        return land(
                benefit.gainAlone(),
                benefit.expected() == null ? Double.NaN : benefit.expected().netAloneSquareKm());
    }

    /** What is no longer served, built alone. */
    public String lostLand(ProposalBenefit benefit) {
        return land(benefit.lossAlone(), Double.NaN);
    }

    /** What there is of area, settlements, public points and roads; a dash for nothing. */
    private String land(Exposure exposure, double expectedSquareKm) {
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(expectedSquareKm)) {
            parts.add(messages.text(
                    "proposals.expectedArea",
                    quantities.area(expectedSquareKm),
                    quantities.area(exposure.areaSquareKm())));
        } else if (exposure.areaSquareKm() > 0) {
            parts.add(quantities.area(exposure.areaSquareKm()));
        }
        if (!exposure.villages().isEmpty()) {
            parts.add(quantities.counted("count.places", exposure.villages().size()));
        }
        if (!exposure.publicPoints().isEmpty()) {
            parts.add(quantities.counted("count.points", exposure.publicPoints().size()));
        }
        if (exposure.roadKm() >= LEAST_ROAD_KM) {
            parts.add(messages.text("proposals.road", quantities.lengthNumberKm(exposure.roadKm())));
        }
        return parts.isEmpty() ? messages.text("value.none") : String.join(messages.text("list.comma"), parts);
    }

    private String withoutHomes(ProposalBenefit benefit) {
        String land = gainedLand(benefit);
        if (!arePeopleGiven) {
            return messages.text("verdict.plain", land);
        }
        Exposure alone = benefit.gainAlone();
        boolean useful = !alone.publicPoints().isEmpty() || alone.roadKm() >= USEFUL_ROAD_KM;
        return messages.text(useful ? "verdict.withoutHomes" : "verdict.emptyLand", land);
    }

    private boolean isBestStep(ProposalBenefit benefit) {
        return ranked.stream().mapToDouble(ProposalWords::netPeopleGiven).max().orElse(0) == netPeopleGiven(benefit);
    }

    private boolean isCheapest(ProposalBenefit benefit) {
        return !Double.isNaN(benefit.costPerNewlyServedPerson())
                && ranked.stream()
                        .filter(b -> b.proposal()
                                .cost()
                                .currency()
                                .equals(benefit.proposal().cost().currency()))
                        .filter(b -> !Double.isNaN(b.costPerNewlyServedPerson()))
                        .min(Comparator.comparingDouble(ProposalBenefit::costPerNewlyServedPerson))
                        .filter(b -> b.rank() == benefit.rank())
                        .isPresent();
    }

    private String join(String first, String second) {
        return messages.text("list.sentences", first, second);
    }
}
