package org.dakal.tools.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.changes.ChangeTexts;
import org.dakal.study.StudySession;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that was read and whose session is open.
 *
 * @param statesFile where names of states are kept; null where they are not
 * @param close gives back what belongs to the session; called once, after the session was closed
 */
public record OpenStudy(
        Scenario scenario,
        ChangeTexts changes,
        StudySession session,
        List<Path> files,
        @Nullable Path statesFile,
        Runnable close) {
    public OpenStudy {
        files = List.copyOf(files);
    }

    /** Opens a scenario, and opens it anew when its files changed. */
    @FunctionalInterface
    public interface Source {
        OpenStudy open() throws ProblemsException, IOException;
    }
}
