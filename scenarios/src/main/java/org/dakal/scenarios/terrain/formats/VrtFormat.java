package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dakal.scenarios.projection.SystemNames;
import org.dakal.scenarios.raster.GeoTransform;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.dakal.scenarios.terrain.tile.TerrainTile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * GDAL's virtual rasters of files beside each other, as gdalbuildvrt writes them
 * (https://gdal.org/drivers/raster/vrt.html). What computes its numbers (warped, derived, filtered, scaled ones) is
 * refused.
 *
 * @param opener of any format but this one
 */
public record VrtFormat(Opener opener) implements TerrainFormat {
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_SOURCES = 20_000;
    private static final int MOST_SIDE = 10_000_000;
    private static final Set<String> PLAIN = Set.of("SimpleSource", "ComplexSource");
    private static final Set<String> COMPUTING = Set.of(
            "KernelFilteredSource", "AveragedSource", "NoDataFromMaskSource", "ArraySource", "PixelFunctionType");
    private static final Set<String> CHANGING =
            Set.of("ScaleOffset", "ScaleRatio", "LUT", "Exponent", "ColorTableComponent", "UseMaskBand");

    private static final Set<String> METERS = Set.of("m", "metre", "metres", "meter", "meters");

    /** Opens the files that a virtual raster is made of. */
    @FunctionalInterface
    public interface Opener {
        TerrainTile open(Path file) throws IOException;
    }

    @Override
    public boolean isNamed(String fileName) {
        return fileName.endsWith(".vrt");
    }

    @Override
    public boolean startsLike(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith("<VRTDataset");
    }

    @Override
    public List<Path> parts(Path file) throws IOException {
        Element root = root(file);
        List<Path> parts = new ArrayList<>();
        for (Element source : sources(file, root)) {
            parts.add(sourceFile(file, source));
        }
        return parts;
    }

    @Override
    public TerrainTile open(Path file) throws IOException {
        Element root = root(file);
        int width = whole(file, root, "rasterXSize", 1, MOST_SIDE);
        int height = whole(file, root, "rasterYSize", 1, MOST_SIDE);
        PostPlacement placement = placement(file, root, width, height);
        List<JoinedPosts.Part> parts = new ArrayList<>();
        List<TerrainTile> tiles = new ArrayList<>();
        double noData =
                number(file, text(children(root, Set.of("VRTRasterBand")).get(0), "NoDataValue"));
        for (Element source : sources(file, root)) {
            TerrainTile tile = opener.open(sourceFile(file, source));
            tiles.add(tile);
            parts.add(part(file, source, tile, noData, number(file, text(source, "NODATA"))));
        }
        JoinedPosts posts = new JoinedPosts(file, width, height, parts);
        List<String> elsewhere = OneBand.elsewhere(file, epsgCode(file, root), placement.bounds());
        return new TerrainTile(file, "VRT", placement, width, height, RasterPlacement.HALF_PIXEL, 1, warnings -> {
                    warnings.addAll(elsewhere);
                    return posts;
                })
                .madeOf(tiles);
    }

    private static PostPlacement placement(Path file, Element root, int width, int height) throws RasterFileException {
        String system = text(root, "SRS");
        String[] numbers = text(root, "GeoTransform").split(",", -1);
        if (system.isEmpty() || numbers.length != 6) {
            throw new RasterFileException(
                    file,
                    "",
                    "it does not say where its pixels lie (SRS and GeoTransform).",
                    "gdalbuildvrt -a_srs EPSG:4326 writes both.");
        }
        double[] t = new double[6];
        for (int i = 0; i < 6; i++) {
            t[i] = number(file, numbers[i].strip());
        }
        try {
            return RasterPlacement.of(
                    file, epsgCode(file, root), new GeoTransform(t[0], t[1], t[2], t[3], t[4], t[5]), width, height);
        } catch (IllegalArgumentException e) {
            throw new RasterFileException(file, "", e.getMessage() + ".", "Its GeoTransform is damaged.");
        }
    }

    private static int epsgCode(Path file, Element root) throws RasterFileException {
        try {
            return SystemNames.epsgCode(text(root, "SRS"));
        } catch (IllegalArgumentException e) {
            throw new RasterFileException(
                    file, "", e.getMessage() + ".", "gdalbuildvrt -a_srs EPSG:32639 names a system by its code.");
        }
    }

    private static JoinedPosts.Part part(Path file, Element source, TerrainTile tile, double... noData)
            throws IOException {
        Element to = child(source, "DstRect");
        Element from = child(source, "SrcRect");
        if (to == null || from == null) {
            throw new RasterFileException(file, "", "each of its sources needs SrcRect and DstRect.", "");
        }
        int column = (int) Math.rint(decimal(file, to, "xOff"));
        int row = (int) Math.rint(decimal(file, to, "yOff"));
        int columnCount = (int) Math.rint(decimal(file, to, "xSize"));
        int rowCount = (int) Math.rint(decimal(file, to, "ySize"));
        double firstColumn = decimal(file, from, "xOff");
        double firstRow = decimal(file, from, "yOff");
        double columnStep = decimal(file, from, "xSize") / Math.max(1, columnCount);
        double rowStep = decimal(file, from, "ySize") / Math.max(1, rowCount);
        if (columnCount < 1 || rowCount < 1 || !(columnStep > 0) || !(rowStep > 0)) {
            throw new RasterFileException(file, "", "a source of no size: " + tile.path() + ".", "");
        }
        return new JoinedPosts.Part(column, row, columnCount, rowCount, (c, r) -> {
            int sourceColumn = (int) Math.floor(firstColumn + (c + 0.5) * columnStep);
            int sourceRow = (int) Math.floor(firstRow + (r + 0.5) * rowStep);
            double value = tile.hasPost(sourceColumn, sourceRow) ? tile.post(sourceColumn, sourceRow) : Double.NaN;
            return Arrays.stream(noData).anyMatch(none -> none == value) ? Double.NaN : value;
        });
    }

    private static Element root(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RasterFileException(file, Files.size(file) + " bytes", "no VRT is so large.", "");
        }
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            // Nothing that the text refers to elsewhere is looked at.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // which throws, where none would print
            Element root = builder.parse(in).getDocumentElement();
            if (!root.getTagName().equals("VRTDataset")
                    || !root.getAttribute("subClass").isEmpty()) {
                throw new RasterFileException(
                        file,
                        root.getTagName() + " " + root.getAttribute("subClass"),
                        "only VRTs of files beside each other are read.",
                        "gdal_translate makes a GeoTIFF of any other.");
            }
            return root;
        } catch (SAXException | ParserConfigurationException e) {
            throw new RasterFileException(file, "", "it is no sound XML.", ContentHint.of(file, ""));
        }
    }

    /** The sources of the first band, of which there is one. */
    private static List<Element> sources(Path file, Element root) throws RasterFileException {
        List<Element> bands = children(root, Set.of("VRTRasterBand"));
        if (bands.size() != 1) {
            throw new RasterFileException(
                    file, bands.size() + " bands", "terrain must have one band of heights.", "gdalbuildvrt -b 1.");
        }
        Element band = bands.get(0);
        List<Element> sources = children(band, PLAIN);
        String unit = text(band, "UnitType");
        if (!unit.isEmpty() && !METERS.contains(unit.toLowerCase(Locale.ROOT))) {
            throw new RasterFileException(
                    file,
                    "unit '" + Wording.shorten(unit) + "'",
                    "the unit of a VRT's heights must be that of its files.",
                    "gdal_translate makes a GeoTIFF of it.");
        }
        boolean isComputed = !band.getAttribute("subClass").isEmpty()
                || !isOr(text(band, "Scale"), "1")
                || !isOr(text(band, "Offset"), "0")
                || !children(band, COMPUTING).isEmpty()
                || sources.stream()
                        .anyMatch(source -> !children(source, CHANGING).isEmpty());
        if (isComputed || sources.isEmpty() || sources.size() > MOST_SOURCES) {
            throw new RasterFileException(
                    file,
                    isComputed ? "numbers that are computed" : sources.size() + " sources",
                    "only VRTs of 1 to " + MOST_SOURCES + " files, taken as they are, are read.",
                    "gdal_translate makes a GeoTIFF of any other.");
        }
        return sources;
    }

    /** True for a number that is left out, or is the one that changes nothing. */
    private static boolean isOr(String text, String usual) {
        return text.isEmpty() || text.equals(usual) || text.equals(usual + ".0");
    }

    private static Path sourceFile(Path file, Element source) throws RasterFileException {
        Element named = child(source, "SourceFilename");
        String name = named == null ? "" : named.getTextContent().strip();
        boolean isRelative =
                named != null && named.getAttribute("relativeToVRT").equals("1");
        String band = text(source, "SourceBand");
        try {
            if (name.isEmpty()
                    || name.startsWith("/vsi")
                    || name.contains("://")
                    || !(band.isEmpty() || band.equals("1"))) {
                throw new RasterFileException(
                        file,
                        name + " band " + band,
                        "sources must be first bands of files.",
                        "Fetch the files first.");
            }
            Path path = isRelative ? file.resolveSibling(name) : Path.of(name);
            if (path.toString().toLowerCase(Locale.ROOT).endsWith(".vrt")) {
                throw new RasterFileException(file, name, "a VRT of VRTs is not read.", "Name the inner ones.");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new RasterFileException(file, "", "a source's name is no path.", "");
        }
    }

    private static List<Element> children(Element parent, Set<String> names) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && names.contains(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static @Nullable Element child(Element parent, String name) {
        List<Element> found = children(parent, Set.of(name));
        return found.isEmpty() ? null : found.get(0);
    }

    private static String text(Element parent, String name) {
        Element element = child(parent, name);
        return element == null ? "" : element.getTextContent().strip();
    }

    private static int whole(Path file, Element element, String name, int least, int most) throws RasterFileException {
        double value = decimal(file, element, name);
        if (!(value >= least && value <= most && value == Math.rint(value))) {
            throw new RasterFileException(
                    file,
                    name + " " + element.getAttribute(name),
                    "it must be a whole number from " + least + " to " + most + ".",
                    "");
        }
        return (int) value;
    }

    private static double decimal(Path file, Element element, String name) throws RasterFileException {
        double value = number(file, element.getAttribute(name));
        if (!(Math.abs(value) <= MOST_SIDE)) {
            throw new RasterFileException(
                    file, name + " '" + element.getAttribute(name) + "'", "it must be a number.", "");
        }
        return value;
    }

    /** NaN for an empty text. */
    private static double number(Path file, String text) throws RasterFileException {
        try {
            return text.isEmpty() || text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new RasterFileException(file, text, "it must be a number.", "");
        }
    }
}
