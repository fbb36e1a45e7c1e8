package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Asks a server for much and takes it a byte at a time, or sends a question so: others must not notice. */
final class SlowClient {
    private static final long NANOS_BETWEEN_BYTES = 50_000_000;
    private static final int LEAST_WINDOW_BYTES = 1024;

    private final URI base;
    private final AtomicLong byteCount = new AtomicLong();
    private final AtomicLong endCount = new AtomicLong();

    /** @param base of a scenario's paths */
    SlowClient(URI base) {
        this.base = base;
    }

    /** Bytes sent and taken by all so far. */
    long byteCount() {
        return byteCount.get();
    }

    /** How often the server or the answer's end ended a connection. */
    long endCount() {
        return endCount.get();
    }

    /**
     * Goes on until a time of the clock, with connections one after another.
     *
     * @param isReader whether answers are taken slowly, else questions are sent so
     */
    @Nullable Void dawdle(boolean isReader, long endNanos) throws IOException {
        while (System.nanoTime() - endNanos < 0) {
            try (Socket socket = new Socket()) {
                socket.setReceiveBufferSize(LEAST_WINDOW_BYTES);
                socket.connect(new java.net.InetSocketAddress(base.getHost(), base.getPort()));
                String head = (isReader ? "GET " + base.getPath() + "/sites" : "POST " + base.getPath() + "/whatif")
                        + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n"
                        + (isReader ? "" : "Content-Type: application/json\r\nContent-Length: 100000\r\n") + "\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                while (System.nanoTime() - endNanos < 0) {
                    if (isReader && socket.getInputStream().read() < 0) {
                        break;
                    }
                    if (!isReader) {
                        socket.getOutputStream().write(' ');
                    }
                    byteCount.incrementAndGet();
                    LockSupport.parkNanos(NANOS_BETWEEN_BYTES);
                }
            } catch (java.net.SocketException e) {
                LockSupport.parkNanos(NANOS_BETWEEN_BYTES); // the server let go, as it may
            }
            endCount.incrementAndGet();
        }
        return null;
    }
}
