package org.dakal.scenarios.reading.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Values;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Typed values and removals, put over sites and sectors as they are read, so that all of the format's checks hold for
 * them too. Names that are not there are problems, with the nearest that is.
 */
public final class SiteEdits {
    private static final String FORM = "must be sites.ID.KEY=VALUE or sites.ID.sectors.K.KEY=VALUE";
    private static final String SITES = "sites.";
    private static final String SECTORS = ".sectors.";

    private final Network today;
    private final Problems problems;
    private final Map<String, EditedValues> sites = new HashMap<>();
    private final Map<String, EditedValues> sectors = new HashMap<>();
    private final Set<String> removed = new HashSet<>();

    private SiteEdits(Network today, Problems problems) {
        this.today = today;
        this.problems = problems;
    }

    public static SiteEdits none(Problems problems) {
        return new SiteEdits(new Network(List.of(), List.of()), problems);
    }

    /** What is typed; what is wrong with it is in the problems. */
    public static SiteEdits of(NetworkEdits edits, Network today, Problems problems) {
        SiteEdits read = new SiteEdits(today, problems);
        edits.removals().forEach(read::addRemoval);
        edits.settings().forEach(read::addSetting);
        return read;
    }

    private void addRemoval(String typed) {
        Place place = Place.of("--remove");
        int slash = typed.indexOf('/');
        String siteId = slash < 0 ? typed : typed.substring(0, slash);
        boolean known = slash < 0
                ? isSite(siteId, place, typed)
                : isSite(siteId, place, typed) && isSector(siteId, typed.substring(slash + 1), place, typed);
        if (known && !removed.add(typed)) {
            problems.error(place, typed, "is removed twice", "");
        }
    }

    private void addSetting(String typed) {
        int equals = typed.indexOf('=');
        String path = equals < 0 ? typed : typed.substring(0, equals).strip();
        int lastDot = path.lastIndexOf('.');
        if (equals < 0 || !path.startsWith(SITES) || lastDot < SITES.length()) {
            problems.error(Place.of("--set"), typed, FORM, "");
            return;
        }
        String key = path.substring(lastDot + 1);
        String who = path.substring(SITES.length(), lastDot);
        Place place = Place.of("--set " + path);
        int sectorsAt = who.indexOf(SECTORS);
        String siteId = sectorsAt < 0 ? who : who.substring(0, sectorsAt);
        if (!isSite(siteId, place, siteId)) {
            return;
        }
        String sectorId = sectorsAt < 0 ? "" : who.substring(sectorsAt + SECTORS.length());
        if (sectorsAt >= 0 && !isSector(siteId, sectorId, place, sectorId)) {
            return;
        }
        if (!isKey(key, sectorsAt < 0 ? ScenarioKeys.SITE_ROW : ScenarioKeys.SECTOR, place)) {
            return;
        }
        String name = siteId + "/" + sectorId;
        if (removed.contains(siteId) || removed.contains(name)) {
            problems.error(place, "", "is set and removed", "Leave one out.");
        }
        EditedValues values = sectorsAt < 0
                ? sites.computeIfAbsent(siteId, id -> new EditedValues())
                : sectors.computeIfAbsent(name, id -> new EditedValues());
        if (!values.put(
                key, new EditedValues.Setting(typed.substring(equals + 1).strip(), place))) {
            problems.error(place, "", "is set twice", "");
        }
    }

    private boolean isSite(String id, Place place, String typed) {
        if (today.site(id) == null) {
            List<String> known = today.sites().stream().map(Site::id).toList();
            problems.error(place, typed, "is no site of this scenario", Suggestions.nearestOrSome(id, known));
            return false;
        }
        return true;
    }

    private boolean isSector(String siteId, String id, Place place, String typed) {
        Site site = today.site(siteId);
        List<String> known = site == null
                ? List.of()
                : site.sectors().stream().map(Sector::id).toList();
        if (known.contains(id)) {
            return true;
        }
        problems.error(place, typed, "is no sector of site " + siteId, Suggestions.nearestOrSome(id, known));
        return false;
    }

    private boolean isKey(String key, Keys keys, Place place) {
        List<String> settable = new ArrayList<>(keys.all());
        settable.removeAll(List.of("id", "siteId"));
        if (settable.contains(key)) {
            return true;
        }
        String hint = Suggestions.nearest(key, settable);
        problems.error(
                place,
                "",
                key.equals("id") ? "cannot be changed" : "is no key of " + keys.what(),
                hint.isEmpty() ? "It has " + String.join(", ", settable) + "." : hint);
        return false;
    }

    /** A row of the table of sites; null when the site is removed. */
    @Nullable Fields site(Fields row) {
        String id = row.text("id", "");
        EditedValues values = sites.get(id);
        return removed.contains(id) ? null : values == null ? row : row.with(values::over);
    }

    /** A row of the table of sectors; null when it or its site is removed. */
    @Nullable Fields sector(Fields row) {
        String siteId = row.text("siteId", "");
        String name = siteId + "/" + row.text("id", "");
        EditedValues values = sectors.get(name);
        return removed.contains(siteId) || removed.contains(name)
                ? null
                : values == null ? row : row.with(values::over);
    }

    /** A site in place with its sectors; null when it is removed. */
    @Nullable YamlNode site(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return node;
        }
        String id = text(mapping, "id");
        if (removed.contains(id)) {
            return null;
        }
        EditedValues values = sites.get(id);
        YamlNode.Mapping site = values == null ? mapping : values.over(mapping);
        if (!(site.entries().get("sectors") instanceof YamlNode.Sequence sequence)) {
            return site;
        }
        List<YamlNode> kept = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            String name = item instanceof YamlNode.Mapping sector ? id + "/" + text(sector, "id") : "";
            EditedValues edited = sectors.get(name);
            if (!removed.contains(name)) {
                kept.add(item instanceof YamlNode.Mapping sector && edited != null ? edited.over(sector) : item);
            }
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>(site.entries());
        entries.put("sectors", new YamlNode.Sequence(sequence.place(), kept));
        return new YamlNode.Mapping(site.place(), entries);
    }

    private static String text(YamlNode.Mapping mapping, String key) {
        return mapping.entries().get(key) instanceof YamlNode.Scalar scalar && scalar.text() != null
                ? scalar.text().strip()
                : "";
    }

    /** Values of one site or sector with some of them typed in place of those written. */
    static final class EditedValues {
        /** A level is given as a whole or by its parts; what is typed goes before what is written in the other form. */
        private static final Set<String> EIRP_PARTS = Set.of("powerDbm", "gainDbi", "lossDb");

        private final Map<String, Setting> settings = new LinkedHashMap<>();

        /**
         * One typed value.
         *
         * @param text as typed; empty takes away what is written
         * @param place the option it was typed in
         */
        record Setting(String text, Place place) {}

        /** Adds one; false when the key has one already. */
        boolean put(String key, Setting setting) {
            return settings.putIfAbsent(key, setting) == null;
        }

        private boolean hides(String key) {
            return (EIRP_PARTS.contains(key) && settings.containsKey("eirpDbm"))
                    || (key.equals("eirpDbm") && settings.containsKey("powerDbm"));
        }

        Values over(Values written) {
            return new Values() {
                @Override
                public @Nullable String raw(String key) {
                    Setting setting = settings.get(key);
                    if (setting != null) {
                        return setting.text().isBlank() ? null : setting.text();
                    }
                    return hides(key) ? null : written.raw(key);
                }

                @Override
                public Place place(String key) {
                    Setting setting = settings.get(key);
                    return setting == null ? written.place(key) : setting.place();
                }

                @Override
                public Place place() {
                    return written.place();
                }
            };
        }

        YamlNode.Mapping over(YamlNode.Mapping written) {
            Map<String, YamlNode> entries = new LinkedHashMap<>(written.entries());
            entries.keySet().removeIf(this::hides);
            settings.forEach((key, setting) -> entries.put(key, new YamlNode.Scalar(setting.place(), setting.text())));
            return new YamlNode.Mapping(written.place(), entries);
        }
    }
}
