package org.dakal.scenarios.links;

import java.util.List;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.propagation.terminal.RepresentativeClutter;
import org.jspecify.annotations.Nullable;

/**
 * Computes links with one model; may be used by many threads.
 *
 * @param landCover put along every path in place of its own clutter; null leaves the profiles as they are
 */
public record LinkLoss(PathLossModel model, @Nullable LandCover landCover) {
    /** The result of a link; never throws for what stands in its line. */
    public LinkResult of(PendingLink pending) {
        try {
            return of(pending.parse(), pending.lineNumber());
        } catch (LinkProblem e) {
            return LinkResult.problem(e.id(), pending.lineNumber(), e.reason());
        }
    }

    LinkResult of(Link parsed, long lineNumber) {
        Link link = covered(parsed);
        try {
            return within(link, lineNumber);
        } catch (RuntimeException e) { // whatever a model stumbles over, the other lines go on
            return LinkResult.problem(link.id(), lineNumber, "model " + model.id() + ": " + reason(e));
        }
    }

    private Link covered(Link link) {
        return landCover == null
                ? link
                : link.over(RepresentativeClutter.along(
                        link.profile(),
                        link.transmitterHeightAboveGroundMeters(),
                        link.receiverHeightAboveGroundMeters(),
                        landCover));
    }

    private LinkResult within(Link link, long lineNumber) {
        RadioLink radioLink = link.forModel(model.id());
        double distanceKm = link.profile().lengthKm();
        List<String> errors = LinkLimits.broken(model, distanceKm, radioLink, Severity.ERROR);
        if (!errors.isEmpty()) {
            return LinkResult.problem(link.id(), lineNumber, String.join("; ", errors));
        }
        double lossDb = model.pathLossDb(link.profile(), radioLink);
        if (!Double.isFinite(lossDb)) {
            return LinkResult.problem(link.id(), lineNumber, whyNoLoss(link));
        }
        return LinkResult.loss(
                link, lineNumber, lossDb, LinkLimits.broken(model, distanceKm, radioLink, Severity.WARNING));
    }

    /** A refusal in the model's own words; anything else is a fault of the program. */
    private static String reason(RuntimeException e) {
        return e instanceof IllegalArgumentException && e.getMessage() != null
                ? e.getMessage()
                : "failed on this link, which is a fault of the program; please report it with this line";
    }

    private String whyNoLoss(Link link) {
        if (!link.profile().isKnown()) {
            return "heights on the path are unknown";
        }
        String problem = model.problem(link.profile(), link.forModel(model.id()));
        return "model " + model.id() + (problem.isEmpty() ? " has no loss for this link" : ": " + problem);
    }
}
