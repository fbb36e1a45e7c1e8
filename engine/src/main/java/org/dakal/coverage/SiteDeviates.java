package org.dakal.coverage;

import java.util.Arrays;
import java.util.List;
import org.dakal.network.Network;

/**
 * How far sites lie above what service takes in some cells, in standard deviations of what varies there: the share of
 * places that a site serves is the standard normal distribution at its deviate. Of cell number i those at positions
 * {@code start(i)} to {@code start(i + 1) - 1}, in the network's order of sites.
 */
@SuppressWarnings("ArrayRecordComponent") // held by whoever asked for it; nobody compares it
public record SiteDeviates(int[] starts, short[] sites, float[] deviates) {
    /** Turns a margin over the design threshold into deviates. */
    @FunctionalInterface
    interface ToDeviates {
        double of(double designMarginDb, int cell);
    }

    /** Cells of a part: so few that those of a town take some 50 MB, where hundreds of sites are heard. */
    public static final int PART_CELLS = 8192;

    /** Cells that a thread looks at before it hears whether somebody still waits. */
    private static final int PIECE_CELLS = 4096;

    /** Takes what is known of some cells. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes a part.
         *
         * @param first number of its first cell among all that were asked for
         * @param count its cells
         * @param part numbers them from zero
         */
        void take(int first, int count, SiteDeviates part);
    }

    /**
     * Finds what {@link CoverageEngine#siteDeviates} finds, for some of the cells after others, so that it never is
     * in memory for all.
     *
     * @param taker hears of all cells once, in their order
     */
    public static void inParts(
            CoverageEngine engine,
            Network network,
            int[] ascendingCells,
            EntryLoss entryLoss,
            ProgressListener listener,
            Taker taker) {
        int partCells = network.sites().size() == 1 ? Math.max(1, ascendingCells.length) : PART_CELLS;
        for (int first = 0; first < ascendingCells.length; first += partCells) {
            int end = Math.min(ascendingCells.length, first + partCells);
            int[] part = Arrays.copyOfRange(ascendingCells, first, end);
            taker.take(first, end - first, engine.siteDeviates(network, part, entryLoss, listener));
        }
    }

    /**
     * Takes margins of one network's sites by several of its bands: of a site the greatest deviate counts. Pieces of
     * the cells are looked at by all threads, so that whoever takes a question back is heard between two.
     */
    static SiteDeviates of(
            int[] cells,
            List<SiteMargins> margins,
            List<ToDeviates> toDeviates,
            double leastDeviates,
            Workers workers) {
        SiteDeviates[] pieces = new SiteDeviates[(cells.length + PIECE_CELLS - 1) / PIECE_CELLS];
        workers.forEach(pieces.length, piece -> {
            int first = piece * PIECE_CELLS;
            int end = Math.min(cells.length, first + PIECE_CELLS);
            pieces[piece] = of(cells, first, end, margins, toDeviates, leastDeviates);
        });
        int[] starts = new int[cells.length + 1];
        int count = 0;
        for (int piece = 0; piece < pieces.length; piece++) {
            int[] ofPiece = pieces[piece].starts;
            for (int i = 1; i < ofPiece.length; i++) {
                starts[piece * PIECE_CELLS + i] = count + ofPiece[i];
            }
            count += ofPiece[ofPiece.length - 1];
        }
        short[] sites = new short[count];
        float[] deviates = new float[count];
        workers.forEach(pieces.length, piece -> {
            SiteDeviates from = pieces[piece];
            int at = starts[piece * PIECE_CELLS];
            System.arraycopy(from.sites, 0, sites, at, from.sites.length);
            System.arraycopy(from.deviates, 0, deviates, at, from.deviates.length);
        });
        return new SiteDeviates(starts, sites, deviates);
    }

    private static SiteDeviates of(
            int[] cells,
            int first,
            int end,
            List<SiteMargins> margins,
            List<ToDeviates> toDeviates,
            double leastDeviates) {
        int[] starts = new int[end - first + 1];
        int most = margins.stream().mapToInt(m -> m.start(end) - m.start(first)).sum();
        short[] sites = new short[most];
        float[] deviates = new float[most];
        int count = 0;
        for (int i = first; i < end; i++) {
            int from = count;
            for (int part = 0; part < margins.size(); part++) {
                SiteMargins ofPart = margins.get(part);
                for (int at = ofPart.start(i); at < ofPart.start(i + 1); at++) {
                    float deviate = (float) toDeviates.get(part).of(ofPart.marginDb(at), cells[i]);
                    if (deviate >= leastDeviates) {
                        count = put(sites, deviates, from, count, (short) ofPart.site(at), deviate);
                    }
                }
            }
            starts[i - first + 1] = count;
        }
        return new SiteDeviates(starts, Arrays.copyOf(sites, count), Arrays.copyOf(deviates, count));
    }

    /** Into the ascending list of a cell's sites; the new count of all. */
    private static int put(short[] sites, float[] deviates, int from, int count, short site, float deviate) {
        int at = count;
        while (at > from && sites[at - 1] > site) {
            at--;
        }
        if (at > from && sites[at - 1] == site) {
            deviates[at - 1] = Math.max(deviates[at - 1], deviate);
            return count;
        }
        System.arraycopy(sites, at, sites, at + 1, count - at);
        System.arraycopy(deviates, at, deviates, at + 1, count - at);
        sites[at] = site;
        deviates[at] = deviate;
        return count + 1;
    }

    /** Position of the first site of cell number {@code i}; of one past the last cell, the total. */
    public int start(int i) {
        return starts[i];
    }

    /** Number of the site at a position, in the network's list. */
    public int site(int position) {
        return sites[position];
    }

    /** How far it lies above what service takes, in standard deviations; negative below. */
    public float deviates(int position) {
        return deviates[position];
    }
}
