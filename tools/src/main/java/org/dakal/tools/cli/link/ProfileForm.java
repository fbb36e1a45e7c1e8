package org.dakal.tools.cli.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dakal.tools.cli.console.CommandFailure;
import org.jspecify.annotations.Nullable;

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

    /**
     * The form that was meant; bad input names all that is missing or too much for it.
     *
     * @param options every option of any form; null when it was not given
     */
    static ProfileForm of(Map<String, @Nullable Object> options) {
        ProfileForm form =
                options.get("--scenario") != null ? SECTOR : options.get("--links") != null ? LISTED : PLACES;
        List<String> missing = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        options.forEach((name, value) -> {
            if (value == null && form.needs().contains(name)) {
                missing.add(name);
            } else if (value != null
                    && !form.needs().contains(name)
                    && !form.mayHave().contains(name)) {
                unused.add(name);
            }
        });
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
