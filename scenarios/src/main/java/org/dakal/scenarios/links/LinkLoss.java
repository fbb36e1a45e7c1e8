package org.dakal.scenarios.links;

import java.util.List;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange.Severity;

/** Computes links with one model; may be used by many threads. */
public final class LinkLoss {
    private final PathLossModel model;

    public LinkLoss(PathLossModel model) {
        this.model = model;
    }

    /** The result of a link; never throws for what stands in its line. */
    public LinkResult of(PendingLink pending) {
        Link link;
        try {
            link = pending.parse();
        } catch (LinkProblem e) {
            return LinkResult.problem(e.id(), pending.lineNumber(), e.reason());
        }
        RadioLink radioLink = link.forModel(model.id());
        double distanceKm = link.profile().lengthKm();
        List<String> errors = LinkLimits.broken(model, distanceKm, radioLink, Severity.ERROR);
        if (!errors.isEmpty()) {
            return LinkResult.problem(link.id(), pending.lineNumber(), String.join("; ", errors));
        }
        double lossDb;
        try {
            lossDb = model.pathLossDb(link.profile(), radioLink);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return LinkResult.problem(link.id(), pending.lineNumber(), "model " + model.id() + ": " + e.getMessage());
        }
        if (!Double.isFinite(lossDb)) {
            return LinkResult.problem(link.id(), pending.lineNumber(), whyNoLoss(link));
        }
        return LinkResult.loss(
                link, pending.lineNumber(), lossDb, LinkLimits.broken(model, distanceKm, radioLink, Severity.WARNING));
    }

    private String whyNoLoss(Link link) {
        if (!link.profile().isKnown()) {
            return "heights on the path are unknown";
        }
        String problem = model.problem(link.profile(), link.forModel(model.id()));
        return "model " + model.id() + (problem.isEmpty() ? " has no loss for this link" : ": " + problem);
    }
}
