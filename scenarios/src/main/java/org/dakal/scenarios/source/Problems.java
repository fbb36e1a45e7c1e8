package org.dakal.scenarios.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Problem.Severity;
import org.dakal.scenarios.ProblemsException;

/**
 * Collects what is wrong while reading goes on. A problem that is told twice counts once; beyond 10,000 they are
 * counted only.
 */
public final class Problems {
    private static final int MOST_KEPT = 10_000;
    private static final int CROWD = 1000;

    private final Map<Problem, Place> found = new LinkedHashMap<>();
    private final List<Problem> keptErrors = new ArrayList<>();
    private int errorCount;

    /** Adds what makes the input unusable. */
    public void error(Place place, String value, String message, String hint) {
        if (add(Severity.ERROR, place, value, message, hint)) {
            errorCount++;
        }
    }

    /** Adds what is odd but usable. */
    public void warning(Place place, String value, String message, String hint) {
        add(Severity.WARNING, place, value, message, hint);
    }

    private boolean add(Severity severity, Place place, String value, String message, String hint) {
        Problem problem = new Problem(severity, place.toString(), Wording.shorten(value), message, hint);
        if (found.size() < MOST_KEPT) {
            boolean isNew = found.putIfAbsent(problem, place) == null;
            if (isNew && severity == Severity.ERROR) {
                keptErrors.add(problem);
            }
            return isNew;
        }
        Place input = Place.of("the input");
        found.putIfAbsent(
                new Problem(severity, input.toString(), "", "has more than " + MOST_KEPT + " problems", ""), input);
        return true;
    }

    /** True when there are so many that another hint helps nobody, and would only take time to find. */
    boolean isCrowded() {
        return found.size() > CROWD;
    }

    /** How many errors there are so far; compare before and after a part to learn whether the part is sound. */
    public int errorCount() {
        return errorCount;
    }

    /** The errors found since there were so many, in the order found. */
    public List<Problem> errorsSince(int earlierErrorCount) {
        return List.copyOf(keptErrors.subList(Math.min(earlierErrorCount, keptErrors.size()), keptErrors.size()));
    }

    /** All so far: errors first, then by file with the main folder before those below it, by line, and as found. */
    public List<Problem> sorted() {
        return found.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Problem, Place> e) -> e.getKey().severity())
                        .thenComparing(e -> e.getValue().file().contains("/"))
                        .thenComparing(e -> e.getValue().file())
                        .thenComparing(e -> e.getValue().line()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Stops with all problems when any of them is an error. */
    public void throwIfErrors() throws ProblemsException {
        if (errorCount > 0) {
            throw new ProblemsException(sorted());
        }
    }
}
