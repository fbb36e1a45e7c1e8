package org.dakal.scenarios.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids as scenarios want them, out of whatever other programs call things: short, without '/', each once. */
final class UniqueIds {
    private static final int LONGEST = 48;
    private static final Pattern UNFIT = Pattern.compile("^[=+\\-@\\s]+|[/\\p{Cntrl}]");

    private final Set<String> taken = new HashSet<>();

    /** The last number behind each beginning, so that the next one is not looked for from the first again. */
    private final Map<String, Integer> lastByBeginning = new HashMap<>();

    /**
     * An id that was not given out before.
     *
     * @param wished may be empty
     * @param otherwise what it begins with when nothing fit is wished
     */
    String of(String wished, String otherwise) {
        String plain = UNFIT.matcher(wished).replaceAll("").strip();
        String wish = plain.substring(0, Math.min(LONGEST, plain.length()));
        if (!wish.isEmpty() && taken.add(wish)) {
            return wish;
        }
        String begin = wish.isEmpty() ? otherwise : wish + "-";
        String id;
        do {
            id = begin + lastByBeginning.merge(begin, wish.isEmpty() ? 1 : 2, (last, first) -> last + 1);
        } while (!taken.add(id));
        return id;
    }
}
