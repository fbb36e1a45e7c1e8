package org.dakal.tools.cli.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dakal.study.Phase;
import org.dakal.study.StudyListener;
import org.dakal.tools.cli.console.Console;
import org.junit.jupiter.api.Test;

class PlanTimesTest {
    /**
     * Five seconds of exposure are no work on proposals; 10 and 30 of that come to 40, with 500 draws half as much
     * again: 60 s, which is half to twice 30 to 120.
     */
    @Test
    void whatComesBeforeAndAfterIsToldWhenTheSearchBegins() {
        StringWriter said = new StringWriter();
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(said), false, Map.of());
        AtomicLong nanos = new AtomicLong(7);
        PlanTimes times = new PlanTimes(StudyListener.NONE, console, 60, 500, nanos::get);
        times.phaseStarted(Phase.EXPOSURE);
        nanos.addAndGet(5_000_000_000L);
        times.phaseStarted(Phase.PROPOSALS);
        nanos.addAndGet(10_000_000_000L);
        times.phaseStarted(Phase.EXPECTATION);
        nanos.addAndGet(30_000_000_000L);
        times.phaseStarted(Phase.PLANNING);
        times.phaseStarted(Phase.CHECKING);

        assertThat(said.toString())
                .isEqualTo("Looking at the proposals took 45.0 s; the search ends after 60.0 s at the latest;"
                        + " benefits, check, draws and files after it may take 30.0 s to 2 min 00 s.\n");
    }
}
