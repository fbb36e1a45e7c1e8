package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** GeoTIFF heights in one band, in degrees or in any projected system with an EPSG code. Each pixel covers its area. */
public final class GeoTiffFormat implements TerrainFormat {
    @Override
    public boolean isNamed(String fileName) {
        return fileName.endsWith(".tif") || fileName.endsWith(".tiff");
    }

    @Override
    public boolean startsLike(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("II+\0")
                || text.startsWith("MM\0+");
    }

    @Override
    public TerrainTile open(Path file) throws IOException {
        if (!startsLike(ContentHint.start(file))) {
            throw new RasterFileException(
                    file,
                    "",
                    "a TIFF must start with II or MM and 42 or 43.",
                    ContentHint.of(file, "It is something else."));
        }
        GeoTiff tiff = GeoTiff.open(file);
        OneBand.requireHeights(tiff, "terrain");
        double metersPerUnit = HeightUnit.metersPerUnit(tiff);
        PostPlacement placement = RasterPlacement.of(file, tiff.reference(), tiff.width(), tiff.height());
        return new TerrainTile(
                file,
                "GeoTIFF",
                placement,
                tiff.width(),
                tiff.height(),
                RasterPlacement.HALF_PIXEL,
                metersPerUnit,
                warnings -> {
                    if (!HeightUnit.doubt(tiff).isEmpty()) {
                        warnings.add(HeightUnit.doubt(tiff));
                    }
                    warnings.addAll(OneBand.warnings(tiff, placement.bounds()));
                    return (column, row) -> tiff.value(0, column, row);
                });
    }
}
