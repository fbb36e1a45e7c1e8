package org.dakal.tools.cli.console;

import picocli.CommandLine.Option;

/** {@code --help}, alike in every command. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean asked;
}
