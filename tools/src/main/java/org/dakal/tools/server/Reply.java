package org.dakal.tools.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.scenarios.writing.summary.SummaryJson;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param contentType with its character set
 * @param bytes what is sent
 * @param version changes whenever the bytes do, and names them as an ETag; empty for what is never asked twice
 * @param isForever whether the same address always has this answer
 * @param headers more of HTTP's headers
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares answers
record Reply(
        int status, String contentType, byte[] bytes, String version, boolean isForever, Map<String, String> headers) {
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
        return new Reply(200, contentType, bytes, "", false, Map.of());
    }

    /** Nothing to say, and nothing wrong. */
    static Reply none() {
        return new Reply(204, JSON, new byte[0], "", false, Map.of());
    }

    private Reply withStatus(int other) {
        return new Reply(other, contentType, bytes, version, isForever, headers);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, bytes, version, isForever, more);
    }

    /** The same, to be kept by whoever asked. */
    Reply kept(String named, boolean forever) {
        return new Reply(status, contentType, bytes, named, forever, headers);
    }
}
