package builtwrong.units;

import builtwrong.grid.WideRaster;

/** Wrong on purpose: units must not know rasters. */
public record LooksRight(WideRaster raster, double speed) {}
