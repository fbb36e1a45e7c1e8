package org.dakal.tools.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways a link can be named on the command line: what each needs, and what else it understands. */
enum ProfileForm {
    PLACES("between two places", List.of("--from", "--to", "--height", "--frequency"), List.of("--receiver-height", "--time-percent")),
    SECTOR("from a sector", List.of("--scenario", "--site", "--sector", "--to"), List.of()),
    LISTED("out of a file", List.of("--links", "--id"), List.of());

    private final String title;
    private final List<String> needs;
    private final List<String> mayHave;

    ProfileForm(String title, List<String> needs, List<String> mayHave) {
        this.title = title;
        this.needs = needs;
        this.mayHave = mayHave;
    }

    /**
     * The form that was meant; bad input names all that is missing or too much for it.
     *
     * @param options every option of any form; null when it was not given
     */
    static ProfileForm of(Map<String, @Nullable Object> options) {
        ProfileForm form = options.get("--scenario") != null ? SECTOR : options.get("--links") != null ? LISTED : PLACES;
        List<String> missing = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        options.forEach((name, value) -> {
            if (value == null && form.needs.contains(name)) {
                missing.add(name);
            } else if (value != null && !form.needs.contains(name) && !form.mayHave.contains(name)) {
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
