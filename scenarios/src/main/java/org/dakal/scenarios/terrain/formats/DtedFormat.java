package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dakal.scenarios.raster.Sidecars;
import org.dakal.scenarios.terrain.tile.DegreePlacement;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/**
 * DTED level 0, 1 and 2 (MIL-PRF-89020B): columns from the south, west to east, 16 bit sign and magnitude. The spacing
 * of the columns grows with latitude; the header says it.
 */
public final class DtedFormat implements TerrainFormat {
    @Override
    public boolean isNamed(String fileName) {
        return fileName.matches(".*\\.dt[012]");
    }

    @Override
    public boolean startsLike(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("UHL1") || text.startsWith("VOL1") || text.startsWith("HDR1");
    }

    @Override
    public TerrainTile open(Path file) throws IOException {
        DtedHeader header = DtedHeader.read(file);
        DegreePlacement placement = new DegreePlacement(
                header.westDegrees(),
                header.southDegrees() + (header.rowCount() - 1) * header.rowStepDegrees(),
                header.columnStepDegrees(),
                header.rowStepDegrees(),
                header.columnCount(),
                header.rowCount(),
                0);
        return new TerrainTile(
                file, header.level(), placement, header.columnCount(), header.rowCount(), 0, 1, warnings -> {
                    warnings.addAll(Sidecars.unused(file));
                    return DtedHeights.open(file, header, warnings);
                });
    }
}
