package org.dakal.scenarios.terrain.products;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.jspecify.annotations.Nullable;

/** A product of heights that is offered in tiles of one degree, each named after its south-west corner. */
public enum TerrainProduct {
    COPERNICUS_30(
            "copernicus-30",
            "Copernicus DEM GLO-30",
            true,
            "Copernicus_DSM_COG_10_%s%02d_00_%s%03d_00_DEM",
            ".tif",
            "copernicus_dsm_(?:cog_)?10_([ns])(\\d{2})_00_([ew])(\\d{3})_00(?:_dem)?"),
    COPERNICUS_90(
            "copernicus-90",
            "Copernicus DEM GLO-90",
            true,
            "Copernicus_DSM_COG_30_%s%02d_00_%s%03d_00_DEM",
            ".tif",
            "copernicus_dsm_(?:cog_)?30_([ns])(\\d{2})_00_([ew])(\\d{3})_00(?:_dem)?"),
    SRTM(
            "srtm",
            "SRTM",
            false,
            "%s%02d%s%03d",
            ".hgt",
            "([ns])(\\d{2})_?([ew])(\\d{3})(?:\\.srtmgl[13]|_[13]arc_v\\d)?"),
    AW3D30(
            "aw3d30",
            "ALOS World 3D - 30 m",
            true,
            "ALPSMLC30_%s%03d%s%03d_DSM",
            ".tif",
            "(?:alpsmlc30_)?([ns])(\\d{3})([ew])(\\d{3})(?:_ave|_avg)?_dsm"),
    FABDEM(
            "fabdem",
            "FABDEM",
            false,
            "%s%02d%s%03d_FABDEM_V1-2",
            ".tif",
            "([ns])(\\d{2})([ew])(\\d{3})_fabdem_v\\d-\\d");

    /** What may follow a tile's name: its format, and how it is packed. */
    private static final String ENDINGS = "(?:\\.(?:hgt|tiff?|vrt|dt[012]))?(?:\\.(?:zip|gz))?";

    /** More tiles than any province needs; a grid of that size is refused before. */
    private static final int MOST_TILES = 10_000;

    private final String id;
    private final String title;
    private final boolean isSurface;
    private final String nameFormat;
    private final String ending;
    private final Pattern named;

    TerrainProduct(String id, String title, boolean isSurface, String nameFormat, String ending, String pattern) {
        this.id = id;
        this.title = title;
        this.isSurface = isSurface;
        this.nameFormat = nameFormat;
        this.ending = ending;
        this.named = Pattern.compile(pattern + ENDINGS);
    }

    /**
     * One tile.
     *
     * @param latitudeDegrees of its southern edge
     * @param longitudeDegrees of its western edge, -180 to 179
     */
    public record Tile(TerrainProduct product, int latitudeDegrees, int longitudeDegrees) {
        /** What the product calls it, without an ending, e.g. N46E008. */
        public String name() {
            return String.format(
                    Locale.ROOT,
                    product.nameFormat,
                    latitudeDegrees < 0 ? "S" : "N",
                    Math.abs(latitudeDegrees),
                    longitudeDegrees < 0 ? "W" : "E",
                    Math.abs(longitudeDegrees));
        }

        public String fileName() {
            return name() + product.ending;
        }

        /** The latitude as tiles are named, e.g. N46. */
        String latitude() {
            return String.format(Locale.ROOT, "%s%02d", latitudeDegrees < 0 ? "S" : "N", Math.abs(latitudeDegrees));
        }

        /** The longitude as tiles are named, e.g. E008. */
        String longitude() {
            return String.format(Locale.ROOT, "%s%03d", longitudeDegrees < 0 ? "W" : "E", Math.abs(longitudeDegrees));
        }
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Whether roofs and treetops are in its heights. */
    public boolean isSurface() {
        return isSurface;
    }

    /** The product of an option's value; null when there is none of that name. */
    public static @Nullable TerrainProduct of(String id) {
        return Arrays.stream(values())
                .filter(product -> product.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The tiles that have something of a box, from the north-west. */
    public List<Tile> tiles(GeoBounds bounds) {
        List<Tile> tiles = new ArrayList<>();
        int south = (int) Math.max(-90, Math.floor(bounds.southDegrees()));
        int north = (int) Math.min(89, Math.ceil(bounds.northDegrees()) - 1);
        int west = (int) Math.floor(bounds.westDegrees());
        int east = (int) Math.min(west + 359, Math.ceil(bounds.eastDegrees()) - 1);
        for (int latitude = Math.max(north, south); latitude >= south && tiles.size() < MOST_TILES; latitude--) {
            for (int longitude = west; longitude <= Math.max(east, west); longitude++) {
                tiles.add(new Tile(this, latitude, Math.floorMod(longitude + 180, 360) - 180));
            }
        }
        return tiles;
    }

    /** The tile that a file is by its name, of whatever product, packed or not; null when no product names its so. */
    public static @Nullable Tile tile(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT);
        for (TerrainProduct product : values()) {
            Matcher match = product.named.matcher(plain);
            if (match.matches()) {
                int latitude =
                        Integer.parseInt(match.group(2)) * (match.group(1).equals("s") ? -1 : 1);
                int longitude =
                        Integer.parseInt(match.group(4)) * (match.group(3).equals("w") ? -1 : 1);
                return new Tile(product, latitude, longitude);
            }
        }
        return null;
    }

    /** Whether a file is of a product in whose heights roofs and treetops are, by its name. */
    public static boolean isSurface(String fileName) {
        Tile tile = tile(fileName);
        return tile != null && tile.product.isSurface;
    }
}
