package org.dakal.scenarios.links;

import java.util.ArrayList;
import java.util.List;
import org.dakal.calibration.Circumstances;
import org.dakal.calibration.MeasuredLink;
import org.dakal.calibration.MeasuredPlace;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.terminal.LandCover;
import org.jspecify.annotations.Nullable;

/**
 * Sets measured losses beside a model's; may be used by many threads. Links nearer or farther than the model's
 * document goes are not used: what is wrong there says nothing of what is wrong where the model holds, and a few steps
 * from a mast would carry the slope of kilometres.
 */
public final class MeasuredLinkLoss {
    private final PathLossModel model;
    private final LinkLoss loss;

    /** @param landCover put along every path in place of its own clutter; null leaves the profiles as they are */
    public MeasuredLinkLoss(PathLossModel model, @Nullable LandCover landCover) {
        this.model = model;
        this.loss = new LinkLoss(model, landCover);
    }

    /**
     * What came of a line.
     *
     * @param lineNumber of the line in the file, from 1
     * @param link measured and predicted; null when the line cannot be used
     * @param problem why it cannot be used; empty when it can
     */
    public record Result(long lineNumber, @Nullable MeasuredLink link, String problem) {}

    /** The result of a line; never throws for what stands in it. */
    public Result of(PendingLink pending) {
        Link link;
        try {
            link = pending.parse();
        } catch (LinkProblem e) {
            return new Result(pending.lineNumber(), null, e.reason());
        }
        List<String> missing = new ArrayList<>();
        addIfMissing(missing, Link.PATH_LOSS_DB, link.measuredPathLossDb());
        addIfMissing(missing, Link.RECEIVER_LATITUDE, link.receiverLatitudeDegrees());
        addIfMissing(missing, Link.RECEIVER_LONGITUDE, link.receiverLongitudeDegrees());
        if (!missing.isEmpty()) {
            return new Result(pending.lineNumber(), null, String.join(", ", missing) + " missing");
        }
        String beyond = LinkLimits.brokenDistance(model, link.profile().lengthKm());
        if (!beyond.isEmpty()) {
            return new Result(pending.lineNumber(), null, beyond);
        }
        LinkResult predicted = loss.of(link, pending.lineNumber());
        return predicted.isProblem()
                ? new Result(pending.lineNumber(), null, predicted.problem())
                : new Result(
                        pending.lineNumber(),
                        new MeasuredLink(
                                link.receiverLatitudeDegrees(),
                                link.receiverLongitudeDegrees(),
                                link.profile().lengthKm(),
                                predicted.lossDb(),
                                link.measuredPathLossDb(),
                                MeasuredPlace.ONE_LOCAL_MEAN,
                                false,
                                new Circumstances(
                                        "", "", "", "", link.transmitterHeightAboveGroundMeters(), Double.NaN)),
                        "");
    }

    private static void addIfMissing(List<String> missing, String name, double value) {
        if (Double.isNaN(value)) {
            missing.add(name);
        }
    }
}
