package org.dakal.scenarios.writing.output;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.scenarios.Scenario;

/**
 * What ran, for outputs to say.
 *
 * @param commit it was built from; empty when unknown
 * @param settings name to value with where it came from, in the order given
 * @param studyDate the day that pages show: the study's own, else the day of the run
 */
public record RunInfo(
        String version,
        String commit,
        String javaVersion,
        String command,
        Map<String, String> settings,
        LocalDate studyDate) {
    public RunInfo {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** This run for a scenario, which may say its own day. */
    public RunInfo of(Scenario scenario) {
        LocalDate own = scenario.studyDate();
        return own == null ? this : new RunInfo(version, commit, javaVersion, command, settings, own);
    }

    /** What made an output, in one line. */
    public String software() {
        return ("dakal " + version + " " + commit).trim();
    }
}
