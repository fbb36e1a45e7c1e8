package org.dakal.scenarios.links;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** A line that cannot be used, and why. */
public final class LinkProblem extends Exception {
    private static final long serialVersionUID = 1;

    private final transient JsonNode id;

    /** A problem of a line whose id is not known, or not known yet. */
    LinkProblem(String message) {
        this(NullNode.getInstance(), message);
    }

    LinkProblem(JsonNode id, String message) {
        super(message, null, false, false); // a million bad lines need no stack traces
        this.id = id;
    }

    /** The line's id as it stands there; a null node when it has none. */
    JsonNode id() {
        return id;
    }

    /** True when the line is known to be that of this link. */
    public boolean isOf(String wanted) {
        return !id.isNull() && id.asText().equals(wanted);
    }

    /** True when nobody knows which link the line is of. */
    public boolean isOfUnknown() {
        return id.isNull();
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
