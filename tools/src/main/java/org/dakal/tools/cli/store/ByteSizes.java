package org.dakal.tools.cli.store;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.tools.cli.console.CommandFailure;

/** Sizes as people type them: 4g, 500m, 1.5 GB, 800000. Units are powers of a thousand, as sizes are shown. */
public final class ByteSizes {
    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?)\\s*([kmgt]?)b?", Pattern.CASE_INSENSITIVE);

    private static final String UNITS = "kmgt";

    private ByteSizes() {}

    /** The bytes of a text; empty when it is no size. */
    public static OptionalLong parse(String text) {
        Matcher matcher = SIZE.matcher(text.strip());
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        double scale = unit.isEmpty() ? 1 : Math.pow(1000, UNITS.indexOf(unit) + 1);
        return OptionalLong.of((long) (Double.parseDouble(matcher.group(1)) * scale));
    }

    /** The bytes of an option's or a variable's text; bad input when it is no size. */
    public static long of(String name, String text) {
        return parse(text)
                .orElseThrow(() -> CommandFailure.badInput(
                        name + " = " + text + " is not a size.", "Write it like 4g, 500m or 800000."));
    }
}
