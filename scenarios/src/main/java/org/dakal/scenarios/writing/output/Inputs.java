package org.dakal.scenarios.writing.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.scenarios.InputArea;
import org.jspecify.annotations.Nullable;

/**
 * What results may not disturb.
 *
 * @param files files and folders that are read; none of them is replaced or removed
 * @param areas where more files are looked for; nothing is written that the next run would find there
 */
public record Inputs(List<Path> files, List<InputArea> areas) {
    public static final Inputs NONE = new Inputs(List.of(), List.of());

    public Inputs {
        files = List.copyOf(files);
        areas = List.copyOf(areas);
    }

    public static Inputs of(Collection<Path> files) {
        return new Inputs(List.copyOf(files), List.of());
    }

    public Inputs and(Collection<Path> more) {
        return new Inputs(Stream.concat(files.stream(), more.stream()).toList(), areas);
    }

    /** True when something that is there is one of the files. */
    boolean hold(Path place) throws IOException {
        for (Path file : files) {
            if (Files.exists(file) && Files.isSameFile(place, file)) {
                return true;
            }
        }
        return false;
    }

    /** The first input that lies in a folder itself; null when none does but files of an earlier result there. */
    @Nullable Path firstIn(Path folder, Collection<Path> earlier) throws IOException {
        for (Path file : files) {
            @Nullable Path parent = file.toAbsolutePath().normalize().getParent();
            if (parent != null
                    && Files.isRegularFile(file)
                    && Files.isSameFile(parent, folder)
                    && !earlier.contains(file.getFileName())) {
                return file;
            }
        }
        return null;
    }

    /** A place that the next run would look at. */
    record Found(Path place, InputArea area) {}

    /** The first of some places, which need not be there yet, where the next run would find a file; null for none. */
    @Nullable Found found(Collection<Path> places) throws IOException {
        for (InputArea area : areas) {
            @Nullable Path held = area.firstHeld(places);
            if (held != null) {
                return new Found(held, area);
            }
        }
        return null;
    }
}
