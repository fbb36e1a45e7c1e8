package org.dakal.scenarios.terrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dakal.scenarios.InputArea;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.terrain.formats.BilFormat;
import org.dakal.scenarios.terrain.formats.ContentHint;
import org.dakal.scenarios.terrain.formats.DtedFormat;
import org.dakal.scenarios.terrain.formats.GeoTiffFormat;
import org.dakal.scenarios.terrain.formats.HgtFormat;
import org.dakal.scenarios.terrain.formats.PackedHgtFormat;
import org.dakal.scenarios.terrain.formats.PlanetIndexFormat;
import org.dakal.scenarios.terrain.formats.TerrainFormat;
import org.dakal.scenarios.terrain.formats.VrtFormat;
import org.dakal.scenarios.terrain.tile.TerrainTile;
import org.jspecify.annotations.Nullable;

/** Terrain files of any known format, alone or many as one. A new format is one class and one line in the list here. */
public final class TerrainFiles {
    private static final List<TerrainFormat> FORMATS = List.of(
            new HgtFormat(),
            new PackedHgtFormat(),
            new DtedFormat(),
            new GeoTiffFormat(),
            new VrtFormat(TerrainFiles::openOne),
            new BilFormat(),
            new PlanetIndexFormat());

    /** What is read, as messages name it. */
    public static final String KINDS = "HGT, DTED, GeoTIFF, VRT, BIL or Planet (index.txt)";

    private static final Pattern ENDING = Pattern.compile("(?i)(\\.aux\\.xml|\\.[^.]*)$");

    private TerrainFiles() {}

    /**
     * Opens files as one source: the finest file that knows a place gives its height, among equals the one named first.
     * Headers are read at once, heights when they are first needed.
     *
     * @throws RasterFileException for the first file that cannot be used; the others are its suppressed exceptions
     * @throws IOException when a file cannot be read at all
     */
    public static ElevationSource open(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no terrain files given");
        }
        List<TerrainTile> tiles = new ArrayList<>();
        @Nullable RasterFileException first = null;
        for (Path file : files) {
            try {
                tiles.add(openOne(file));
            } catch (RasterFileException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
        tiles.sort(Comparator.comparingLong(TerrainFiles::spacingRank));
        return new TerrainMosaic(tiles);
    }

    /**
     * All below a folder that has the ending of a terrain format, sorted by path. What is no regular file is among
     * them, for {@link #open} to refuse: left out, its part of the ground would be unknown without a word.
     */
    public static List<Path> find(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return withoutCompanions(files.filter(file -> !Files.isDirectory(file))
                    .filter(TerrainFiles::isNamed)
                    .sorted()
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The files that are terrain themselves among those that a pattern found, without what they are made of and what
     * stands beside them under their name, as {@code .hdr}, {@code .prj} and {@code .aux.xml} do.
     */
    public static List<Path> withoutCompanions(List<Path> files) throws IOException {
        Set<Path> parts = new HashSet<>();
        Set<Path> beside = new HashSet<>();
        for (Path file : files) {
            if (isNamed(file)) {
                parts.addAll(parts(file));
                beside.add(file);
                beside.add(withoutEnding(file));
            }
        }
        return files.stream()
                .filter(file -> !parts.contains(file.normalize()))
                .filter(file -> isNamed(file) || !beside.contains(withoutEnding(file)))
                .toList();
    }

    private static Path withoutEnding(Path file) {
        return file.resolveSibling(
                ENDING.matcher(String.valueOf(file.getFileName())).replaceFirst(""));
    }

    /**
     * The files that a terrain file names and is made of, as a VRT or an index of Planet is. None of one that cannot be
     * read: opening it says why.
     */
    public static List<Path> parts(Path file) throws IOException {
        for (TerrainFormat format : FORMATS) {
            if (format.isNamed(lowerName(file)) && InputFiles.refusal(file) == null) {
                try {
                    return format.parts(file).stream().map(Path::normalize).toList();
                } catch (RasterFileException e) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    /** Where {@link #find} looks. */
    public static InputArea area(Path folder) {
        return new InputArea("terrain files in " + folder, folder, file -> isNamed(Path.of(file)));
    }

    private static boolean isNamed(Path file) {
        return FORMATS.stream().anyMatch(format -> format.isNamed(lowerName(file)));
    }

    private static TerrainTile openOne(Path file) throws IOException {
        String refusal = InputFiles.refusal(file);
        if (refusal != null) {
            throw new RasterFileException(
                    file, "", refusal + ".", Files.isDirectory(file) ? "Name the files in it." : "");
        }
        try {
            String name = lowerName(file);
            for (TerrainFormat format : FORMATS) {
                if (format.isNamed(name)) {
                    return format.open(file);
                }
            }
            byte[] start = ContentHint.start(file);
            for (TerrainFormat format : FORMATS) {
                if (format.startsLike(start)) {
                    return format.open(file);
                }
            }
        } catch (NoSuchFileException e) {
            throw new RasterFileException(file, "", "no such file.", "");
        }
        throw new RasterFileException(
                file, "", "terrain must be " + KINDS + ", by its ending.", ContentHint.of(file, ""));
    }

    /** Spacing in thousandths of an arc-second, so that rounding in a header does not decide who is finer. */
    private static long spacingRank(TerrainTile tile) {
        return Math.round(tile.placement().postSpacingDegrees() * 3_600_000);
    }

    private static String lowerName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
