package builtwrong.grid;

import builtwrong.units.LooksRight;

/** Wrong on purpose: units know rasters, and rasters units. */
public record KnowsUnits(LooksRight unit) {}
