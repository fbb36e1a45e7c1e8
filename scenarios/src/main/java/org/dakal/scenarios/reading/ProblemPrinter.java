package org.dakal.scenarios.reading;

import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Problem.Severity;
import org.dakal.scenarios.source.Wording;

/** The list of problems as people see it in a terminal: errors apart from warnings, each with its hint below. */
public final class ProblemPrinter {
    /** Beyond this many of a kind the rest is counted only: a wrong column has a thousand wrong rows. */
    private static final int MOST_SHOWN = 100;

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
        ofKind.stream().limit(MOST_SHOWN).forEach(p -> append(text, p));
        if (ofKind.size() > MOST_SHOWN) {
            text.append("  and ").append(ofKind.size() - MOST_SHOWN).append(" more\n");
        }
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
