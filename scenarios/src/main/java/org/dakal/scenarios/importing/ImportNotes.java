package org.dakal.scenarios.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.scenarios.source.Wording;

/**
 * What is told of an import: what was understood, what was left out and counted, what is assumed and what is missing.
 */
public final class ImportNotes {
    private final List<String> understood = new ArrayList<>();
    private final Map<String, Integer> dropped = new LinkedHashMap<>();
    private final Set<String> assumed = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    /**
     * A file that was given.
     *
     * @param role the option it was given with
     * @param path as it was given
     * @param sha256 of its bytes, in hexadecimal
     * @param licence as the file states it; empty when it states none
     */
    public record Source(String role, String path, String format, long byteCount, String sha256, String licence) {}

    void understood(String what) {
        understood.add(what);
    }

    /** @param noun singular, with the reason, e.g. "row of masts.csv beyond the grid" */
    void dropped(String noun, int count) {
        if (count > 0) {
            dropped.merge(noun, count, Integer::sum);
        }
    }

    void assumed(String what) {
        assumed.add(what);
    }

    void missing(String what) {
        missing.add(what);
    }

    void source(Source source) {
        sources.add(source);
    }

    /** What each file was taken for. */
    public List<String> understood() {
        return List.copyOf(understood);
    }

    /** What was left out, with its number and reason. */
    public List<String> dropped() {
        return dropped.entrySet().stream()
                .map(entry -> {
                    String noun = entry.getKey();
                    int blank = noun.indexOf(' ');
                    return blank < 0
                            ? Wording.count(entry.getValue(), noun)
                            : Wording.count(entry.getValue(), noun.substring(0, blank)) + noun.substring(blank);
                })
                .toList();
    }

    /** What nobody said and is therefore assumed. */
    public List<String> assumed() {
        return List.copyOf(assumed);
    }

    /** What was not given, and what that means. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** Every file that was read. */
    public List<Source> sources() {
        return List.copyOf(sources);
    }
}
