package org.dakal.scenarios.reading.network;

import java.nio.file.Path;
import java.util.List;

/**
 * What somebody wants to try on a scenario's network, as typed.
 *
 * @param settings {@code sites.ID.KEY=VALUE} or {@code sites.ID.sectors.K.KEY=VALUE}, with the keys of the format
 * @param removals {@code ID} of a site, or {@code ID/K} of a sector
 * @param additions files with sites, changes or proposals in the format's YAML, applied last and in this order
 */
public record NetworkEdits(List<String> settings, List<String> removals, List<Path> additions) {
    public static final NetworkEdits NONE = new NetworkEdits(List.of(), List.of(), List.of());

    public NetworkEdits {
        settings = List.copyOf(settings);
        removals = List.copyOf(removals);
        additions = List.copyOf(additions);
    }

    public boolean isEmpty() {
        return settings.isEmpty() && removals.isEmpty() && additions.isEmpty();
    }
}
