package org.dakal.scenarios.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** The files that a scenario is made of, each noted with its kind, size, checksum and licence. */
record SourceFiles(ImportNotes notes, Problems problems) {
    private static final Pattern GEOTIFF = Pattern.compile("(?i).*\\.tiff?");

    void note(String role, Path file, ImportFiles.Read read) {
        note(role, file, read.format(), read.origin().licence());
    }

    /** The GeoTIFFs of a folder in the order of their names, or a single file of any name. */
    static List<Path> geoTiffs(Path given) throws IOException {
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        try (Stream<Path> found = Files.list(given)) {
            return found.filter(SourceFiles::isGeoTiff).sorted().toList();
        }
    }

    /**
     * Notes a file, or all tiles of a folder; a folder without any is a problem.
     *
     * @return the files; none where nothing was given
     */
    List<Path> tiles(String role, @Nullable Path given, String what) {
        if (given == null) {
            return List.of();
        }
        try {
            List<Path> files = geoTiffs(given);
            if (files.isEmpty()) {
                problems.error(Place.of(given.toString()), "", "has no GeoTIFF of " + what + " in it", "");
            }
            rasters(role, files.stream());
            return files;
        } catch (IOException e) {
            problems.error(Place.of(given.toString()), "", "cannot be read: " + Wording.reason(e), "");
            return List.of();
        }
    }

    /** Whether a file is a GeoTIFF by its name. */
    static boolean isGeoTiff(Path file) {
        return GEOTIFF.matcher(file.toString()).matches();
    }

    /** Notes files that stay where they are; one that is no file is a problem. */
    void rasters(String role, Stream<Path> files) {
        files.forEach(file -> {
            String refusal = InputFiles.refusal(file);
            if (refusal == null) {
                note(role, file, "raster", "");
            } else {
                problems.error(Place.of(file.toString()), "", refusal, InputFiles.nearestFile(file));
            }
        });
    }

    private void note(String role, Path file, String format, String licence) {
        try {
            notes.source(new ImportNotes.Source(
                    role, String.valueOf(file.getFileName()), format, Files.size(file), Sha256.of(file), licence));
        } catch (IOException e) {
            problems.error(Place.of(file.toString()), "", "cannot be read: " + Wording.reason(e), "");
        }
    }
}
