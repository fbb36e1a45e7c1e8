package org.dakal.tools.reports.drawing;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps words and numbers on a drawing from covering one another: first come, first served. */
public final class LabelPlacer {
    private static final double INSET = 4;

    /** How far the baseline lies below the middle of letters, as a share of their size. */
    private static final double BASELINE_SHARE = 0.36;

    private final Rectangle2D frame;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** For a part of a drawing: labels stay inside it. */
    public LabelPlacer(double x, double y, double width, double height) {
        this.frame = new Rectangle2D.Double(x + INSET, y + INSET, width - 2 * INSET, height - 2 * INSET);
    }

    /** Marks a rectangle as taken. */
    public void reserve(double x, double y, double width, double height) {
        taken.add(new Rectangle2D.Double(x, y, width, height));
    }

    /** Takes a rectangle around a point if it is free and on the drawing. */
    public boolean takeAround(double x, double y, double width, double height) {
        Rectangle2D wanted = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        if (!frame.contains(wanted) || taken.stream().anyMatch(wanted::intersects)) {
            return false;
        }
        taken.add(wanted);
        return true;
    }

    /** Where a name beside a point can stand: right, left, above, below; null when all are taken. */
    public @Nullable Placed beside(double x, double y, double gap, String text, Lettering style) {
        double width = style.widthOf(text);
        double height = style.size();
        for (Side side : Side.values()) {
            // Words begin or end at their anchor, so their middle lies half their width beyond it.
            double centreX = x + side.right * gap + Math.signum(side.right) * width / 2;
            double centreY = y + side.down * (gap + height / 2);
            if (takeAround(centreX, centreY, width, height)) {
                // Anchored at the point's side: the true width of the words is the font's business.
                double anchorX = x + side.right * gap;
                return new Placed(anchorX, centreY + height * BASELINE_SHARE, style.anchoredAt(side.anchor));
            }
        }
        return null;
    }

    private enum Side {
        RIGHT(1, 0, Lettering.Anchor.START),
        LEFT(-1, 0, Lettering.Anchor.END),
        ABOVE(0, -1, Lettering.Anchor.MIDDLE),
        BELOW(0, 1, Lettering.Anchor.MIDDLE),
        ABOVE_RIGHT(0.75, -0.75, Lettering.Anchor.START),
        BELOW_RIGHT(0.75, 0.75, Lettering.Anchor.START),
        ABOVE_LEFT(-0.75, -0.75, Lettering.Anchor.END),
        BELOW_LEFT(-0.75, 0.75, Lettering.Anchor.END);

        private final double right;
        private final double down;
        private final Lettering.Anchor anchor;

        Side(double right, double down, Lettering.Anchor anchor) {
            this.right = right;
            this.down = down;
            this.anchor = anchor;
        }
    }

    /** Where words stand: their baseline at the anchor. */
    public record Placed(double x, double y, Lettering lettering) {}
}
