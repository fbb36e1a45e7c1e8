package org.dakal.tools.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * What somebody sends with a question, read within bounds of size and time. It is also read where the question is
 * refused: the connection of one who still sends would break before the answer arrived.
 */
final class SentBody {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_THROWN_AWAY = 16 << 20;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int CHUNK_BYTES = 1 << 14;

    private SentBody() {}

    /** All of it. */
    static byte[] read(Context context) {
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
    static void throwAway(Context context) {
        if (context.header("Expect") != null) {
            return; // who asks before sending is told so by the answer alone
        }
        try {
            throwAway(context.req().getInputStream());
        } catch (IOException e) {
            context.header("Connection", "close");
        }
    }

    static void throwAway(InputStream in) throws IOException {
        copy(in, OutputStream.nullOutputStream(), MOST_BYTES_THROWN_AWAY);
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
