package org.dakal.scenarios.store;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.dakal.grid.CellGrid;
import org.dakal.study.StateStore;
import org.jspecify.annotations.Nullable;

/**
 * Ground and land cover on a study's grid, kept between runs in the folder that holds path loss and within its limit.
 * They are named by all that they come from: the program, Java's elementary functions, the grid, and what whoever asks
 * says.
 */
public final class GroundStore {
    public static final GroundStore NONE = new GroundStore(null, 0);

    /** Raised when the content of files changes its meaning. */
    private static final int FORMAT = 1;

    private final @Nullable StoreFolder folder;
    private final long limitBytes;

    private GroundStore(@Nullable StoreFolder folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
    }

    /** In a store's folder, which is made when it is absent. */
    public static GroundStore in(Path folder, long limitBytes) {
        return new GroundStore(new StoreFolder(folder), limitBytes);
    }

    /**
     * Where one thing on one grid is kept; nowhere when it cannot be told by which program.
     *
     * @param what it is, for people who look into the store
     * @param scenario its name, for people
     * @param comesFrom all that it depends on besides the grid: texts, numbers, records, and lists of them
     */
    public StateStore of(String what, CellGrid grid, String scenario, List<Object> comesFrom) {
        StoreFolder place = folder;
        String program = ProgramDigest.ofThisProgram().orElse("");
        if (place == null || program.isEmpty()) {
            return StateStore.NONE;
        }
        ContentDigest digest = new ContentDigest()
                .add("format", FORMAT)
                .add("program", program)
                .add("math", MathBits.ofThisJava())
                .add("what", what)
                .add("grid", grid)
                .add("from", comesFrom);
        return new DiskStateStore(
                place,
                HexFormat.of().formatHex(digest.bytes()),
                new MatrixLabel(scenario.replace("\n", " "), what, "any quality", 0, 0),
                grid.wholeWindow(),
                limitBytes,
                UUID.randomUUID().toString(),
                problem -> {}); // the store of path loss, in the same folder, will tell it
    }
}
