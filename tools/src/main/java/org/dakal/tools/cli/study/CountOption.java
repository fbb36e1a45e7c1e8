package org.dakal.tools.cli.study;

import java.util.List;
import java.util.Locale;
import org.dakal.proposals.CountBy;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.tools.cli.console.CommandFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --count-by}: how service is counted when something is decided, whatever the scenario says. */
public final class CountOption {
    @Option(
            names = "--count-by",
            paramLabel = "HOW",
            description = "Count service as expected (by the probability that a place is served) or by threshold (by"
                    + " class, as a regulator counts); as the scenario says when not given, expected where it says"
                    + " nothing.")
    private @Nullable String countBy;

    public void check() {
        given();
    }

    public String words() {
        CountBy given = given();
        return given == null ? "as the scenario says" : given.name().toLowerCase(Locale.ROOT);
    }

    /** A scenario with service counted as is written. */
    public Scenario applied(Scenario scenario) {
        CountBy given = given();
        return given == null ? scenario : scenario.countedBy(given);
    }

    private @Nullable CountBy given() {
        String written = countBy;
        if (written == null) {
            return null;
        }
        for (CountBy possible : CountBy.values()) {
            if (possible.name().equalsIgnoreCase(written)) {
                return possible;
            }
        }
        List<String> names = List.of("expected", "threshold");
        throw CommandFailure.badInput(
                "--count-by = " + written + " must be one of " + String.join(", ", names) + ".",
                Suggestions.nearest(written, names));
    }
}
