package org.dakal.tools.server;

import org.dakal.scenarios.writing.output.RunInfo;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to be.
 *
 * @param port it listens at; 0 for any free one
 * @param token that must be told; null where only this machine can ask
 * @param isReadOnly whether nobody may keep anything
 * @param run what the program is, and how it was started
 */
public record ServerOptions(String host, int port, @Nullable String token, boolean isReadOnly, RunInfo run) {
    public ServerOptions {
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException(host + " is reached from elsewhere, so a token is needed");
        }
    }

    /** The very program: results of another may differ. */
    String build() {
        return run.software();
    }

    /** True for an address that only this machine reaches. */
    public static boolean isLoopback(String host) {
        return Guard.isLoopback(host);
    }
}
