package org.dakal.scenarios.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.source.Wording;

/** The files that a scenario is made of, each noted with its kind, size, checksum and licence. */
final class SourceFiles {
    private final ImportNotes notes;
    private final Problems problems;

    SourceFiles(ImportNotes notes, Problems problems) {
        this.notes = notes;
        this.problems = problems;
    }

    /** Notes a file with what it says of itself. */
    void note(String role, Path file, ImportFiles.Read read) {
        note(role, file, read.format(), read.origin().licence());
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
