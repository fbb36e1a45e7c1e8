package org.dakal.scenarios.writing.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What ran, for outputs to say.
 *
 * @param version of Dakal
 * @param commit it was built from; empty when unknown
 * @param javaVersion it ran on
 * @param command as typed
 * @param settings name to value with where it came from, in the order given
 */
public record RunInfo(String version, String commit, String javaVersion, String command, Map<String, String> settings) {
    public RunInfo {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** What made an output, in one line. */
    public String software() {
        return ("dakal " + version + " " + commit).trim();
    }
}
