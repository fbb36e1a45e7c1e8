package org.dakal.scenarios.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table stands where, by the names in its first line.
 *
 * @param positions of the known columns, from 0, in the order of the line
 * @param fieldCount how many names the line has
 */
public record TableHeader(Map<String, Integer> positions, int fieldCount) {
    private static final int MOST_COLUMNS = 1000;

    /**
     * Understands a first line; null when the table is not usable.
     *
     * @param columns that the table has; others are told and left out
     */
    public static @Nullable TableHeader read(List<String> names, Keys columns, Place line, Problems problems) {
        if (names.size() > MOST_COLUMNS) {
            problems.error(line, names.size() + " columns", "must be at most " + MOST_COLUMNS, "");
            return null;
        }
        boolean sound = true;
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = InvisibleCharacters.cleaned(names.get(i)).strip();
            if (!columns.contains(name)) {
                if (!name.isEmpty()) {
                    unknown.add(name);
                }
            } else if (positions.putIfAbsent(name, i) != null) {
                problems.error(line, name, "is there twice among the columns", "");
                sound = false;
            }
        }
        List<String> absent =
                columns.all().stream().filter(c -> !positions.containsKey(c)).toList();
        Map<String, String> meant = new LinkedHashMap<>();
        unknown.forEach(name -> meant.put(name, Suggestions.nearestName(name, absent)));
        if (sound && positions.isEmpty() && meant.values().stream().allMatch(String::isEmpty)) {
            problems.error(
                    line,
                    "",
                    "names none of the columns " + String.join(", ", columns.required()),
                    "The first line must have them, set apart by commas, semicolons or tabs.");
            return null;
        }
        for (String name : absent) {
            if (columns.required().contains(name)) {
                problems.error(line, "", "has no column " + name, hint(name, meant, positions.isEmpty()));
                sound = false;
            }
        }
        if (!sound) {
            return null;
        }
        if (!unknown.isEmpty()) {
            String hint = meant.values().stream()
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .map(Suggestions::meant)
                    .orElse("");
            problems.warning(line, Wording.names(unknown), "columns not known here are left out", hint);
        }
        return new TableHeader(positions, names.size());
    }

    /**
     * Which unknown column may be a missing one: near to it, and to no other missing one more. Else what is unknown;
     * but a file without a single known column is some other file, whose content is nobody's business.
     *
     * @param meant the missing column that each unknown one is nearest to; empty for none
     */
    private static String hint(String name, Map<String, String> meant, boolean isOtherFile) {
        String near = Suggestions.nearestName(
                name,
                meant.keySet().stream()
                        .filter(column -> name.equals(meant.get(column)))
                        .toList());
        if (!near.isEmpty()) {
            return "Maybe its column " + InvisibleCharacters.shown(near) + " should be named so.";
        }
        return meant.isEmpty() || isOtherFile
                ? ""
                : "Not known here: " + Wording.names(List.copyOf(meant.keySet())) + ".";
    }
}
