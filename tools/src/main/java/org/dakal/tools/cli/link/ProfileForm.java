package org.dakal.tools.cli.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dakal.tools.cli.console.CommandFailure;

/** The ways a link can be named on the command line: what each needs, and what else it understands. */
enum ProfileForm {
    PLACES("between two places"),
    SECTOR("from a sector"),
    LISTED("out of a file");

    private final String title;

    ProfileForm(String title) {
        this.title = title;
    }

    private List<String> needs() {
        return switch (this) {
            case PLACES -> List.of("--from", "--to", "--height", "--frequency");
            case SECTOR -> List.of("--scenario", "--site", "--sector", "--to");
            case LISTED -> List.of("--links", "--id");
        };
    }

    private List<String> mayHave() {
        return this == PLACES ? List.of("--receiver-height", "--time-percent") : List.of();
    }

    /** The form that was meant, by which options are given; bad input names all that is missing or too much for it. */
    static ProfileForm of(Predicate<String> isGiven) {
        ProfileForm form = isGiven.test("--scenario") ? SECTOR : isGiven.test("--links") ? LISTED : PLACES;
        List<String> missing = form.needs().stream().filter(isGiven.negate()).toList();
        List<String> unused = Arrays.stream(values())
                .flatMap(other -> Stream.concat(other.needs().stream(), other.mayHave().stream()))
                .distinct()
                .filter(isGiven)
                .filter(option ->
                        !form.needs().contains(option) && !form.mayHave().contains(option))
                .toList();
        if (!missing.isEmpty() || !unused.isEmpty()) {
            throw CommandFailure.badInput(
                    "A link " + form.title
                            + (missing.isEmpty() ? "" : " needs " + String.join(", ", missing) + " too")
                            + (missing.isEmpty() || unused.isEmpty() ? "" : ", and")
                            + (unused.isEmpty() ? "" : " takes no " + String.join(", ", unused)) + ".",
                    "See dakal profile --help for the three forms.");
        }
        return form;
    }
}
