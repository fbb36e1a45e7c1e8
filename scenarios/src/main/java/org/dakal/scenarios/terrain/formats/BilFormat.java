package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.projection.SystemNames;
import org.dakal.scenarios.raster.GeoTransform;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.SampleType;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.dakal.scenarios.terrain.tile.TerrainTile;
import org.jspecify.annotations.Nullable;

/**
 * Bare numbers (.bil) with a header (.hdr) and a system (.prj) beside them: ESRI's layout of one band, see
 * https://desktop.arcgis.com/en/arcmap/latest/manage-data/raster-and-images/bil-bip-and-bsq-raster-files.htm.
 */
public final class BilFormat implements TerrainFormat {
    private static final int MOST_TEXT_BYTES = 1 << 24;
    private static final Set<String> BIG_ENDIAN = Set.of("M", "MSBFIRST", "MOTOROLA");
    private static final Set<String> LITTLE_ENDIAN = Set.of("", "I", "LSBFIRST", "INTEL");
    private static final Pattern HEIGHT_UNIT = Pattern.compile("\\bZUNITS ([A-Z]+)");
    private static final Pattern METERS = Pattern.compile("M|MET(RE|ER)S?|NO|NONE|");

    @Override
    public boolean isNamed(String fileName) {
        return fileName.endsWith(".bil");
    }

    @Override
    public TerrainTile open(Path file) throws IOException {
        Path header = beside(file, ".hdr");
        Path system = beside(file, ".prj");
        if (header == null || system == null) {
            throw new RasterFileException(
                    file,
                    "",
                    "it needs a file of its name with the ending " + (header == null ? ".hdr" : ".prj")
                            + " beside it, which says "
                            + (header == null ? "how its numbers lie." : "what system it is in."),
                    "Planet's files have an index.txt instead.");
        }
        Header fields = Header.read(header);
        RawPosts posts = fields.posts();
        long fileBytes = Files.size(file);
        if (fileBytes < posts.byteCount() || !posts.fits()) {
            throw new RasterFileException(
                    file,
                    fileBytes + " bytes",
                    "its header says " + posts.byteCount() + " bytes; at most 2 GB are read.",
                    ContentHint.of(file, "Maybe the download was cut short."));
        }
        int epsgCode = epsgCode(system);
        PostPlacement placement =
                RasterPlacement.of(file, epsgCode, fields.transform(), posts.columnCount(), posts.rowCount());
        return new TerrainTile(
                file,
                "BIL",
                placement,
                posts.columnCount(),
                posts.rowCount(),
                RasterPlacement.HALF_PIXEL,
                1,
                warnings -> {
                    warnings.addAll(OneBand.elsewhere(file, epsgCode, placement.bounds()));
                    if (fileBytes > posts.byteCount()) {
                        warnings.add(file + ": " + (fileBytes - posts.byteCount())
                                + " bytes after its last number are no part of it and are left out");
                    }
                    return posts.open(file, fileBytes);
                });
    }

    /** What a .hdr says: a key and a value in each line. */
    record Header(Path file, Map<String, String> values) {
        static Header read(Path file) throws IOException {
            Map<String, String> values = new HashMap<>();
            for (String line : text(file).lines().toList()) {
                String[] words = line.strip().split("\\s+", 3);
                String key = words[0].toUpperCase(Locale.ROOT);
                String earlier = words.length > 1 ? values.put(key, words[1]) : null;
                if (earlier != null && !earlier.equals(words[1])) {
                    throw new RasterFileException(
                            file, key + " " + earlier + " and " + words[1], "it must stand there once.", "");
                }
            }
            return new Header(file, values);
        }

        /** How the numbers lie; other layouts than one band of 16 or 32 bits are refused. */
        RawPosts posts() throws RasterFileException {
            int columns = whole("NCOLS");
            int rows = whole("NROWS");
            int bits = (int) number("NBITS", 8);
            boolean isFloat = value("PIXELTYPE").equalsIgnoreCase("FLOAT");
            SampleType type = bits == 16 && !isFloat
                    ? value("PIXELTYPE").toUpperCase(Locale.ROOT).startsWith("UNSIGNED")
                            ? SampleType.UINT16
                            : SampleType.INT16
                    : bits == 32 ? isFloat ? SampleType.FLOAT32 : SampleType.INT32 : null;
            boolean isPlain = number("NBANDS", 1) == 1 && number("SKIPBYTES", 0) == 0;
            if (type == null
                    || !isPlain
                    || number("TOTALROWBYTES", (double) columns * bits / 8) != (double) columns * bits / 8) {
                throw new RasterFileException(
                        file,
                        bits + " bits" + (isFloat ? ", float" : ""),
                        "heights must be one band of 16 or 32 bits without anything between rows.",
                        "gdal_translate makes a GeoTIFF of it.");
            }
            String order = value("BYTEORDER").toUpperCase(Locale.ROOT);
            // Without a word it is the order of the machine that wrote it, nowadays little-endian.
            boolean isBig = BIG_ENDIAN.contains(order);
            if (!isBig && !LITTLE_ENDIAN.contains(order)) {
                throw new RasterFileException(
                        file,
                        "BYTEORDER " + Wording.shorten(order),
                        "it must be I (little-endian) or M (big-endian).",
                        "");
            }
            return new RawPosts(
                    type,
                    isBig ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                    columns,
                    rows,
                    number("NODATA", number("NODATA_VALUE", Double.NaN)));
        }

        /** The header gives the middle of the first pixel. */
        GeoTransform transform() throws RasterFileException {
            double width = number("XDIM", Double.NaN);
            double height = number("YDIM", Double.NaN);
            double west = number("ULXMAP", Double.NaN) - width / 2;
            double north = number("ULYMAP", Double.NaN) + height / 2;
            if (!(width > 0 && height > 0) || !Double.isFinite(west + width) || !Double.isFinite(north + height)) {
                throw new RasterFileException(
                        file, "", "it must say where its pixels lie: ULXMAP, ULYMAP, XDIM, YDIM.", "");
            }
            return new GeoTransform(west, width, 0, north, 0, -height);
        }

        private String value(String key) {
            return values.getOrDefault(key, "");
        }

        private int whole(String key) throws RasterFileException {
            double number = number(key, 0);
            if (!(number >= 1 && number <= 1_000_000 && number == Math.rint(number))) {
                throw new RasterFileException(
                        file,
                        key + " " + Wording.shorten(value(key)),
                        "it must be a whole number from 1 to 1000000.",
                        "");
            }
            return (int) number;
        }

        private double number(String key, double otherwise) throws RasterFileException {
            if (!values.containsKey(key)) {
                return otherwise;
            }
            return NumberText.parsePadded(value(key))
                    .orElseThrow(() -> new RasterFileException(
                            file, key + " " + Wording.shorten(value(key)), "it must be a number.", ""));
        }
    }

    /** ESRI's older .prj files are words in lines; those of whole-Earth data say geographic, decimal degrees, WGS84. */
    private static int epsgCode(Path system) throws IOException {
        String text = text(system);
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher unit = HEIGHT_UNIT.matcher(plain);
        if (unit.find() && !METERS.matcher(unit.group(1)).matches()) {
            throw new RasterFileException(
                    system, "Zunits " + unit.group(1), "heights must be in metres.", "gdal_translate makes a GeoTIFF.");
        }
        boolean isDegrees =
                plain.startsWith("PROJECTION GEOGRAPHIC") && plain.contains("WGS84") && plain.contains("UNITS DD");
        try {
            return isDegrees ? 0 : SystemNames.epsgCode(text);
        } catch (IllegalArgumentException e) {
            throw new RasterFileException(system, "", e.getMessage() + ".", "Write EPSG:32639 or the like into it.");
        }
    }

    /** The whole text of a file; what is not ASCII in it is in comments. */
    static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_TEXT_BYTES) {
            throw new RasterFileException(
                    file,
                    Files.size(file) + " bytes",
                    "no such text is longer than " + MOST_TEXT_BYTES + " bytes.",
                    "");
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** A regular file of the same name with another ending, in either case; null when there is none. */
    static @Nullable Path beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return List.of(ending, ending.toUpperCase(Locale.ROOT)).stream()
                .map(tried -> file.resolveSibling(stem + tried))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }
}
