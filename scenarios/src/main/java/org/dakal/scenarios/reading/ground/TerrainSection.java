package org.dakal.scenarios.reading.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.reading.shared.RasterProblems;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.SurfaceSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.VoidFilling;
import org.dakal.scenarios.terrain.products.TerrainProduct;
import org.dakal.scenarios.terrain.relief.SeededDetail;
import org.jspecify.annotations.Nullable;

/** {@code terrain}: opens the sources in order, or those of the folder that replaces them. */
public final class TerrainSection {
    private static final List<String> TYPES = List.of("files", "seeded-detail");
    private static final Limits DETAIL_FRACTIONS = new Limits(0, 2);
    private static final Pattern VOIDS = Pattern.compile("interpolate up to (\\d{1,9}) cells?");

    private final InputFiles files;
    private final Problems problems;
    private final Map<Path, String> names = new LinkedHashMap<>();

    public TerrainSection(Reading reading) {
        this.files = reading.files();
        this.problems = reading.problems();
    }

    /** Files the sources read, with the names the scenario has for them. */
    public Map<Path, String> fileNames() {
        return names;
    }

    public List<ElevationSource> read(@Nullable YamlFields terrain, @Nullable Path replacement) {
        if (replacement != null) {
            return fromFolder(replacement);
        }
        List<ElevationSource> sources = new ArrayList<>();
        List<YamlNode> items = terrain == null ? List.of() : terrain.items("sources");
        for (YamlNode item : items) {
            ElevationSource source = source(item);
            if (source != null) {
                sources.add(source);
            }
        }
        if (terrain != null && items.isEmpty() && terrain.node("sources") instanceof YamlNode.Sequence) {
            problems.error(terrain.place("sources"), "", "must have at least one source", "");
        }
        return sources;
    }

    /** What is done about ground that no source knows; it stays unknown unless the scenario says otherwise. */
    public VoidFilling voids(@Nullable YamlFields terrain) {
        String asked = terrain == null ? "keep" : terrain.text("voids", "keep");
        Matcher filled = VOIDS.matcher(asked);
        if (filled.matches()) {
            int mostCells = Integer.parseInt(filled.group(1));
            if (mostCells >= 1 && mostCells <= VoidFilling.LARGEST_CELLS) {
                return new VoidFilling(mostCells);
            }
        }
        if (terrain != null && !asked.equals("keep")) {
            problems.error(
                    terrain.place("voids"),
                    asked,
                    "must be keep, or interpolate up to N cells, with N from 1 to " + VoidFilling.LARGEST_CELLS,
                    "");
        }
        return VoidFilling.KEEP;
    }

    private List<ElevationSource> fromFolder(Path folder) {
        Place place = Place.of("terrain folder");
        if (!Files.isDirectory(folder)) {
            problems.error(place, folder.toString(), "no such folder", InputFiles.nearestFolder(folder));
            return List.of();
        }
        try {
            List<Path> found = TerrainFiles.find(folder);
            files.add(TerrainFiles.area(folder));
            if (found.isEmpty()) {
                problems.error(place, folder.toString(), "has no file of " + TerrainFiles.KINDS + " in it", "");
                return List.of();
            }
            found.forEach(path -> names.put(path, path.toString()));
            // Of a folder nobody says what it holds, but surface models say so in their files' names.
            Map<Boolean, List<Path>> bySurface = found.stream()
                    .collect(Collectors.partitioningBy(
                            path -> TerrainProduct.isSurface(String.valueOf(path.getFileName()))));
            List<ElevationSource> sources = new ArrayList<>();
            for (boolean isSurface : new boolean[] {false, true}) {
                List<Path> files = Objects.requireNonNull(bySurface.get(isSurface));
                ElevationSource source = files.isEmpty() ? null : open(files, place);
                if (source != null) {
                    sources.add(isSurface ? new SurfaceSource(source) : source);
                }
            }
            return List.copyOf(sources);
        } catch (IOException e) {
            problems.error(place, folder.toString(), "cannot be read: " + Wording.reasonWithPlace(e, folder), "");
            return List.of();
        }
    }

    private @Nullable ElevationSource source(YamlNode item) {
        String type = ScenarioKeys.typeOf(item);
        return switch (type) {
            case "files" -> {
                YamlFields list = YamlFields.of(item, ScenarioKeys.TERRAIN_FILES, problems);
                yield list == null ? null : openListed(list);
            }
            case "seeded-detail" -> {
                YamlFields detail = YamlFields.of(item, ScenarioKeys.SEEDED_DETAIL, problems);
                yield detail == null ? null : openDetail(detail);
            }
            default -> {
                problems.error(
                        item.place().key("type"),
                        type,
                        "must be one of " + String.join(", ", TYPES),
                        Suggestions.nearest(type, TYPES));
                yield null;
            }
        };
    }

    private @Nullable ElevationSource openListed(YamlFields fields) {
        int errorsBefore = problems.errorCount();
        List<Path> paths = new ArrayList<>();
        List<YamlNode> items = fields.items("paths");
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Scalar scalar && scalar.text() != null) {
                List<String> found = FileGlob.expand(scalar.text().strip(), item.place(), files, problems);
                Map<Path, String> wanted = new LinkedHashMap<>();
                found.forEach(name -> wanted.put(files.folder().resolve(name), name));
                boolean isNamed = found.equals(List.of(scalar.text().strip()));
                for (Path path : isNamed ? wanted.keySet() : terrain(wanted.keySet(), item.place())) {
                    names.put(path, wanted.getOrDefault(path, ""));
                    paths.add(path);
                }
            } else {
                problems.error(item.place(), "", "must be a path", "");
            }
        }
        if (items.isEmpty() && fields.node("paths") instanceof YamlNode.Sequence) {
            problems.error(fields.place("paths"), "", "must name at least one file", "");
        }
        boolean isSurface = fields.flag("surface", false);
        ElevationSource source =
                problems.errorCount() > errorsBefore || paths.isEmpty() ? null : open(paths, fields.place("paths"));
        return source != null && isSurface ? new SurfaceSource(source) : source;
    }

    /**
     * The files that are terrain among what a pattern found; they alone are read, as those beside them say what they
     * are.
     */
    private List<Path> terrain(Collection<Path> found, Place place) {
        try {
            return TerrainFiles.withoutCompanions(List.copyOf(found));
        } catch (IOException e) {
            problems.error(place, "", "cannot be read: " + Wording.reasonWithPlace(e, files.folder()), "");
            return List.of();
        }
    }

    private @Nullable ElevationSource openDetail(YamlFields fields) {
        int errorsBefore = problems.errorCount();
        String name = fields.text("base");
        long seed = fields.wholeNumber("seed", -9_000_000_000_000_000L, 9_000_000_000_000_000L);
        double fraction = fields.number("detailFraction", DETAIL_FRACTIONS);
        Path path = name.isEmpty() ? null : files.find(name, fields.place("base"));
        if (path == null || problems.errorCount() > errorsBefore) {
            return null;
        }
        names.put(path, name);
        ElevationSource base = open(List.of(path), fields.place("base"));
        return base == null ? null : new SeededDetail(base, seed, fraction);
    }

    private @Nullable ElevationSource open(List<Path> paths, Place place) {
        try {
            return TerrainFiles.open(paths);
        } catch (RasterFileException e) {
            RasterProblems.tell(e, names, problems);
        } catch (IOException e) {
            RasterProblems.tell(e, place, "", problems);
        }
        return null;
    }
}
