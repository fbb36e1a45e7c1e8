package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.KnifeEdge;

/**
 * The obstacle of largest Fresnel parameter between two points over a ray, which {@link
 * org.dakal.propagation.diffraction.EdgePath} finds by asking all. With h the height over the line between the points
 * and w the product of the distances to them, it is the largest h over root w. Of equals the nearest to the mast is
 * taken, so that it does not matter where a search begins.
 *
 * <p>Root w is concave, so where anything is above the line, the largest is at a vertex of the upper hull: between two
 * vertices no sample has more height, and none has less width. The ray's hulls are of all samples from its first, and
 * serve a part of the path too: its end above the line is a vertex itself, and an end below it was worst with nothing
 * above the lines to it. Where nothing is above, the search begins where the last one ended, and groups and blocks of
 * samples that cannot matter are skipped whole.
 */
final class WorstEdge {
    /** Points nearer to each other than a millimetre are one. */
    private static final double SAME_PLACE_KM = 1e-6;

    /** How much less than the worst a stretch must surely be, for rounding. */
    private static final double SLACK = 1e-9;

    private final FoldedRay folded;
    private final double stepKm;
    private final CoverLines blocks;
    private final CoverLines groups;
    /** Square of the Fresnel parameter per h squared over w, and per km between the points. */
    private final double squarePerKm;

    private double fromKm;
    private double toKm;
    private double lineSlope;
    private double lineAtZero;
    /** h squared over w with the sign of h, the largest so far. */
    private double worst;

    private double worstKm;
    private double worstMeters;
    /** The sample near which the last search ended. */
    private int hint;

    /**
     * Serves one folded ray.
     *
     * @param blocks covers the ray's surface
     * @param groups covers the blocks
     */
    WorstEdge(FoldedRay folded, CoverLines blocks, CoverLines groups, double wavelengthMeters) {
        this.folded = folded;
        this.stepKm = folded.earth.stepKm;
        this.blocks = blocks;
        this.groups = groups;
        this.squarePerKm = 0.002 / wavelengthMeters;
    }

    /**
     * Looks between two points in folded heights, each an end of the path or a sample, an own one or the roof.
     *
     * @param mayRise false when surely nothing of the ray is above the line
     */
    void find(
            FoldedReceiver receiver,
            double startKm,
            double startMeters,
            double endKm,
            double endMeters,
            boolean mayRise) {
        fromKm = startKm;
        toKm = endKm;
        lineSlope = (endMeters - startMeters) / (endKm - startKm);
        lineAtZero = startMeters - lineSlope * startKm;
        double clear = KnifeEdge.CLEAR_FRESNEL_PARAMETER;
        worst = -clear * clear / (squarePerKm * (endKm - startKm));
        worstKm = 0;
        for (int j = receiver.ownCount() - 1; j >= 0; j--) {
            consider(receiver.ownKm(j), receiver.ownSurface[j]);
        }
        if (receiver.hasRoof()) {
            consider(receiver.roofKm, receiver.roofMeters);
        }
        int first = (int) Math.floor((startKm + SAME_PLACE_KM) / stepKm) + 1;
        int last = Math.min(receiver.rayLast, (int) Math.ceil((endKm - SAME_PLACE_KM) / stepKm) - 1);
        for (int i = mayRise ? last : 0; i >= first; i = folded.surfaceHull.previous(i)) {
            consider(i * stepKm, folded.surface[i]);
        }
        if (worst < 0) {
            if (hint >= first && hint <= last) {
                consider(hint * stepKm, folded.surface[hint]);
            }
            search(groups, first, last);
        }
        if (worstKm > 0) {
            hint = (int) (worstKm / stepKm + 0.5);
        }
    }

    private void search(CoverLines lines, int first, int last) {
        double middle = 0.5 * (fromKm + toKm);
        for (int end = last; end >= first; end = lines.start(end) - 1) {
            int start = Math.max(first, lines.start(end));
            // The gap between the two lines is least at one of the ends
            double gap = Math.min(gap(lines, start, end), gap(lines, end, end));
            double widestKm = Math.max(start * stepKm, Math.min(end * stepKm, middle));
            double width = (widestKm - fromKm) * (toKm - widestKm);
            if (gap > 0 && gap * gap > -worst * (1 + SLACK) * width) {
                continue;
            }
            if (lines == groups) {
                search(blocks, start, end);
            } else {
                for (int i = end; i >= start; i--) {
                    consider(i * stepKm, folded.surface[i]);
                }
            }
        }
    }

    private double gap(CoverLines lines, int sample, int stretchEnd) {
        return lineAtZero + lineSlope * (sample * stepKm) - lines.heightAt(lines.stretch(stretchEnd), sample);
    }

    private void consider(double km, double meters) {
        double near = km - fromKm;
        double far = toKm - km;
        if (near > SAME_PLACE_KM && far > SAME_PLACE_KM) {
            double above = meters - (lineAtZero + lineSlope * km);
            double square = above * Math.abs(above);
            double limit = worst * (near * far);
            if (square > limit || (square == limit && km < worstKm)) {
                worst = square / (near * far);
                worstKm = km;
                worstMeters = meters;
            }
        }
    }

    /** J of the obstacle found, in dB; 0 where none matters. */
    double lossDb() {
        if (worstKm == 0) {
            return 0;
        }
        double v = Math.copySign(Math.sqrt(Math.abs(worst) * (toKm - fromKm) * squarePerKm), worst);
        return KnifeEdges.edgeDb(v);
    }

    /** True when the obstacle found is above the line. */
    boolean rises() {
        return worst > 0;
    }

    /** Its distance from the mast. */
    double km() {
        return worstKm;
    }

    /** Its folded height. */
    double foldedMeters() {
        return worstMeters;
    }
}
