package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dakal.scenarios.projection.SystemNames;
import org.dakal.scenarios.raster.GeoTransform;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.SampleType;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.terrain.tile.TerrainTile;
import org.jspecify.annotations.Nullable;

/**
 * Heights of Planet, which Atoll and others read too: an {@code index.txt} with file, west, east, south and north edge
 * and cell size in a line for each file, numbers of 16 bits from the north, big-endian unless a .hdr beside the file
 * says otherwise, and the system in {@code projection.txt} (described in the manual of Pathloss 4.0, "MSI PLANET
 * Terrain Data UTM Projection"). All files are one raster of the smallest cells.
 */
public final class PlanetIndexFormat implements TerrainFormat {
    private static final String PROJECTION = "projection.txt";
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s+(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*");
    private static final int MOST_SIDE = 1_000_000;
    /** Edges are written in whole metres; they may be off the raster by this share of a cell. */
    private static final double SLACK_CELLS = 0.01;

    @Override
    public boolean isNamed(String fileName) {
        return fileName.equals("index.txt");
    }

    /** A line of the index. */
    private record Entry(Path file, double west, double east, double south, double north, double cellMeters) {}

    @Override
    public List<Path> parts(Path file) throws IOException {
        Path projection = file.resolveSibling(PROJECTION);
        return Stream.concat(
                        entries(file).stream().map(Entry::file),
                        Stream.of(projection).filter(Files::exists))
                .toList();
    }

    @Override
    public TerrainTile open(Path file) throws IOException {
        List<Entry> entries = entries(file);
        double cell = entries.get(0).cellMeters;
        double west = entries.stream().mapToDouble(Entry::west).min().orElseThrow();
        double east = entries.stream().mapToDouble(Entry::east).max().orElseThrow();
        double south = entries.stream().mapToDouble(Entry::south).min().orElseThrow();
        double north = entries.stream().mapToDouble(Entry::north).max().orElseThrow();
        int columns = (int) Math.min(MOST_SIDE + 1.0, Math.rint((east - west) / cell));
        int rows = (int) Math.min(MOST_SIDE + 1.0, Math.rint((north - south) / cell));
        if (columns > MOST_SIDE || rows > MOST_SIDE) {
            throw new RasterFileException(
                    file, columns + " by " + rows + " cells", "at most " + MOST_SIDE + " along a side are read.", "");
        }
        List<Placed> placed = new ArrayList<>();
        for (Entry entry : entries) {
            placed.add(place(file, entry, cell, west, north));
        }
        return new TerrainTile(
                file,
                "Planet index",
                RasterPlacement.of(
                        file, epsgCode(file), new GeoTransform(west, cell, 0, north, 0, -cell), columns, rows),
                columns,
                rows,
                RasterPlacement.HALF_PIXEL,
                1,
                warnings -> {
                    List<JoinedPosts.Part> parts = new ArrayList<>();
                    for (Placed part : placed) {
                        parts.add(new JoinedPosts.Part(
                                part.column,
                                part.row,
                                part.posts.columnCount(),
                                part.posts.rowCount(),
                                part.posts.open(part.file, part.byteCount)));
                    }
                    return new JoinedPosts(file, columns, rows, parts);
                });
    }

    /** Where a file's first cell lies on the raster. */
    private record Placed(Path file, long byteCount, RawPosts posts, int column, int row) {}

    private static Placed place(Path index, Entry entry, double cell, double west, double north) throws IOException {
        double column = (entry.west - west) / cell;
        double row = (north - entry.north) / cell;
        if (entry.cellMeters != cell
                || Math.abs(column - Math.rint(column)) > SLACK_CELLS
                || Math.abs(row - Math.rint(row)) > SLACK_CELLS) {
            throw new RasterFileException(
                    index,
                    entry.file + " with cells of " + entry.cellMeters,
                    "all files of an index must lie on one raster, here of cells of " + cell + ".",
                    "Put files of other cells into a folder with an index of their own.");
        }
        int columns = (int) Math.rint((entry.east - entry.west) / cell);
        int rows = (int) Math.rint((entry.north - entry.south) / cell);
        String refusal = InputFiles.refusal(entry.file);
        if (refusal != null) {
            throw new RasterFileException(entry.file, "", refusal + ".", InputFiles.nearestFile(entry.file));
        }
        Path header = BilFormat.beside(entry.file, ".hdr");
        RawPosts posts = header == null
                ? new RawPosts(SampleType.INT16, ByteOrder.BIG_ENDIAN, columns, rows, -9999)
                : BilFormat.Header.read(header).posts();
        long byteCount = Files.size(entry.file);
        if (posts.columnCount() != columns
                || posts.rowCount() != rows
                || byteCount != posts.byteCount()
                || !posts.fits()) {
            throw new RasterFileException(
                    entry.file,
                    byteCount + " bytes",
                    columns + " by " + rows + " cells of the index need " + 2L * columns * rows + ".",
                    ContentHint.of(entry.file, "Maybe the download was cut short, or edges are middles of cells."));
        }
        return new Placed(entry.file, byteCount, posts, (int) Math.rint(column), (int) Math.rint(row));
    }

    private static List<Entry> entries(Path index) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : BilFormat.text(index).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                Entry entry = entry(index, line.strip().split("\\s+", -1));
                if (entry == null) {
                    throw new RasterFileException(
                            index,
                            "line " + number,
                            "a line must have a file, its west, east, south and north edge, and the size of its cells.",
                            "");
                }
                entries.add(entry);
            }
        }
        if (entries.isEmpty()) {
            throw new RasterFileException(index, "", "it names no file.", "");
        }
        return entries;
    }

    private static @Nullable Entry entry(Path index, String[] words) {
        if (words.length < 6) {
            return null;
        }
        double[] numbers = new double[5];
        for (int i = 0; i < 5; i++) {
            numbers[i] = NumberText.parsePadded(words[i + 1]).orElse(Double.NaN);
        }
        try {
            Entry entry = new Entry(
                    index.resolveSibling(words[0].replace('\\', '/')),
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4]);
            boolean isSound = entry.cellMeters > 0
                    && entry.east - entry.west >= entry.cellMeters
                    && entry.north - entry.south >= entry.cellMeters;
            return isSound ? entry : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** UTM on WGS 84 by its four numbers (latitude and longitude of origin, false easting and northing), or a code. */
    private static int epsgCode(Path index) throws IOException {
        Path file = index.resolveSibling(PROJECTION);
        String text = Files.isRegularFile(file) ? BilFormat.text(file).strip() : "";
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
        if (plain.contains("UTM") && plain.contains("WGS84") && !plain.contains("[")) {
            for (String line : text.lines().toList()) {
                Matcher numbers = NUMBERS.matcher(line);
                double zone = numbers.matches() ? (Double.parseDouble(numbers.group(2)) + 183) / 6 : Double.NaN;
                if (zone == Math.rint(zone) && zone >= 1 && zone <= 60) {
                    return (Double.parseDouble(numbers.group(4)) > 0 ? 32700 : 32600) + (int) zone;
                }
            }
        }
        try {
            return SystemNames.epsgCode(text);
        } catch (IllegalArgumentException e) {
            throw new RasterFileException(
                    file,
                    text.isEmpty() ? "" : text.lines().findFirst().orElse(""),
                    "it must say the system: UTM on WGS84 with its four numbers, or a code.",
                    "Write EPSG:32639 or the like into it.");
        }
    }
}
