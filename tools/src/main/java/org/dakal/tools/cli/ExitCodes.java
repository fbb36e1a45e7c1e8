package org.dakal.tools.cli;

/** How the program ends. */
final class ExitCodes {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private ExitCodes() {}
}
