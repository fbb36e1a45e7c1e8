package org.dakal.tools.cli;

import picocli.CommandLine.Option;

/** {@code --help}, alike in every command. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean asked;
}
