package org.dakal.scenarios.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The keys of one kind of object, or the columns of one kind of table.
 *
 * @param what for messages: "a band"
 * @param required must be there and not empty
 * @param optional may be missing or empty
 * @param gone were keys once, each with what to do instead
 */
public record Keys(String what, List<String> required, List<String> optional, Map<String, String> gone) {
    public Keys(String what, List<String> required, List<String> optional) {
        this(what, required, optional, Map.of());
    }

    public Keys {
        gone = Map.copyOf(gone);
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** Keys without blanks in them, each list as {@link #words}. */
    public static Keys of(String what, String required, String optional) {
        return new Keys(what, words(required), words(optional));
    }

    /** The words of a text that has one blank between two; none of an empty one. */
    public static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** All of them, required ones first. */
    public List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }

    /** True for a required or optional key. */
    public boolean contains(String key) {
        return required.contains(key) || optional.contains(key);
    }
}
