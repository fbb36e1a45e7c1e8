package org.dakal.scenarios.natives;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a user's programs keep what they can make again. */
public final class CacheFolder {
    private CacheFolder() {}

    /**
     * Dakal's own folder in it, as the XDG base directory specification says; on Windows in the local application data.
     *
     * @return null when no home folder is known
     */
    public static @Nullable Path of(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!cache.isBlank() && Path.of(cache).isAbsolute()) {
            return Path.of(cache, "dakal");
        }
        String home = environment.getOrDefault("HOME", "");
        if (!home.isBlank()) {
            return Path.of(home, ".cache", "dakal");
        }
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        return local.isBlank() ? null : Path.of(local, "dakal");
    }
}
