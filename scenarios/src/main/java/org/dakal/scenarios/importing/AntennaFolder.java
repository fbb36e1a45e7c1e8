package org.dakal.scenarios.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.antenna.MsiPatternReader;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** A folder of antennas as their makers ship them, found by what cells call them: the file's name, or its line NAME. */
final class AntennaFolder {
    private static final int MOST_FILES = 5000;
    private static final int NAMED = 5;
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\d._-]+");
    private static final Pattern ENDING = Pattern.compile("\\.[^.]{1,4}$");

    private final boolean isGiven;
    private final ImportNotes notes;
    private final Map<String, Path> fileByName = new HashMap<>();
    private final Map<Path, Antenna> used = new LinkedHashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private final UniqueIds ids = new UniqueIds();

    /** @param folder null when none is given */
    AntennaFolder(@Nullable Path folder, ImportNotes notes, Problems problems) {
        this.isGiven = folder != null;
        this.notes = notes;
        if (folder == null) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(Files::isRegularFile).sorted().limit(MOST_FILES).forEach(this::read);
            if (fileByName.isEmpty()) {
                problems.error(Place.of(folder.toString()), "", "has no MSI/Planet antenna file in it", "");
            }
        } catch (IOException e) {
            problems.error(Place.of(folder.toString()), "", "cannot be read: " + Wording.reason(e), "");
        }
    }

    /** An antenna that cells name. */
    record Antenna(String id, Path file) {
        /** Where it lies in the scenario. */
        String path() {
            return "data/antennas/" + id + ".msi";
        }
    }

    private void read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            String stated = MsiPatternReader.read(file).pattern().name();
            List.of(name, ENDING.matcher(name).replaceAll(""), stated)
                    .forEach(known -> fileByName.putIfAbsent(plain(known), file));
        } catch (ProblemsException e) {
            notes.dropped(
                    "file of antennas: " + Wording.shorten(name) + " "
                            + e.problems().get(0).message(),
                    1);
        } catch (IOException e) {
            notes.dropped("file of antennas: " + Wording.shorten(name) + " cannot be read", 1);
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The antenna of a name; null when there is none, which is told in the end. */
    @Nullable Antenna find(String name) {
        Path file = fileByName.get(plain(name));
        if (file == null) {
            if (!name.isEmpty()) {
                missing.add(Wording.shorten(name));
            }
            return null;
        }
        return used.computeIfAbsent(file, found -> {
            String stem = ENDING.matcher(String.valueOf(found.getFileName())).replaceAll("");
            return new Antenna(ids.of(UNFIT.matcher(stem).replaceAll("-"), "antenna-"), found);
        });
    }

    /** Those that something named. */
    Collection<Antenna> used() {
        return used.values();
    }

    /** Tells which are named and not there. */
    void tell() {
        if (!missing.isEmpty()) {
            notes.missing(Wording.count(missing.size(), "antenna") + " that the tables name ("
                    + String.join(", ", missing.stream().limit(NAMED).toList())
                    + (missing.size() > NAMED ? ", ..." : "") + "): typical panels stand in; "
                    + (isGiven
                            ? "no file in --antennas is called so"
                            : "give a folder of their files with --antennas"));
        }
    }
}
