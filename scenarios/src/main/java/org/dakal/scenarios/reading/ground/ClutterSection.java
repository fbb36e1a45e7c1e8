package org.dakal.scenarios.reading.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.reading.shared.RasterProblems;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.terrain.ClutterFile;
import org.dakal.scenarios.terrain.CoverHeights;
import org.dakal.scenarios.terrain.LandCoverCatalog;
import org.jspecify.annotations.Nullable;

/**
 * {@code clutter}: rasters of codes and what they mean, heights, or {@code none}; without it the settlements tell.
 *
 * @param names takes up the files, with the names the scenario has for them
 */
public record ClutterSection(Reading reading, Map<Path, String> names) {
    private static final String OFF = "none";

    public CoverSource read(YamlFields scenario) {
        YamlNode node = scenario.node("clutter");
        if (node == null) {
            return CoverSource.OF_SETTLEMENTS;
        }
        if (node instanceof YamlNode.Scalar scalar) {
            if (!OFF.equals(scalar.text())) {
                reading.error(
                        node.place(),
                        String.valueOf(scalar.text()),
                        "must be none, or give a raster, a catalog or classes, and heights",
                        "Without the key, land cover is derived from the settlements.");
            }
            return CoverSource.SWITCHED_OFF;
        }
        YamlFields clutter = YamlFields.of(node, ScenarioKeys.CLUTTER, reading.problems());
        return clutter == null ? CoverSource.SWITCHED_OFF : ofFiles(clutter);
    }

    private CoverSource ofFiles(YamlFields clutter) {
        if (!clutter.has("heights") || isWritten(clutter, "catalog") || isWritten(clutter, "classes")) {
            require(clutter, "raster");
        }
        if (isWritten(clutter, "raster") && !isWritten(clutter, "catalog")) {
            require(clutter, "classes");
        }
        ClutterClasses classes = new ClutterClasses(reading);
        LandCoverCatalog catalog = classes.read(clutter);
        Path heights = clutter.has("heights") ? file(clutter.text("heights"), clutter.place("heights")) : null;
        if (heights != null) {
            check(
                    heights,
                    clutter.place("heights"),
                    file -> CoverHeights.open(file).width() > 0);
        }
        return new CoverSource(CoverSource.Kind.FILES, rasters(clutter), heights, catalog, classes.writtenNames());
    }

    private static boolean isWritten(YamlFields fields, String key) {
        return fields.writtenKeys().contains(key);
    }

    private static void require(YamlFields clutter, String key) {
        if (!isWritten(clutter, key)) {
            clutter.missing(key);
        }
    }

    /** One file or several. */
    private List<Path> rasters(YamlFields clutter) {
        YamlNode node = clutter.node("raster");
        List<YamlNode> items =
                node instanceof YamlNode.Sequence several ? several.items() : node == null ? List.of() : List.of(node);
        List<Path> rasters = new ArrayList<>();
        for (YamlNode item : items) {
            String name = item.ownText();
            if (name.isEmpty()) {
                reading.error(item.place(), "", "must be a path", "");
                continue;
            }
            Path raster = file(name, item.place());
            if (raster != null) {
                check(raster, item.place(), file -> ClutterFile.open(file).width() > 0);
                rasters.add(raster);
            }
        }
        if (node instanceof YamlNode.Sequence && items.isEmpty()) {
            reading.error(node.place(), "", "must name at least one file", "");
        }
        return rasters;
    }

    private @Nullable Path file(String name, Place place) {
        Path file = name.isEmpty() ? null : reading.files().find(name, place);
        if (file != null) {
            names.put(file, name);
        }
        return file;
    }

    /** Opens a file, which tells what is wrong with it. */
    @FunctionalInterface
    private interface Opening {
        boolean opens(Path file) throws IOException;
    }

    private void check(Path file, Place place, Opening opening) {
        try {
            opening.opens(file);
        } catch (RasterFileException e) {
            RasterProblems.tell(e, names, reading.problems());
        } catch (IOException e) {
            RasterProblems.tell(e, place, names.getOrDefault(file, ""), reading.problems());
        }
    }
}
