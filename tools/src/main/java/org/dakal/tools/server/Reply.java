package org.dakal.tools.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param contentType with its character set
 * @param version changes whenever the bytes do, and names them as an ETag; empty for what is never asked twice
 * @param isForever whether the same address always has this answer
 * @param headers more of HTTP's headers
 * @param stream writes what comes later instead of the bytes; null for an answer that is there already
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares answers
record Reply(
        int status,
        String contentType,
        byte[] bytes,
        String version,
        boolean isForever,
        Map<String, String> headers,
        @Nullable Stream stream) {
    /** Writes an answer while it comes about. */
    @FunctionalInterface
    interface Stream {
        void to(OutputStream out) throws IOException;
    }

    private static final String JSON = "application/json; charset=utf-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    /** JSON that holds for now. */
    static Reply json(Object content) {
        return json(200, content);
    }

    static Reply json(int status, Object content) {
        return text(JSON, SummaryJson.line(content)).withStatus(status);
    }

    static Reply text(String contentType, String text) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply of(String contentType, byte[] bytes) {
        return new Reply(200, contentType, bytes, "", false, Map.of(), null);
    }

    /** An answer that comes about while it is sent. */
    static Reply streaming(String contentType, Stream stream) {
        return new Reply(200, contentType, new byte[0], "", false, Map.of(), stream);
    }

    /** Nothing to say, and nothing wrong. */
    static Reply none() {
        return new Reply(204, JSON, new byte[0], "", false, Map.of(), null);
    }

    private Reply withStatus(int other) {
        return new Reply(other, contentType, bytes, version, isForever, headers, stream);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, bytes, version, isForever, more, stream);
    }

    /** An answer to be kept by whoever asked. */
    Reply kept(String named, boolean forever) {
        return new Reply(status, contentType, bytes, named, forever, headers, stream);
    }
}
