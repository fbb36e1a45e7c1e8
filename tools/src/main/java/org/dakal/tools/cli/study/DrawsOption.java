package org.dakal.tools.cli.study;

import java.util.List;
import org.dakal.network.Network;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.proposals.stability.Headline;
import org.dakal.proposals.stability.Interval;
import org.dakal.study.Phase;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.NumberOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How often a command draws what nobody knows, for the interval around what it says first. */
public final class DrawsOption {
    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of shadowing that say between what the first figure lies; ${DEFAULT-VALUE}"
                    + " when not given; 0 draws none and tells the first figure alone, else 20 at least.")
    private int draws;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** @param standardCount draws where nobody says how many */
    public DrawsOption(int standardCount) {
        draws = standardCount;
    }

    public void check() {
        if (draws != 0) {
            checkEnough(draws);
        }
    }

    /** Bad input where draws are too few to say between what nine of ten lie. */
    public static void checkEnough(int draws) {
        if (draws >= 0 && draws < Interval.LEAST_DRAWS) {
            throw CommandFailure.badInput(
                    "--draws = " + draws + " must be at least " + Interval.LEAST_DRAWS + ".",
                    "Of fewer nobody can tell between what nine of ten lie; the figure itself needs no draws.");
        }
        NumberOptions.between("--draws", draws, Interval.LEAST_DRAWS, 1_000_000);
    }

    int count() {
        return draws;
    }

    /** Draws for a page that tells of draws unless somebody said how many, or none. */
    int countOfPage() {
        return isGiven() ? draws : Headline.USUAL_DRAWS;
    }

    private boolean isGiven() {
        return command != null && command.commandLine().getParseResult().hasMatchedOption("--draws");
    }

    /** Says that draws somebody asked for are not made, and why, where they would count otherwise than the study. */
    public void tellUnused(Console console, StudyRequest request) {
        String why = request.serviceProfile().quality().isAsked()
                ? "draws count level and not the SINR or rate asked for"
                : request.countBy() != CountBy.EXPECTED
                        ? "nobody draws what is counted by threshold"
                        : request.surroundings().settlements().isEmpty() ? "no settlements are given" : "";
        if (isGiven() && draws > 0 && !why.isEmpty()) {
            console.say("  note: --draws " + draws + " is not used, for " + why + ".");
        }
    }

    /**
     * A headline with its interval, or without where no draws are asked for; null where draws would count otherwise.
     *
     * @param isIndoors whether service inside buildings is drawn
     */
    public @Nullable DrawnHeadline of(
            Study study, StudySession session, Network network, Headline headline, boolean isIndoors) {
        study.begin(Phase.DRAWS);
        List<DrawnHeadline> drawn = session.drawn(network, List.of(headline), isIndoors, draws, study.patiently());
        return drawn.isEmpty() ? null : drawn.get(0);
    }
}
