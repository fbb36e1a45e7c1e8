package org.dakal.tools.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.console.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * Who shares out the work, as {@code --master} names it. Spark itself tells what is wrong with a name only after the
 * scenario was read, and that nobody listens only after a minute.
 *
 * @param text as it was typed
 * @param threadCount of this process; zero where others do the work
 * @param masters standalone ones of Spark, of which one is enough; none where this process does the work
 */
record SparkMaster(String text, int threadCount, List<URI> masters) {
    private static final String SCHEME = "spark://";
    /** Threads, and how often a task may fail. */
    private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\*|[0-9]{1,9})(?:\\s*,\\s*[1-9][0-9]{0,5})?])?");

    private static final int MOST_THREADS = 1024;
    private static final int MOST_PORT = 65_535;
    /** A machine that is there answers in a few milliseconds; one behind a bad line may need some tries. */
    private static final int ANSWER_MILLIS = 5_000;

    /** The forms that are known: those of Spark's that need no other part of it. */
    static SparkMaster of(String text) {
        int threads = threads(text);
        List<URI> masters = text.startsWith(SCHEME) ? masters(text.substring(SCHEME.length())) : List.of();
        if (threads == 0 && masters.isEmpty()) {
            throw CommandFailure.badInput(
                    "--master = " + Wording.shorten(text) + " is no cluster that Dakal can ask.",
                    "Write spark://HOST:PORT for a standalone master of Spark, or local[N] for N threads of this machine,"
                            + " 1 to " + MOST_THREADS + " or * for all.");
        }
        return new SparkMaster(text, threads, masters);
    }

    /** Threads of this process; zero where none are asked for, or too many. */
    private static int threads(String text) {
        Matcher local = LOCAL.matcher(text);
        if (!local.matches()) {
            return 0;
        }
        @Nullable String count = local.group(1);
        if (count == null) {
            return 1;
        }
        int threads = count.equals("*") ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(count);
        return threads <= MOST_THREADS ? threads : 0;
    }

    /** Addresses with commas between; none where one of them is wrong. */
    private static List<URI> masters(String addresses) {
        List<URI> masters = new ArrayList<>();
        for (String address : addresses.split(",", -1)) {
            try {
                URI uri = new URI(SCHEME + address);
                boolean isWhole = uri.getHost() != null
                        && uri.getPort() > 0
                        && uri.getPort() <= MOST_PORT
                        && uri.toString().equals(SCHEME + uri.getHost() + ":" + uri.getPort());
                if (!isWhole) {
                    return List.of();
                }
                masters.add(uri);
            } catch (URISyntaxException e) {
                return List.of();
            }
        }
        return masters;
    }

    /** Cores that share the work; empty where only the master knows. */
    OptionalInt coreCount() {
        return threadCount == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(threadCount, Runtime.getRuntime().availableProcessors()));
    }

    /** Says at once where no master listens. */
    void reach() {
        List<String> silent = new ArrayList<>();
        for (URI master : masters) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(master.getHost(), master.getPort()), ANSWER_MILLIS);
                return;
            } catch (UnknownHostException e) {
                silent.add(master.getAuthority() + " (no such host)");
            } catch (IOException e) {
                silent.add(master.getAuthority() + " (" + Wording.reason(e) + ")");
            }
        }
        if (!silent.isEmpty()) {
            throw CommandFailure.badInput(
                    "--master = " + text + ": nobody listens at " + Wording.names(silent) + ".",
                    "Start the cluster's master, or give the address that it tells when it starts.");
        }
    }
}
