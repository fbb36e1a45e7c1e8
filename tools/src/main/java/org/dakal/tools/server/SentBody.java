package org.dakal.tools.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.EagerContentHandler;

/**
 * What somebody sends with a question, read within bounds of size and time. It is also read where the question is
 * refused: the connection of one who still sends would break before the answer arrived.
 */
final class SentBody {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_THROWN_AWAY = 16 << 20;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int CHUNK_BYTES = 1 << 14;
    private static final int MOST_THROWN_AWAY_AT_ONCE = 8;

    private final Semaphore turns = new Semaphore(MOST_THROWN_AWAY_AT_ONCE);

    /**
     * Waits for bodies of usual size without a thread, before anybody is asked; of larger ones the rest is read, or
     * thrown away, by whoever answers.
     */
    static Handler.Singleton gathering() {
        return new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(MOST_BYTES + 1, CHUNK_BYTES, false));
    }

    byte[] read(Context context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (context.contentLength() <= MOST_BYTES
                    && copy(context.req().getInputStream(), bytes, MOST_BYTES + 1) <= MOST_BYTES) {
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw Refusal.of(408, "", "", "must arrive whole, within seconds", "");
        }
        throw Refusal.of(413, "", "", "must be at most " + MOST_BYTES + " bytes", "");
    }

    /** Reads on to the end of what is refused; who sends far too much, or far too slowly, is not waited for. */
    void throwAway(Context context) {
        if (context.header("Expect") != null) {
            return; // who asks before sending is told so by the answer alone
        }
        if (!turns.tryAcquire()) {
            return; // each holds a thread: where many send too much, not all of them get their answer
        }
        try {
            copy(context.req().getInputStream(), OutputStream.nullOutputStream(), MOST_BYTES_THROWN_AWAY);
        } catch (IOException e) {
            context.header("Connection", "close");
        } finally {
            turns.release();
        }
    }

    private static int copy(InputStream in, OutputStream out, int most) throws IOException {
        long start = System.nanoTime();
        byte[] chunk = new byte[CHUNK_BYTES];
        int count = 0;
        while (count < most) {
            int read = in.read(chunk, 0, Math.min(chunk.length, most - count));
            if (read < 0) {
                return count;
            }
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new IOException("too slow");
            }
            out.write(chunk, 0, read);
            count += read;
        }
        return count;
    }
}
