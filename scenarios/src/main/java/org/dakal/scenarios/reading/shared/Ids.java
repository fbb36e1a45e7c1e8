package org.dakal.scenarios.reading.shared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Spreadsheets;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlNode;

/**
 * The ids of one kind of thing: each once, and known by where it was given. Usable or not, what has an id is declared.
 */
public final class Ids {
    private static final int LONGEST = 64;

    private final String what;
    private final Map<String, Place> declared = new LinkedHashMap<>();
    private boolean incomplete;

    /** @param what for messages: "site" */
    public Ids(String what) {
        this.what = what;
    }

    /** Reads an id and declares it; empty and a problem when it is missing, malformed or taken. */
    public String declare(Fields fields, String key) {
        String id = fields.text(key);
        if (id.isEmpty()) {
            incomplete = true;
            return "";
        }
        if (id.length() > LONGEST || id.contains("/")) {
            fields.error(key, "must be at most " + LONGEST + " letters long, without '/'", "");
            declareUnusable(id, fields.place(key));
            return "";
        }
        if (!isPlain(id, fields.place(key), fields.problems())) {
            declareUnusable(id, fields.place(key));
            return "";
        }
        Place earlier = declared.putIfAbsent(id, fields.place(key));
        if (earlier != null) {
            fields.error(key, "is the id of another " + what + " already", "It is given first at " + earlier + ".");
            return "";
        }
        return id;
    }

    /**
     * The id that a feature gives under the first of some properties; empty where it gives none. A number may be below
     * zero, as extracts of OpenStreetMap write the ids of relations.
     */
    public static String of(GeoJsonFile.Feature feature, Problems problems, String... keys) {
        for (String key : keys) {
            String id = feature.property(problems, key);
            if (!id.isEmpty()) {
                Place place = feature.place().key("properties").key(key);
                boolean isNumber = feature.properties().path(key).isNumber();
                return isNumber || isPlain(id, place, problems) ? id : "";
            }
        }
        return "";
    }

    private static boolean isPlain(String id, Place place, Problems problems) {
        if (!Spreadsheets.takesForFormula(id)) {
            return true;
        }
        problems.error(place, id, "must not begin with =, +, - or @", "Spreadsheets take such a text for a formula.");
        return false;
    }

    /** Declares the id of something that cannot be used, so that references to it are not a second problem. */
    public void declareUnusable(String id, Place place) {
        declared.putIfAbsent(id, place);
    }

    /** Declares the id of an item that cannot be read otherwise, so that what refers to it is no mistake of its own. */
    public void declareUnusable(YamlNode item) {
        if (item instanceof YamlNode.Mapping mapping
                && mapping.entries().get("id") instanceof YamlNode.Scalar id
                && id.text() != null) {
            declareUnusable(id.text().strip(), id.place());
        } else {
            incomplete = true;
        }
    }

    /**
     * Remembers that not all could be read: an id that is not known here may be one of the others, which is no second
     * problem.
     */
    public void markIncomplete() {
        incomplete = true;
    }

    public boolean isIncomplete() {
        return incomplete;
    }

    /** Says that there is no such id, with the nearest one, unless it is declared. */
    public void checkReference(Fields fields, String key) {
        String id = fields.text(key);
        if (!id.isEmpty() && !incomplete && !declared.containsKey(id)) {
            fields.error(key, "is no " + what + " of this scenario", Suggestions.nearestOrSome(id, declared.keySet()));
        }
    }

    public boolean contains(String id) {
        return declared.containsKey(id);
    }

    public Collection<String> all() {
        return declared.keySet();
    }
}
