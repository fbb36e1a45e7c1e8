package org.dakal.scenarios.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values are written in messages. */
public final class Wording {
    private static final int LONGEST_VALUE = 60;
    private static final int LISTED_NAMES = 3;
    private static final int MOST_PLACES = 16;
    private static final int LEAST_PLACE = -9;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]");

    /** What Jackson says to programmers. Compiled once, because a file of links may have a million such lines. */
    private static final Pattern ASIDE_IN_JSON_MESSAGE =
            Pattern.compile("\\s*[(\\[].*|:? (was|were) expecting.*|: enable .*");

    private static final Pattern TOKEN_IN_JSON_MESSAGE = Pattern.compile("(Unrecognized token) '.*");

    private Wording() {}

    /** A number with at most seven digits, without trailing zeros; with an exponent only beyond 1e15 and below 1e-9. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(7)).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale();
        return rounded.signum() != 0 && (power > MOST_PLACES || power < LEAST_PLACE)
                ? rounded.toString()
                : rounded.toPlainString();
    }

    /** A file's value on one line, cut when long; characters nobody sees are shown by number. */
    public static String shorten(String value) {
        boolean isLong = value.length() > LONGEST_VALUE
                && value.codePointCount(0, Math.min(value.length(), 4 * LONGEST_VALUE)) > LONGEST_VALUE;
        String text = isLong ? value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) : value;
        String shown = InvisibleCharacters.shown(LINE_BREAKS.matcher(text).replaceAll(" "))
                .strip();
        return isLong ? shown + "..." : shown;
    }

    /** What kept a file from being read or written, in words; the messages of file errors are mostly just the path. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it is there already";
        }
        if (e instanceof NotDirectoryException) {
            return "is no folder";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (e instanceof FileSystemLoopException) {
            return "its links run in a circle";
        }
        if (e instanceof CharacterCodingException) {
            return "is not UTF-8 text";
        }
        if (e instanceof EOFException) {
            return "ends too early";
        }
        String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null || message.isBlank() ? "the system does not say why" : shorten(message);
    }

    /**
     * What kept a file from being read, with the file or folder it happened to; both are in need of a name where many
     * are looked at for one.
     *
     * @param otherwise named when the error names no place
     */
    public static String reasonWithPlace(IOException e, Path otherwise) {
        String place = e instanceof FileSystemException file ? file.getFile() : null;
        return reason(e) + " (" + (place == null ? otherwise : place) + ")";
    }

    /** What is wrong with JSON, without the words that stand there, which may be those of another file. */
    public static String jsonReason(JsonProcessingException e) {
        if (e.getCause() instanceof JsonProcessingException inner) {
            return jsonReason(inner);
        }
        if (e instanceof JsonMappingException other) {
            String path = other.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                    .collect(Collectors.joining())
                    .replaceFirst("^\\.", "");
            return "holds another kind of value than it must" + (path.isEmpty() ? "" : " at " + shorten(path));
        }
        String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        String known = TOKEN_IN_JSON_MESSAGE.matcher(message).replaceAll("$1");
        return shorten(ASIDE_IN_JSON_MESSAGE.matcher(known).replaceAll(""));
    }

    /** {@code one}, {@code one and two}, or {@code one, two, three and 7 more}. */
    public static String names(List<String> names) {
        List<String> shown = names.stream()
                .limit(names.size() <= LISTED_NAMES + 1 ? names.size() : LISTED_NAMES)
                .map(Wording::shorten)
                .toList();
        if (shown.size() < names.size()) {
            return String.join(", ", shown) + " and " + (names.size() - shown.size()) + " more";
        }
        return shown.size() < 2
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.get(shown.size() - 1);
    }

    /** A count with its noun: {@code 1 site}, {@code 3 sites}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
