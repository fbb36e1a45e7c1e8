package org.dakal.scenarios.importing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids as scenarios want them, out of whatever other programs call things: short, without '/', each once. */
final class UniqueIds {
    private static final int LONGEST = 48;
    private static final Pattern UNFIT = Pattern.compile("^[=+\\-@\\s]+|[/\\p{Cntrl}]");

    private final Set<String> taken = new HashSet<>();

    /**
     * An id that was not given out before.
     *
     * @param wished may be empty
     * @param otherwise what it begins with when nothing fit is wished
     */
    String of(String wished, String otherwise) {
        String plain = UNFIT.matcher(wished).replaceAll("").strip();
        String begin = plain.isEmpty() ? otherwise : plain.substring(0, Math.min(LONGEST, plain.length()));
        String id = plain.isEmpty() ? begin + "1" : begin;
        for (int i = 2; !taken.add(id); i++) {
            id = plain.isEmpty() ? begin + i : begin + "-" + i;
        }
        return id;
    }
}
