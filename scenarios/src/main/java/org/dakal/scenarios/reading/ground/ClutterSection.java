package org.dakal.scenarios.reading.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.reading.shared.RasterProblems;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.terrain.ClutterFile;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.tile.PlausibleHeights;
import org.dakal.terrain.ClutterClass;
import org.jspecify.annotations.Nullable;

/** {@code clutter}: a raster of codes and what they mean. */
public final class ClutterSection {
    private static final Limits LOSSES_DB = new Limits(0, 60);

    private ClutterSection() {}

    /** Ground sources with the clutter, if there is any. */
    public static GroundSources read(
            @Nullable YamlFields clutter, Reading reading, List<ElevationSource> elevation, Map<Path, String> names) {
        if (clutter == null) {
            return new GroundSources(elevation, null, List.of(), names);
        }
        String name = clutter.text("raster");
        Path raster = name.isEmpty() ? null : reading.files().find(name, clutter.place("raster"));
        List<ClutterClass> classes = new ArrayList<>();
        Map<Integer, Place> codes = new HashMap<>();
        for (YamlNode item : clutter.items("classes")) {
            YamlFields fields = YamlFields.of(item, ScenarioKeys.CLUTTER_CLASS, reading.problems());
            if (fields != null) {
                readClass(fields, codes, classes, reading.problems());
            }
        }
        Map<Path, String> allNames = new LinkedHashMap<>(names);
        if (raster != null) {
            allNames.put(raster, name);
            checkOpens(raster, name, clutter.place("raster"), reading.problems());
        }
        return new GroundSources(elevation, raster, classes, allNames);
    }

    /** Names of all classes that are written, usable or not. */
    public static List<String> classNames(YamlFields scenario) {
        YamlFields clutter = scenario.fields("clutter", ScenarioKeys.CLUTTER);
        List<String> names = new ArrayList<>();
        for (YamlNode item : clutter == null ? List.<YamlNode>of() : clutter.items("classes")) {
            YamlFields fields = YamlFields.of(item, ScenarioKeys.CLUTTER_CLASS, scenario.problems());
            if (fields != null && fields.has("name")) {
                names.add(fields.text("name"));
            }
        }
        return names;
    }

    private static void checkOpens(Path raster, String name, Place place, Problems problems) {
        try {
            ClutterFile.open(raster);
        } catch (RasterFileException e) {
            RasterProblems.tell(e, Map.of(raster, name), problems);
        } catch (IOException e) {
            RasterProblems.tell(e, place, name, problems);
        }
    }

    private static void readClass(
            YamlFields fields, Map<Integer, Place> codes, List<ClutterClass> classes, Problems problems) {
        int errorsBefore = problems.errorCount();
        int code = (int) fields.wholeNumber("code", 0, 255);
        String name = fields.text("name");
        double height = fields.number("heightMeters", PlausibleHeights.CLUTTER_METERS, 0);
        double loss = fields.number("receiverLossDb", LOSSES_DB, 0);
        if (problems.errorCount() > errorsBefore) {
            return;
        }
        Place earlier = codes.putIfAbsent(code, fields.place("code"));
        if (earlier == null) {
            classes.add(new ClutterClass(code, name, height, loss));
        } else {
            fields.error("code", "is the code of another class already", "It is given first at " + earlier + ".");
        }
    }
}
