package org.dakal.scenarios.reading.propagation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.terrain.ClutterClass;
import org.jspecify.annotations.Nullable;

/**
 * Names of classes of clutter, as sections use them that give something by land cover.
 *
 * @param classes that are understood
 * @param written names of all that are written, usable or not
 */
public record ClutterNames(List<ClutterClass> classes, List<String> written) {
    public ClutterNames {
        classes = List.copyOf(classes);
        written = List.copyOf(written);
    }

    /**
     * Fields by name of class under a key; null when nothing usable is there. Names that are no class are problems and
     * stay out; where land cover is switched off, which should take one word, what is given by it is left alone.
     */
    @Nullable YamlFields fields(YamlFields owner, String key, String what) {
        YamlNode node = owner.node(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            owner.problems().error(node.place(), "", "must give " + what + " for each of some classes of clutter", "");
            return null;
        }
        if (written.isEmpty()) {
            owner.problems().warning(node.place(), "", "is not used: the scenario has no land cover", "");
            return null;
        }
        Map<String, YamlNode> known = new LinkedHashMap<>();
        mapping.entries().forEach((name, value) -> {
            if (written.contains(name)) {
                known.put(name, value);
                return;
            }
            String near = Suggestions.nearest(name, written);
            String all = "Classes are " + String.join(", ", written) + ".";
            owner.problems().error(node.place().key(name), "", "is no class of clutter", near.isEmpty() ? all : near);
        });
        return YamlFields.of(
                new YamlNode.Mapping(mapping.place(), known),
                new Keys(what + " by land cover", List.of(), List.copyOf(known.keySet())),
                owner.problems());
    }

    /** What is given by name, by the code of every class of that name. */
    <T> SortedMap<Integer, T> byCode(Map<String, T> byName) {
        SortedMap<Integer, T> byCode = new TreeMap<>();
        for (ClutterClass clutter : classes) {
            T value = byName.get(clutter.name());
            if (value != null) {
                byCode.put(clutter.code(), value);
            }
        }
        return byCode;
    }
}
