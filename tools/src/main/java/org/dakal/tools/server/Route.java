package org.dakal.tools.server;

import java.util.List;

/**
 * A path, all that may be sent to it, and who answers.
 *
 * @param path with its parts in braces
 * @param inputs parameters of a GET or DELETE, fields of the body of others
 * @param isWriting whether it changes what is kept
 */
record Route(
        String method,
        String path,
        String words,
        List<Input> inputs,
        String contentType,
        boolean isWriting,
        Answering answer) {
    static final String API = "/api/v1/";
    static final String SCENARIO = API + "{scenario}/";

    private static final String JSON = "application/json";

    /** Answers a question whose names were checked. */
    @FunctionalInterface
    interface Answering {
        Reply answer(Call call) throws Exception;
    }

    Route {
        inputs = List.copyOf(inputs);
    }

    /** A question about the server itself. */
    static Route ofServer(String path, String words, Answering answer) {
        return new Route("GET", path, words, List.of(), JSON, false, answer);
    }

    /** A question about a scenario, at a path below its own. */
    static Route get(String part, String words, Answering answer, Input... inputs) {
        return new Route("GET", SCENARIO + part, words, List.of(inputs), JSON, false, answer);
    }

    static Route post(String part, String words, Answering answer, Input... inputs) {
        return new Route("POST", SCENARIO + part, words, List.of(inputs), JSON, false, answer);
    }

    /** A path that changes what is kept, which nobody may where the server only reads. */
    static Route writing(String method, String part, String words, Answering answer, Input... inputs) {
        return new Route(method, SCENARIO + part, words, List.of(inputs), JSON, true, answer);
    }

    /** This route with another kind of answer. */
    Route answering(String otherContentType) {
        return new Route(method, path, words, inputs, otherContentType, isWriting, answer);
    }

    boolean hasBody() {
        return method.equals("POST") || method.equals("PUT");
    }

    boolean namesScenario() {
        return path.startsWith(SCENARIO);
    }
}
