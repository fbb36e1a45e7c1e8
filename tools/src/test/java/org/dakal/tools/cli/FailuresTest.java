package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Problem.Severity;
import org.dakal.scenarios.ProblemsException;
import org.dakal.tools.cli.console.Console;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    private int codeOf(Throwable e, Map<String, String> environment) {
        return new Failures(new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false, environment))
                .of(e);
    }

    @Test
    void theUnexpectedIsOneLineAndHowToGetMore() {
        assertThat(codeOf(new IllegalStateException("odd\nsecond line"), Map.of()))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("""
                        dakal: unexpected error in the program: odd
                            Please report it; DAKAL_DEBUG=1 shows the details.
                        """);
    }

    @Test
    void detailsAreShownToWhoAsksForThem() {
        codeOf(new IllegalStateException("odd"), Map.of("DAKAL_DEBUG", "1"));
        assertThat(err.toString()).contains("\tat " + FailuresTest.class.getName());
    }

    @Test
    void memoryIsFoundBehindOtherErrorsAndGetsAHint() {
        Throwable hidden = new IllegalStateException(new ExecutionException(new OutOfMemoryError("Java heap space")));
        assertThat(codeOf(hidden, Map.of())).isEqualTo(1);
        assertThat(err.toString()).contains("not enough memory", "DAKAL_JAVA_OPTS=-Xmx");
    }

    @Test
    void fileErrorsSayWhatHappenedToWhichFile() {
        assertThat(codeOf(new AccessDeniedException("/x/y"), Map.of())).isEqualTo(1);
        assertThat(codeOf(new IOException("disk is gone"), Map.of())).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("dakal: no permission for /x/y\ndakal: disk is gone\n");
    }

    @Test
    void problemsAreAllShownErrorsBeforeWarnings() {
        Problem warning = new Problem(Severity.WARNING, "sites.csv:1", "", "column colour is not used", "");
        Problem error = new Problem(
                Severity.ERROR,
                "scenario.yaml: bands[0].frequencyMhz",
                "90000",
                "must be 30 to 6000 for model itu-r-p1812",
                "Maybe 900 was meant.");
        assertThat(codeOf(new ProblemsException(List.of(warning, error)), Map.of()))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        1 error in the input
                          scenario.yaml: bands[0].frequencyMhz = 90000   must be 30 to 6000 for model itu-r-p1812
                              Maybe 900 was meant.
                        1 warning in the input
                          sites.csv:1: column colour is not used
                        """);
    }

    @Test
    void javasOwnNamesForFileErrorsAreSaidInWords() {
        codeOf(new MalformedInputException(1), Map.of());
        codeOf(new NotDirectoryException("/x/y"), Map.of());
        assertThat(codeOf(new InvalidPathException("data/\u0000", "Nul character not allowed"), Map.of()))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        dakal: a file is not UTF-8 text
                        dakal: /x/y: is no folder
                        dakal: data/\\u0000 is no path.
                        """);
    }

    @Test
    void nothingInvisibleReachesTheTerminal() {
        codeOf(new IOException("a\u001B[2Jb\u202Ec"), Map.of());
        assertThat(err.toString()).isEqualTo("dakal: a\\u001B[2Jb\\u202Ec\n");
    }
}
