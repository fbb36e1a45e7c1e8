package org.dakal.tools.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dakal.study.Phase;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong(7);

    private ProgressLine line(boolean terminal, Map<String, String> environment) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), terminal, environment);
        return new ProgressLine(console, nanos::get);
    }

    private void seconds(double seconds) {
        nanos.addAndGet((long) (seconds * 1e9));
    }

    /** 4 of 10 million cells in 8 s are 0.5 million a second; the other 6 million take 12 s. */
    @Test
    void rateAndTimeLeftFollowFromWhatIsDone() {
        ProgressLine line = line(false, Map.of());
        line.phaseStarted(Phase.PATH_LOSS);
        seconds(1);
        line.progressed(1_000_000, 10_000_000, "cells"); // too soon for another line
        seconds(7);
        line.progressed(4_000_000, 10_000_000, "cells");
        assertThat(err.toString()).isEqualTo("path loss  40 %  4.00 M of 10.0 M cells, 500 k/s, 0:12 left\n");
    }

    @Test
    void aTerminalGetsOneLineThatIsRenewedAndTakenAway() {
        ProgressLine line = line(true, Map.of());
        line.phaseStarted(Phase.LINKS);
        seconds(2);
        line.counted(3000, "links");
        line.finish();
        assertThat(err.toString()).isEqualTo("\r\u001b[Klinks\r\u001b[Klinks  3.00 k links, 1.50 k/s\r\u001b[K");
    }

    @Test
    void continuousIntegrationHearsNothingButTimingsAreKept() {
        ProgressLine line = line(true, Map.of("CI", "true"));
        line.phaseStarted(Phase.COVERAGE);
        seconds(6);
        line.progressed(1, 2, "things");
        line.phaseStarted(Phase.SPOTS);
        seconds(2);
        line.finish();
        assertThat(err.toString()).isEmpty();
        assertThat(line.timings()).extracting("phase").containsExactly(Phase.COVERAGE, Phase.SPOTS);
        assertThat(line.timings()).extracting("seconds").containsExactly(6.0, 2.0);
    }
}
