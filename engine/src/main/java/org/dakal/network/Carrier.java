package org.dakal.network;

import java.util.List;

/**
 * Whose spectrum of a band: a phone hears masts of its own operator only, so each operator's carrier in a band is a
 * band of its own, and its sectors interfere with each other alone. The name of such a band is that of the scenario's
 * band, a slash and the operators, parted by semicolons: {@code L900/A;B}.
 *
 * @param writtenBandId id of the band as the scenario has it; without a slash
 * @param operatorIds in alphabetical order, more than one where they share the radio network; empty where all do
 */
public record Carrier(String writtenBandId, List<String> operatorIds) {
    private static final char PARTS_BAND = '/';
    private static final String PARTS_OPERATORS = ";";

    public Carrier {
        operatorIds = operatorIds.stream().distinct().sorted().toList();
    }

    /** The carrier that a band's id names. */
    public static Carrier of(String bandId) {
        int slash = bandId.indexOf(PARTS_BAND);
        return slash < 0
                ? new Carrier(bandId, List.of())
                : new Carrier(bandId.substring(0, slash), operatorsOf(bandId.substring(slash + 1)));
    }

    /** The operators of a text as tables have it, parted by semicolons; blank parts are nobody. */
    public static List<String> operatorsOf(String text) {
        return List.of(text.split(PARTS_OPERATORS, -1)).stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Id of the band that this carrier is in a network; the written one where all operators share it. */
    public String bandId() {
        return operatorIds.isEmpty() ? writtenBandId : writtenBandId + PARTS_BAND + operators();
    }

    /** The operators as tables have them; empty for all. */
    public String operators() {
        return String.join(PARTS_OPERATORS, operatorIds);
    }
}
