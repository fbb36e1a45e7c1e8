package org.dakal.tools.cli.store;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.NumberOptions;

/** Sizes as people type them: 4g, 500m, 1.5 GB, 800000. Units are powers of a thousand, as sizes are shown. */
public final class ByteSizes {
    private static final Pattern SIZE = Pattern.compile("(.*?)\\s*([kmgt]?)b?", Pattern.CASE_INSENSITIVE);

    private static final String UNITS = "kmgt";
    /** A number with another unit, or with none that a size has. */
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*");

    private ByteSizes() {}

    /** The bytes of an option's or a variable's text, a number with a unit or none; bad input when it is no size. */
    public static long of(String name, String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches() || NumberText.parse(size.group(1)).isEmpty()) {
            boolean isNumber = size.matches() && !LETTERS.matcher(size.group(1)).matches();
            String hint = isNumber ? NumberText.hint(size.group(1)) : "";
            throw CommandFailure.badInput(
                    name + " = " + Wording.shorten(text) + " is not a size.",
                    hint.isEmpty() ? "Write it like 4g, 500m or 800000." : hint);
        }
        String unit = size.group(2).toLowerCase(Locale.ROOT);
        double scale = unit.isEmpty() ? 1 : Math.pow(1000, UNITS.indexOf(unit) + 1);
        return (long) (NumberOptions.amount(name, size.group(1)) * scale);
    }
}
