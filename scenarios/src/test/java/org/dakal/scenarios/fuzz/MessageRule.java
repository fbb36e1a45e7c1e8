package org.dakal.scenarios.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dakal.scenarios.Problem;

/** What no message to people may have: no place, the words of a Java exception, or signs that upset a terminal. */
final class MessageRule {
    /** Longer ones bury what they say. */
    private static final int MOST_CHARACTERS = 2000;

    private static final Pattern JAVA = Pattern.compile(
            "[A-Za-z]+(Exception|Error)\\b|\\b(java|javax|com|org|sun)\\.[a-z]+\\."
                    + "|\\bat [\\w.$]+\\(|Input length|\\[Source|\\bindex -?\\d+ out of bounds|for length \\d|@[0-9a-f]{6,8}\\b"
                    + "|\\b(start|end) marker\\b|\\bJsonToken|\\bSQLITE_",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    private static final Pattern JSON_NULL = Pattern.compile("\"null\"|geometry null|null stands for unknown");

    /** Control characters, direction overrides and isolates, and halves of surrogate pairs. */
    private static final Pattern UNCLEAN = Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066-\u2069]|\\p{Cs}");

    private MessageRule() {}

    /** What is wrong with a problem's words; empty when nothing is. */
    static List<String> faults(Problem problem) {
        List<String> faults = new ArrayList<>();
        if (problem.place().isBlank()) {
            faults.add("no place: " + problem);
        }
        if (problem.message().isBlank()) {
            faults.add("no message: " + problem);
        }
        faults.addAll(signFaults(problem.place()));
        faults.addAll(signFaults(problem.value()));
        faults.addAll(faults(problem.message()));
        faults.addAll(faults(problem.hint()));
        return faults;
    }

    /** What is wrong with a message; empty when nothing is. */
    static List<String> faults(String message) {
        List<String> faults = new ArrayList<>(signFaults(message));
        if (JAVA.matcher(message).find()) {
            faults.add("a programmer's words: " + message);
        }
        // JSON has a null of its own, which a message may quote or advise.
        if (NULL.matcher(JSON_NULL.matcher(message).replaceAll("")).find()) {
            faults.add("null: " + message);
        }
        return faults;
    }

    /** What is wrong with a text's signs and length; empty when nothing is. */
    static List<String> signFaults(String text) {
        List<String> faults = new ArrayList<>();
        if (UNCLEAN.matcher(text).find()) {
            faults.add("signs that upset a terminal or reader: " + escaped(text));
        }
        if (text.length() > MOST_CHARACTERS) {
            faults.add(text.length() + " characters: " + escaped(text.substring(0, MOST_CHARACTERS)));
        }
        return faults;
    }

    private static String escaped(String text) {
        return UNCLEAN.matcher(text)
                .replaceAll(sign -> String.format("<U+%04X>", (int) sign.group().charAt(0)));
    }
}
