package org.dakal.tools.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. Names that lead here are known, so that no foreign name can be made to (DNS rebinding); what other pages
 * send is refused, be it a question or a change; where more than this machine may ask, a token must be told; and nobody
 * asks so much that others wait.
 */
final class Guard {
    static final String COOKIE = "dakal-token";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String BEARER = "Bearer ";
    private static final int QUESTIONS_PER_SECOND = 400;
    private static final int CHANGES_PER_SECOND = 30;
    private static final int MOST_CLIENTS = 1000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final String host;
    private final @Nullable String token;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** What a client may still ask; it fills up again as time goes. */
    private static final class Allowance {
        private double left;
        private long lastNanos;

        Allowance(int perSecond, long now) {
            left = 2.0 * perSecond;
            lastNanos = now;
        }

        boolean take(int perSecond, long now) {
            left = Math.min(2.0 * perSecond, left + (now - lastNanos) / NANOS_PER_SECOND * perSecond);
            lastNanos = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }

    /**
     * @param token that must be told; null where only this machine can ask
     */
    Guard(String host, @Nullable String token) {
        this.host = host;
        this.token = token;
    }

    /** True for an address that only this machine reaches. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Refuses whoever may not ask. */
    void check(Context context) {
        checkHost(context);
        boolean isReading =
                context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
        checkOrigin(context, isReading);
        String client = context.ip();
        if (!take(client + (isReading ? "" : " changes"), isReading ? QUESTIONS_PER_SECOND : CHANGES_PER_SECOND)) {
            throw Refusal.of(429, "", "", "too many questions in a second", "Ask more slowly.");
        }
        if (token != null && !isToken(told(context))) {
            throw Refusal.of(
                    401,
                    "Authorization",
                    "",
                    "must be Bearer and the server's token",
                    "Open the address with ?token=TOKEN once.");
        }
    }

    private void checkHost(Context context) {
        String asked = context.header("Host");
        String name = asked == null ? "" : asked.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        boolean isKnown = LOOPBACK.contains(name)
                || name.equals(host.toLowerCase(Locale.ROOT))
                || name.equals("[" + host.toLowerCase(Locale.ROOT) + "]");
        if (!isKnown && (token == null || !isWildcard())) {
            throw Refusal.of(403, "Host", name, "must be the address that the server listens at", "");
        }
    }

    private boolean isWildcard() {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    /** A page of another origin may neither change anything nor read, but for following a link to the page itself. */
    private static void checkOrigin(Context context, boolean isReading) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean isOwnOrigin = origin == null || origin.equals(context.scheme() + "://" + context.header("Host"));
        boolean isOwnSite = site == null || site.equals("same-origin") || site.equals("none");
        boolean isLink = isReading && context.path().equals("/");
        if (!isOwnOrigin || (!isOwnSite && !isLink)) {
            throw Refusal.of(
                    403,
                    isOwnOrigin ? "Sec-Fetch-Site" : "Origin",
                    String.valueOf(isOwnOrigin ? site : origin),
                    "must be the server's own",
                    "");
        }
    }

    private synchronized boolean take(String client, int perSecond) {
        long now = System.nanoTime();
        return allowances
                .computeIfAbsent(client, name -> new Allowance(perSecond, now))
                .take(perSecond, now);
    }

    private static String told(Context context) {
        String header = context.header("Authorization");
        String cookie = context.cookie(COOKIE);
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length())
                : cookie == null ? "" : cookie;
    }

    /** Takes as long for a wrong token whose beginning is right as for any other. */
    boolean isToken(String told) {
        return token != null
                && MessageDigest.isEqual(told.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
