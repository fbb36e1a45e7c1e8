package org.dakal.tools.perf;

import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;

/** A whole small study in memory: path loss, coverage, spots with causes, proposals. */
record StudyJob(String id, StudyRequest request) implements BenchJob {
    @Override
    public String workUnit() {
        return "studies";
    }

    @Override
    public long workCount() {
        return 1;
    }

    @Override
    public CpuClock clock() {
        return CpuClock.PROCESS; // its engine's threads end with it
    }

    @Override
    public void run() {
        StudySession.run(request);
    }
}
