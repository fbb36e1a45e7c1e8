package org.dakal.proposals;

import java.util.List;
import java.util.Map;
import org.dakal.grid.CellWindow;
import org.jspecify.annotations.Nullable;

/**
 * What weighing proposals found out that takes long and holds for other networks too: what sectors and sites do that no
 * proposal touches, and what those serve that proposals touch.
 */
public final class KnownService {
    private final @Nullable UntouchedCells indoors;
    private final @Nullable UntouchedPeople people;
    private final Map<Installation, int[][]> reach;

    /** What an earlier session kept; null what it did not. */
    public KnownService(@Nullable UntouchedCells indoors, @Nullable UntouchedPeople people) {
        this(indoors, people, Map.of());
    }

    KnownService(@Nullable UntouchedCells indoors, @Nullable UntouchedPeople people, Map<Installation, int[][]> reach) {
        this.indoors = indoors;
        this.people = people;
        this.reach = reach;
    }

    /** Who serves indoors whatever is proposed; null when nobody looked. */
    public @Nullable UntouchedCells indoors() {
        return indoors;
    }

    /** With what probability people are served whatever is proposed; null when nobody looked. */
    public @Nullable UntouchedPeople people() {
        return people;
    }

    Map<Installation, int[][]> reach() {
        return reach;
    }

    /**
     * What was known of a network before a change.
     *
     * @param windows all cells where levels may differ since; no two overlap; none when it is the same network
     */
    public record Earlier(KnownService service, List<CellWindow> windows) {
        /** Nothing is known. */
        public static final Earlier NOTHING = new Earlier(new KnownService(null, null), List.of());

        public Earlier {
            windows = List.copyOf(windows);
        }
    }
}
