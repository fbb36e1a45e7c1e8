package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why a part of a calibration is not there, or what makes its figures weaker than they look.
 *
 * @param id which sentence it is, for its words in another language
 * @param text in English, without a full stop
 * @param arguments names and figures in the text; the same in every language
 */
public record Caveat(String id, String text, List<String> arguments) {
    public Caveat {
        arguments = List.copyOf(arguments);
    }

    /**
     * One with names and figures in it.
     *
     * @param pattern of the text, with %s for each argument
     */
    public static Caveat of(String id, String pattern, Object... arguments) {
        List<String> all = Arrays.stream(arguments).map(Object::toString).toList();
        return new Caveat(id, filled(pattern, all), all);
    }

    /**
     * A caveat about a part of one band's trend; the band's id is the first argument.
     *
     * @param band its id; empty where bands are not told apart
     */
    static Caveat ofBand(String id, String part, String band, String pattern, Object... arguments) {
        List<String> figures = Arrays.stream(arguments).map(Object::toString).toList();
        List<String> all = new ArrayList<>();
        all.add(band.isEmpty() ? "-" : band);
        all.addAll(figures);
        return new Caveat(id, part + (band.isEmpty() ? "" : " of band " + band) + ": " + filled(pattern, figures), all);
    }

    private static String filled(String pattern, List<String> arguments) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (String argument : arguments) {
            int at = pattern.indexOf("%s", from);
            text.append(pattern, from, at).append(argument);
            from = at + 2;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }
}
