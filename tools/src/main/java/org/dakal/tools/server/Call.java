package org.dakal.tools.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks, after its names were checked: parts of the path, parameters or the fields of a body.
 *
 * @param path parts of the path by name
 * @param fields parameters and, where there is a body, its fields
 * @param client who asks, as far as limits go
 * @param study of the scenario that the path names; null where it names none
 */
record Call(
        Map<String, String> path,
        YamlFields fields,
        Problems problems,
        String client,
        @Nullable LiveStudy study) {
    private static final Limits LATITUDES = new Limits(-90, 90);
    private static final Limits LONGITUDES = new Limits(-180, 180);

    Call {
        path = Map.copyOf(path);
    }

    String path(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    @Override
    public LiveStudy study() {
        return Objects.requireNonNull(study, "a path without a scenario has no study");
    }

    List<YamlNode> items(String name) {
        return fields.writtenKeys().contains(name) ? fields.items(name) : List.of();
    }

    /** Where on the map, in degrees. */
    record Place(double latitudeDegrees, double longitudeDegrees) {}

    Place place() {
        return new Place(fields.number("latitudeDegrees", LATITUDES), fields.number("longitudeDegrees", LONGITUDES));
    }

    KeptState state() {
        return state("state");
    }

    KeptState state(String field) {
        String address = fields.text(field, StateBook.TODAY);
        check();
        return study().states().find(address, field);
    }

    /** Refuses the question when anything in it is wrong; before any work. */
    void check() {
        try {
            problems.throwIfErrors();
        } catch (ProblemsException e) {
            throw Refusal.of(e);
        }
    }
}
