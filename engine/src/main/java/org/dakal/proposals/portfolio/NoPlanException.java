package org.dakal.proposals.portfolio;

/**
 * There is no plan that fulfils all wishes; the message says which one stands in the way, and what would be possible.
 */
public final class NoPlanException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoPlanException(String message) {
        super(message);
    }
}
