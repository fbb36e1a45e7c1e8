package org.dakal.scenarios.store;

import java.util.HexFormat;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.ModelVersions;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.Mast;
import org.dakal.terrain.Terrain;

/**
 * Names matrices by all that they depend on: terrain and clutter around the mast, the grid, the mast itself, the
 * receiver's height, the engine's options but the number of threads, the version of the model's losses, and the
 * {@link MathBits} of the Java that computed them, for a run with kept matrices must equal one without. Machines with
 * the same results have the same keys.
 */
final class MatrixKeys {
    /** Raised when the content of files changes its meaning. */
    private static final int FORMAT = 2;

    /** Samples of a ray may lie a little outside the window of cells. */
    private static final int MARGIN_CELLS = 4;

    private static final String MATH = MathBits.ofThisJava();

    private final CellGrid grid;
    private final TerrainDigests terrainDigests;
    private final double receiverHeightMeters;
    private final CoverageOptions options;

    MatrixKeys(Terrain terrain, double receiverHeightMeters, CoverageOptions options) {
        this.grid = terrain.grid();
        this.terrainDigests = new TerrainDigests(terrain);
        this.receiverHeightMeters = receiverHeightMeters;
        this.options = options;
    }

    /** Digests of the ground, made once for all keys. */
    TerrainDigests terrainDigests() {
        return terrainDigests;
    }

    CellWindow window(Mast mast) {
        return grid.windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
    }

    /** 64 hexadecimal digits. */
    String of(Mast mast) {
        CellWindow window = window(mast);
        ContentDigest digest = new ContentDigest();
        digest.add("format", FORMAT)
                .add("math", MATH)
                .add("version", ModelVersions.of(mast.models(), options.quality()))
                .add("mast", mast)
                .add("receiverHeightMeters", receiverHeightMeters)
                .add("grid", grid)
                .add("window", window);
        ContentDigest.components(options).forEach((name, value) -> {
            if (!name.equals("threadCount")) {
                digest.add(name, value);
            }
        });
        terrainDigests.addTo(digest, widened(window));
        return HexFormat.of().formatHex(digest.bytes());
    }

    private CellWindow widened(CellWindow window) {
        if (window.isEmpty()) {
            return window;
        }
        return new CellWindow(
                        Math.max(0, window.firstColumn() - MARGIN_CELLS),
                        Math.max(0, window.firstRow() - MARGIN_CELLS),
                        window.columnCount() + 2 * MARGIN_CELLS,
                        window.rowCount() + 2 * MARGIN_CELLS)
                .intersection(grid.wholeWindow());
    }
}
