package org.dakal.scenarios;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where files are looked for each time a scenario is read: whatever comes to lie there is an input of the next run.
 *
 * @param name as the scenario or the option has it
 * @param takes whether a file below it is one of those looked for, by its path from there with forward slashes
 */
public record InputArea(String name, Path folder, Predicate<String> takes) {
    /** More entries are not looked at; a search finds no more either. */
    private static final int MOST_ENTRIES = 200_000;

    /**
     * The first of some places, which need not be there yet, whose file would be among those looked for: in the folder
     * or where a link in it leads.
     */
    public @Nullable Path firstHeld(Collection<Path> places) throws IOException {
        Map<Path, Path> ways = ways();
        for (Path place : places) {
            Path absolute = place.toAbsolutePath().normalize();
            Path parent = absolute.getParent(); // a link of the file's own name is replaced, not followed
            Path file = parent == null ? absolute : withoutLinks(parent).resolve(absolute.getFileName());
            for (Map.Entry<Path, Path> way : ways.entrySet()) {
                if (file.startsWith(way.getKey())
                        && takes.test(way.getValue()
                                .resolve(way.getKey().relativize(file))
                                .normalize()
                                .toString()
                                .replace('\\', '/'))) {
                    return place;
                }
            }
        }
        return null;
    }

    /** Where the search comes, folders and single files, each with its path from the folder. */
    private Map<Path, Path> ways() throws IOException {
        Map<Path, Path> ways = new LinkedHashMap<>();
        ways.put(withoutLinks(folder), Path.of(""));
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    private int entryCount;

                    @Override
                    public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes)
                            throws IOException {
                        return visitFile(place, attributes);
                    }

                    @Override
                    public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) throws IOException {
                        if (Files.isSymbolicLink(place)) {
                            ways.putIfAbsent(withoutLinks(place), folder.relativize(place));
                        }
                        return ++entryCount < MOST_ENTRIES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path place, IOException failure) {
                        return FileVisitResult.CONTINUE; // a search says what it cannot read
                    }
                });
        return ways;
    }

    /** Follows the links of as much of a path as is there, and a last one that leads to nothing yet. */
    private static Path withoutLinks(Path place) throws IOException {
        Path whole = place.toAbsolutePath().normalize();
        for (int i = 0; i < 40 && Files.isSymbolicLink(whole) && Files.notExists(whole); i++) {
            whole = whole.resolveSibling(Files.readSymbolicLink(whole)).normalize();
        }
        @Nullable Path there = whole;
        while (there != null && Files.notExists(there)) {
            there = there.getParent();
        }
        return there == null ? whole : there.toRealPath().resolve(there.relativize(whole));
    }
}
