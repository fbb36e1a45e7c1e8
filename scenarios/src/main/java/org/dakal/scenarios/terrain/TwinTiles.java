package org.dakal.scenarios.terrain;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.dakal.scenarios.terrain.tile.TerrainTile;
import org.jspecify.annotations.Nullable;

/** Files of the same posts: one of them counts, which matters where their heights differ. */
final class TwinTiles {
    /** In parts of a degree: about a centimetre, far below any spacing. */
    private static final double SAME_PLACE = 1e7;

    private TwinTiles() {}

    /** A sentence for each file whose heights are not those of the used one that goes before it. */
    static List<String> warnings(List<TerrainTile> tilesBestFirst) {
        Map<List<Long>, TerrainTile> first = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        for (TerrainTile tile : tilesBestFirst) {
            @Nullable TerrainTile winner = first.putIfAbsent(posts(tile), tile);
            if (winner != null && winner.isOpen()) {
                tell(winner, tile, warnings);
            }
        }
        return warnings;
    }

    private static void tell(TerrainTile winner, TerrainTile other, List<String> warnings) {
        PostPlacement.@Nullable Position at;
        try {
            at = winner.firstDifference(other);
        } catch (UncheckedIOException e) {
            return; // no height was asked of the other, so that its damage harms nobody
        }
        if (at != null) {
            int column = (int) at.column();
            int row = (int) at.row();
            warnings.add(winner.path() + ": " + other.path() + " is of the same place and differs, first at column "
                    + column + ", row " + row + ": " + Wording.number(winner.post(column, row)) + " m here, "
                    + Wording.number(other.post(column, row)) + " m there; what is here counts, as it comes first");
        }
    }

    private static List<Long> posts(TerrainTile tile) {
        GeoBounds bounds = tile.placement().bounds();
        return List.of(
                Math.round(bounds.southDegrees() * SAME_PLACE),
                Math.round(bounds.westDegrees() * SAME_PLACE),
                Math.round(bounds.northDegrees() * SAME_PLACE),
                Math.round(bounds.eastDegrees() * SAME_PLACE),
                (long) tile.columnCount(),
                (long) tile.rowCount());
    }
}
