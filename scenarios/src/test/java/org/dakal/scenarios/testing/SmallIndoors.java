package org.dakal.scenarios.testing;

import java.util.Collections;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.findings.ExposureMap;
import org.dakal.network.IndoorProfile;
import org.dakal.study.IndoorResult;
import org.dakal.study.IndoorTotals;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;

/** The small study looked at from inside: a quarter of its people are in thermally efficient buildings. */
public final class SmallIndoors {
    private static final double EFFICIENT_FRACTION = 0.25;

    private SmallIndoors() {}

    /** The small study's result with what is found indoors at the median. */
    public static StudyResult result() {
        StudyResult outdoors = SmallStudy.result();
        StudyRequest request = SmallStudy.scenario().request();
        IndoorCoverage indoor = IndoorCoverage.of(
                outdoors.coverage(), new IndoorProfile(50, EFFICIENT_FRACTION, Collections.emptySortedMap()));
        ExposureMap exposure = new ExposureMap(request.province(), request.surroundings());
        return new StudyResult(
                outdoors.coverage(),
                outdoors.totals(),
                outdoors.spots(),
                outdoors.proposals(),
                outdoors.kernelReport(),
                outdoors.timings(),
                new IndoorResult(indoor, IndoorTotals.of(indoor, exposure, request.terrain())));
    }
}
