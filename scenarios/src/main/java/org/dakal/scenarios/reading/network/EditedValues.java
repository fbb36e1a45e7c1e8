package org.dakal.scenarios.reading.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Values;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** Values of one site or sector with some of them typed in place of those written. */
final class EditedValues {
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
