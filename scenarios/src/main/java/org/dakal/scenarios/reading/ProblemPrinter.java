package org.dakal.scenarios.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Problem.Severity;
import org.dakal.scenarios.source.Wording;

/** The list of problems as people see it in a terminal: errors apart from warnings, each with its hint below. */
public final class ProblemPrinter {
    /** Beyond this many of a severity the rest is counted only. */
    private static final int MOST_SHOWN = 100;

    /**
     * Beyond this many alike the rest is counted only: a wrong column has a thousand wrong rows, which must not hide
     * what else is wrong.
     */
    private static final int MOST_ALIKE = 5;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ProblemPrinter() {}

    /**
     * The list as text that ends in a line break; empty when there are no problems.
     *
     * @param where what they are in, as the user named it, e.g. {@code scenarios/qom}
     */
    public static String format(String where, List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        appendAll(text, where, "error", problems, Severity.ERROR);
        appendAll(text, where, "warning", problems, Severity.WARNING);
        return text.toString();
    }

    private static void appendAll(
            StringBuilder text, String where, String noun, List<Problem> problems, Severity severity) {
        List<Problem> ofKind = new ArrayList<>(problems);
        ofKind.removeIf(p -> p.severity() != severity);
        if (ofKind.isEmpty()) {
            return;
        }
        text.append(Wording.count(ofKind.size(), noun))
                .append(" in ")
                .append(where)
                .append('\n');
        Map<String, Integer> alikeCounts = new HashMap<>();
        ofKind.forEach(p -> alikeCounts.merge(likeness(p), 1, Integer::sum));
        Map<String, Integer> toldCounts = new HashMap<>();
        int shownCount = 0;
        int toldCount = 0;
        for (Problem problem : ofKind) {
            int before = toldCounts.merge(likeness(problem), 1, Integer::sum) - 1;
            if (before >= MOST_ALIKE) {
                continue;
            }
            if (shownCount == MOST_SHOWN) {
                break;
            }
            append(text, problem);
            shownCount++;
            toldCount++;
            int rest = alikeCounts.getOrDefault(likeness(problem), 0) - MOST_ALIKE;
            if (before == MOST_ALIKE - 1 && rest > 0) {
                text.append("      and ").append(rest).append(" more like these\n");
                toldCount += rest;
            }
        }
        if (toldCount < ofKind.size()) {
            text.append("  and ").append(ofKind.size() - toldCount).append(" more\n");
        }
    }

    /**
     * What problems have in common that differ in lines, indices and values only: they are told once, with their count.
     */
    private static String likeness(Problem problem) {
        return NUMBER.matcher(problem.place()).replaceAll("0") + ' ' + problem.message();
    }

    private static void append(StringBuilder text, Problem problem) {
        text.append("  ").append(problem.place());
        if (problem.value().isEmpty()) {
            text.append(": ").append(problem.message());
        } else {
            text.append(" = ").append(problem.value()).append("   ").append(problem.message());
        }
        text.append('\n');
        if (!problem.hint().isEmpty()) {
            text.append("      ").append(problem.hint()).append('\n');
        }
    }
}
