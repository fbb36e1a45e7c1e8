package org.dakal.scenarios.importing;

import java.util.List;
import java.util.Locale;

/** The NOTICE of a new scenario: what came from where, under what licence, and what was assumed. */
final class SourceNotice {
    private SourceNotice() {}

    static String of(ScenarioFiles.Content content) {
        StringBuilder text =
                new StringBuilder(content.title()).append(": where its data come from\n\nSources\n-------\n");
        for (ImportNotes.Source source : content.notes().sources()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s (%s): %s, %,d bytes\n    SHA-256 %s\n    licence: %s\n",
                    source.path(),
                    source.role(),
                    source.format(),
                    source.byteCount(),
                    source.sha256(),
                    source.licence().isEmpty()
                            ? "the file states none; find out before you pass anything on"
                            : source.licence()));
        }
        section(text, "Understood", content.notes().understood());
        section(text, "Left out", content.notes().dropped());
        section(text, "Assumed", content.notes().assumed());
        if (!content.sites().isEmpty()) {
            text.append("""
                    The tables of sites, sectors and settlements say in the column "assumed" what else nobody
                    said; every output counts it.
                    """);
        }
        section(text, "Missing", content.notes().missing());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n')
                    .append(title)
                    .append('\n')
                    .append("-".repeat(title.length()))
                    .append('\n');
            lines.forEach(line -> text.append(line).append(".\n"));
        }
    }
}
