package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.KnifeEdge;

/**
 * The obstacle of largest Fresnel parameter between two points over a ray, which {@link
 * org.dakal.propagation.diffraction.EdgePath} finds by asking all. With h the height over the line between the points
 * and w the product of the distances to them, it is the largest h over root w.
 *
 * <p>Root w is concave, so where anything is above the line, the largest is at a vertex of the upper hull: between two
 * vertices no sample has more height, and none has less width. The ray's hulls are of all samples from its first, and
 * serve a part of the path too: its end above the line is a vertex itself, and an end below it was worst with nothing
 * above the lines to it. Where nothing is above, blocks of samples that cannot matter are skipped whole.
 */
final class WorstEdge {
    static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;

    /** Points nearer to each other than a millimetre are one. */
    private static final double SAME_PLACE_KM = 1e-6;

    private final FoldedRay folded;
    private final double stepKm;
    private final CoverLines blocks;
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

    /**
     * Serves one folded ray.
     *
     * @param blocks covers the ray's surface
     */
    WorstEdge(FoldedRay folded, CoverLines blocks, double wavelengthMeters) {
        this.folded = folded;
        this.stepKm = folded.earth.stepKm;
        this.blocks = blocks;
        this.squarePerKm = 0.002 / wavelengthMeters;
    }

    /** Covers the ray that the folded one has taken up. */
    void begin() {
        blocks.begin(folded.surface, folded.knownCount);
    }

    /** Looks between two points in folded heights, each an end of the path or a sample, an own one or the roof. */
    void find(FoldedReceiver receiver, double startKm, double startMeters, double endKm, double endMeters) {
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
        for (int i = last; i >= first; i = folded.surfaceHull.previous(i)) {
            consider(i * stepKm, folded.surface[i]);
        }
        if (worst < 0) {
            searchBlocks(first, last);
        }
    }

    private void searchBlocks(int first, int last) {
        double middle = 0.5 * (fromKm + toKm);
        for (int block = last & -BLOCK; block + BLOCK > first; block -= BLOCK) {
            int start = Math.max(first, block);
            int end = Math.min(last, block + BLOCK - 1);
            double nearKm = start * stepKm;
            double farKm = end * stepKm;
            // The gap between the two lines is least at one of the ends
            double gap = Math.min(
                    lineAtZero + lineSlope * nearKm - blocks.heightAt(block >> BLOCK_BITS, start),
                    lineAtZero + lineSlope * farKm - blocks.heightAt(block >> BLOCK_BITS, end));
            double widest = Math.max(nearKm, Math.min(farKm, middle));
            if (!(gap > 0 && -gap * gap <= worst * (widest - fromKm) * (toKm - widest))) {
                for (int i = start; i <= end; i++) {
                    consider(i * stepKm, folded.surface[i]);
                }
            }
        }
    }

    private void consider(double km, double meters) {
        double near = km - fromKm;
        double far = toKm - km;
        if (near > SAME_PLACE_KM && far > SAME_PLACE_KM) {
            double above = meters - (lineAtZero + lineSlope * km);
            if (above * Math.abs(above) > worst * (near * far)) {
                worst = above * Math.abs(above) / (near * far);
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

    /** Its distance from the mast. */
    double km() {
        return worstKm;
    }

    /** Its folded height. */
    double foldedMeters() {
        return worstMeters;
    }
}
