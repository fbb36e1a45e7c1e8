package org.dakal.scenarios.links;

/** A link as it stands in its file. Parsing is left to whoever computes it, so that it runs on that thread. */
public interface PendingLink {
    /** Line in the file, from 1. */
    long lineNumber();

    /**
     * Understands the line.
     *
     * @throws LinkProblem when it cannot be used
     */
    Link parse() throws LinkProblem;
}
