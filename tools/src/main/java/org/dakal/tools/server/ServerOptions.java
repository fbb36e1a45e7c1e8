package org.dakal.tools.server;

import org.jspecify.annotations.Nullable;

/**
 * How a server is to be.
 *
 * @param host it listens at
 * @param port it listens at; 0 for any free one
 * @param token that must be told; null where only this machine can ask
 * @param isReadOnly whether nobody may keep anything
 * @param version of the program
 * @param build the very program: results of another may differ
 */
public record ServerOptions(
        String host, int port, @Nullable String token, boolean isReadOnly, String version, String build) {
    public ServerOptions {
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException(host + " is reached from elsewhere, so a token is needed");
        }
    }

    /** True for an address that only this machine reaches. */
    public static boolean isLoopback(String host) {
        return Guard.isLoopback(host);
    }
}
