package org.dakal.scenarios.reading.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for relative paths: {@code *} and {@code ?} within a folder, {@code **} across folders, {@code [a-z]} and
 * {@code [!a-z]}, {@code {a,b}} and a backslash before what stands for itself, as in java.nio. All ways to match are
 * followed at once, so that the work is the length of the pattern times that of the path: regular expressions try them
 * in turn, which for forty stars takes longer than anybody lives.
 */
final class GlobPattern {
    static final int LONGEST = 1000;
    private static final int MOST_ALTERNATIVES = 1000;

    /** One step of a pattern: characters it accepts, or any number of them. */
    private record Step(String accepted, boolean negated, boolean anyCount) {
        boolean accepts(char c) {
            return accepted.indexOf(c) >= 0 != negated;
        }
    }

    private final List<List<Step>> alternatives = new ArrayList<>();

    private GlobPattern() {}

    /** @throws PatternSyntaxException when it is no pattern, or one too large */
    static GlobPattern of(String text) {
        if (text.length() > LONGEST) {
            throw new PatternSyntaxException("it is longer than " + LONGEST + " characters", text, -1);
        }
        GlobPattern pattern = new GlobPattern();
        List<String> flat = new ArrayList<>(List.of(""));
        expand(text, flat);
        flat.forEach(alternative -> pattern.alternatives.add(steps(alternative)));
        return pattern;
    }

    boolean matches(String path) {
        return alternatives.stream().anyMatch(steps -> matches(steps, path));
    }

    /** Writes out what stands in braces. */
    private static void expand(String text, List<String> begun) {
        int open = unescaped(text, '{', 0);
        if (open < 0) {
            begun.replaceAll(start -> start + text);
            return;
        }
        int close = unescaped(text, '}', open);
        if (close < 0) {
            throw new PatternSyntaxException("a brace is not closed", text, open);
        }
        String[] choices = text.substring(open + 1, close).split(",", -1);
        if ((long) begun.size() * choices.length > MOST_ALTERNATIVES) {
            throw new PatternSyntaxException(
                    "its braces stand for more than " + MOST_ALTERNATIVES + " patterns", text, open);
        }
        List<String> starts = List.copyOf(begun);
        begun.clear();
        for (String start : starts) {
            Arrays.stream(choices).forEach(choice -> begun.add(start + text.substring(0, open) + choice));
        }
        expand(text.substring(close + 1), begun);
    }

    private static int unescaped(String text, char wanted, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c == '*') {
                boolean across = i < text.length() && text.charAt(i) == '*';
                i += across ? 1 : 0;
                steps.add(new Step(across ? "" : "/", true, true));
            } else if (c == '?') {
                steps.add(new Step("/", true, false));
            } else if (c == '[') {
                int close = text.indexOf(']', i + 1);
                if (close < 0) {
                    throw new PatternSyntaxException("a bracket is not closed", text, i);
                }
                steps.add(oneOf(text.substring(i, close)));
                i = close + 1;
            } else {
                boolean escaped = c == '\\' && i < text.length();
                steps.add(new Step(String.valueOf(escaped ? text.charAt(i++) : c), false, false));
            }
        }
        return steps;
    }

    private static Step oneOf(String inBrackets) {
        boolean negated = inBrackets.startsWith("!");
        StringBuilder accepted = new StringBuilder(negated ? "/" : "");
        for (int i = negated ? 1 : 0; i < inBrackets.length(); i++) {
            char first = inBrackets.charAt(i);
            char last = first;
            if (i + 2 < inBrackets.length() && inBrackets.charAt(i + 1) == '-') {
                last = inBrackets.charAt(i + 2);
                i += 2;
            }
            for (int c = first; c <= last; c++) {
                accepted.append((char) c);
            }
        }
        return new Step(accepted.toString(), negated, false);
    }

    /** Keeps the set of steps that the path so far may have led to. */
    private static boolean matches(List<Step> steps, String path) {
        BitSet reached = new BitSet(steps.size() + 1);
        reach(steps, reached, 0);
        for (int i = 0; i < path.length() && !reached.isEmpty(); i++) {
            BitSet next = new BitSet(steps.size() + 1);
            for (int at = reached.nextSetBit(0); at >= 0 && at < steps.size(); at = reached.nextSetBit(at + 1)) {
                if (steps.get(at).accepts(path.charAt(i))) {
                    reach(steps, next, steps.get(at).anyCount() ? at : at + 1);
                }
            }
            reached = next;
        }
        return reached.get(steps.size());
    }

    /** Adds a step, and those behind it that may be passed without a character. */
    private static void reach(List<Step> steps, BitSet reached, int from) {
        int at = from;
        while (!reached.get(at)) {
            reached.set(at);
            if (at == steps.size() || !steps.get(at).anyCount()) {
                return;
            }
            at++;
        }
    }
}
