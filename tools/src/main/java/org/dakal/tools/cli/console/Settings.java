package org.dakal.tools.cli.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command works with, and where each setting came from; shown before the work begins. */
public final class Settings {
    private record Setting(String name, String value, String from) {}

    /** The longest name there is: "cell size". */
    private static final int NAME_WIDTH = 9;

    private static final int MOST_ALIGNED = 48;

    private final List<Setting> settings = new ArrayList<>();
    private int shownCount;

    /** Adds one; {@code from} names a flag, an environment variable, the scenario or the default. */
    public Settings add(String name, String value, String from) {
        settings.add(new Setting(name, value, from));
        return this;
    }

    /** Adds where a command writes; null where it writes nothing unless asked to. */
    public Settings addOut(@Nullable Path out) {
        return add("out", out == null ? "nothing is written" : out.toString(), out == null ? "default" : "flag");
    }

    /** Name to value with where it came from, in the order given. */
    Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (Setting setting : settings) {
            map.put(setting.name, setting.value + " (" + setting.from + ")");
        }
        return map;
    }

    /** Shows what has not been shown yet, below the program's version. */
    public void print(Console console) {
        if (shownCount == 0) {
            console.say(BuildInfo.read().toString());
        }
        List<Setting> rest = settings.subList(shownCount, settings.size());
        int valueWidth =
                Math.min(MOST_ALIGNED, width(rest.stream().map(Setting::value).toList()));
        for (Setting setting : rest) {
            console.say("  " + padded(setting.name, NAME_WIDTH) + "  " + padded(setting.value, valueWidth) + "  ("
                    + setting.from + ")");
        }
        shownCount = settings.size();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
