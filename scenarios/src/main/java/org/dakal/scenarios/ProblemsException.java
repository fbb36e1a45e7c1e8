package org.dakal.scenarios;

import java.util.List;

/** An input cannot be used; carries every problem found, at once. */
public final class ProblemsException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public ProblemsException(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
