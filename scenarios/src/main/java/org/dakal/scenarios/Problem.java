package org.dakal.scenarios;

/**
 * One thing wrong with an input.
 *
 * @param severity errors stop the run, warnings are printed
 * @param place where: file, and path or line in it, e.g. {@code scenario.yaml: bands[0].frequencyMhz} or
 *     {@code sites.csv:12 id}
 * @param value what stands there; empty when nothing does
 * @param message what is wrong, with the limit
 * @param hint what may have been meant; empty when nobody knows
 */
public record Problem(Severity severity, String place, String value, String message, String hint) {
    /** Errors apart from warnings. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
