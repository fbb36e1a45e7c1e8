package org.dakal.proposals.stability;

import java.util.List;
import org.dakal.coverage.ProgressListener;
import org.dakal.network.Network;

/**
 * Others who make the draws of a comparison, with this engine's code on the same path loss, so that their numbers are
 * the engine's own: a draw depends on its number and the seed alone.
 */
@FunctionalInterface
public interface FarDraws {
    /** Nobody else draws anything. */
    FarDraws NONE = (today, alternatives, options, listener, taker) -> false;

    /** Whoever puts draws in their places, some at a time. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes some draws.
         *
         * @param first number of the first of them
         * @param columns as {@link Draws#columns} gave them
         * @throws IllegalArgumentException for other alternatives or draws than were asked for
         */
        void take(int first, double[][] columns);
    }

    /**
     * Hands over all draws, each once, in any order, by the calling thread.
     *
     * @return false, and no draw, where the engine is to make them itself
     */
    boolean draw(
            Network today,
            List<Alternative> alternatives,
            StabilityOptions options,
            ProgressListener listener,
            Taker taker);
}
