package org.dakal.tools.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command works with, and where each setting came from; shown before the work begins. */
final class Settings {
    private record Setting(String name, String value, String from) {}

    private final List<Setting> settings = new ArrayList<>();

    /** Adds one; {@code from} names a flag, an environment variable, the scenario or the default. */
    Settings add(String name, String value, String from) {
        settings.add(new Setting(name, value, from));
        return this;
    }

    /** Name to value with where it came from, in the order given. */
    Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (Setting setting : settings) {
            map.put(setting.name, setting.value + " (" + setting.from + ")");
        }
        return map;
    }

    void print(Console console) {
        int nameWidth = width(settings.stream().map(Setting::name).toList());
        int valueWidth =
                Math.min(48, width(settings.stream().map(Setting::value).toList()));
        console.say(BuildInfo.read().toString());
        for (Setting setting : settings) {
            console.say("  " + padded(setting.name, nameWidth) + "  " + padded(setting.value, valueWidth) + "  ("
                    + setting.from + ")");
        }
    }

    static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
