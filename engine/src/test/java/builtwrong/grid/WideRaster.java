package builtwrong.grid;

/** Wrong on purpose: a raster that can be extended. */
public class WideRaster {}
