package org.dakal.tools.cli;

import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Problem.Severity;

/** Problems as people read them: errors first, then warnings, each with value, limit and hint. */
final class ProblemText {
    private ProblemText() {}

    static String of(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        append(text, problems, Severity.ERROR, "problem");
        append(text, problems, Severity.WARNING, "warning");
        return text.toString();
    }

    private static void append(StringBuilder text, List<Problem> all, Severity severity, String word) {
        List<Problem> problems =
                all.stream().filter(p -> p.severity() == severity).toList();
        if (problems.isEmpty()) {
            return;
        }
        text.append(problems.size()).append(' ').append(word).append(problems.size() == 1 ? "" : "s");
        text.append('\n');
        for (Problem problem : problems) {
            text.append("  ").append(problem.place());
            if (!problem.value().isEmpty()) {
                text.append(" = ").append(problem.value());
            }
            text.append("   ").append(problem.message()).append('\n');
            if (!problem.hint().isEmpty()) {
                text.append("      ").append(problem.hint()).append('\n');
            }
        }
    }
}
