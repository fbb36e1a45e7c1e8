package org.dakal.scenarios.reading.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlFile;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.terrain.LandCoverCatalog;
import org.dakal.scenarios.terrain.tile.PlausibleHeights;
import org.dakal.terrain.ClutterClass;
import org.jspecify.annotations.Nullable;

/** What codes of land cover mean: those of a catalogue, and over them what the scenario says of some. */
final class ClutterClasses {
    private static final Limits LOSSES_DB = new Limits(0, 60);
    private static final Limits STREETS_METERS = new Limits(1, 200);
    private static final Limits VARIABILITIES_DB = new Limits(0.1, 20);

    private final Reading reading;
    private final SortedMap<Integer, ClutterClass> classes = new TreeMap<>();
    private final Set<Integer> builtUp = new HashSet<>();
    private final List<String> writtenNames = new ArrayList<>();

    ClutterClasses(Reading reading) {
        this.reading = reading;
    }

    /** Names of all classes, those of unusable ones too. */
    List<String> writtenNames() {
        return writtenNames;
    }

    LandCoverCatalog read(YamlFields clutter) {
        String id = clutter.has("catalog") ? clutter.text("catalog") : "";
        if (id.endsWith(".yaml") || id.endsWith(".yml")) {
            readFile(id, clutter.place("catalog"));
        } else if (!id.isEmpty()) {
            Optional<LandCoverCatalog> known = LandCoverCatalog.find(id);
            known.ifPresent(this::take);
            if (known.isEmpty()) {
                String near = Suggestions.nearest(id, LandCoverCatalog.ids());
                String all =
                        "Known are " + String.join(", ", LandCoverCatalog.ids()) + ", or a file that ends in .yaml.";
                clutter.error("catalog", "is no catalogue of land cover known here", near.isEmpty() ? all : near);
            }
        }
        readItems(clutter);
        return new LandCoverCatalog(id, List.copyOf(classes.values()), builtUp);
    }

    private void take(LandCoverCatalog catalog) {
        catalog.classes().forEach(known -> {
            classes.put(known.code(), known);
            writtenNames.add(known.name());
        });
        builtUp.addAll(catalog.builtUpCodes());
    }

    private void readFile(String name, Place place) {
        String text = reading.files().text(name, place);
        YamlNode root = text == null ? null : YamlFile.read(name, text, reading.problems());
        YamlFields file = root == null ? null : YamlFields.of(root, ScenarioKeys.CLUTTER_CATALOG, reading.problems());
        if (file != null) {
            readItems(file);
        }
    }

    private void readItems(YamlFields owner) {
        Map<Integer, Place> codes = new HashMap<>();
        for (YamlNode item : owner.items("classes")) {
            YamlFields fields = YamlFields.of(item, ScenarioKeys.CLUTTER_CLASS, reading.problems());
            if (fields != null) {
                read(fields, codes);
            }
        }
    }

    /** What an entry leaves out is the catalogue's class of that code, or the land cover's it names. */
    private void read(YamlFields fields, Map<Integer, Place> codes) {
        int errorsBefore = reading.problems().errorCount();
        int code = (int) fields.wholeNumber("code", 0, 255);
        ClutterClass known = classes.get(code);
        LandCover cover = cover(fields);
        String name = fields.text("name", known != null ? known.name() : cover != null ? cover.id() : "");
        double height = fields.number(
                "heightMeters",
                PlausibleHeights.CLUTTER_METERS,
                cover != null ? cover.representativeHeightMeters() : known == null ? 0 : known.heightMeters());
        double loss = fields.number("receiverLossDb", LOSSES_DB, known == null ? 0 : known.receiverLossDb());
        double street = fields.number(
                "streetWidthMeters",
                STREETS_METERS,
                cover != null
                        ? cover.streetWidthMeters()
                        : known == null ? ClutterClass.NOMINAL_STREET_METERS : known.streetWidthMeters());
        double variability = fields.number(
                "locationVariabilityDb",
                VARIABILITIES_DB,
                cover != null
                        ? cover.locationVariabilityDb()
                        : known == null ? Double.NaN : known.locationVariabilityDb());
        if (name.isEmpty() && !fields.has("landCover")) {
            fields.missing("name");
        } else if (!name.isEmpty()) {
            writtenNames.add(name);
        }
        if (reading.problems().errorCount() > errorsBefore) {
            return;
        }
        Place earlier = codes.putIfAbsent(code, fields.place("code"));
        if (earlier != null) {
            fields.error("code", "is the code of another class already", "It is given first at " + earlier + ".");
            return;
        }
        classes.put(code, new ClutterClass(code, name, height, loss, street, variability));
        if (cover != null && cover.isBuiltUp()) {
            builtUp.add(code);
        } else if (cover != null) {
            builtUp.remove(code);
        }
    }

    private static @Nullable LandCover cover(YamlFields fields) {
        if (!fields.has("landCover")) {
            return null;
        }
        String id = fields.text("landCover");
        Optional<LandCover> cover = LandCover.find(id);
        if (cover.isEmpty()) {
            List<String> ids = LandCoverCatalog.ITU.classes().stream()
                    .map(ClutterClass::name)
                    .toList();
            String near = Suggestions.nearest(id, ids);
            fields.error(
                    "landCover",
                    "is no class of land cover known here",
                    near.isEmpty() ? "Known are " + String.join(", ", ids) + "." : near);
        }
        return cover.orElse(null);
    }
}
