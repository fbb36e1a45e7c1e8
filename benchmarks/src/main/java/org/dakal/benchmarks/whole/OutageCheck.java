package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Change;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.proposals.ServiceGoal;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.OutageFinder;
import org.dakal.resilience.SiteOutage;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.study.StudyRequest;

/**
 * The outage atlas of Qom against taking down its masts one by one and comparing all sectors anew, cell by cell.
 * Arguments: cell size in metres (100), every how manieth mast (1). Fails when anything differs.
 */
public final class OutageCheck {
    private OutageCheck() {}

    public static void main(String[] args) throws IOException, ProblemsException {
        double cellSize = args.length > 0 ? Double.parseDouble(args[0]) : 100;
        int step = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        StudyRequest request = ScenarioReader.read(
                        Path.of("scenarios/qom"), new ScenarioOverrides(cellSize, null, 2, Quality.FAST))
                .request();
        try (CoverageEngine engine = new CoverageEngine(
                request.terrain(), request.serviceProfile(), request.coverageOptions(), new InMemoryPathLossStore())) {
            ExposureMap exposure = new ExposureMap(request.province(), request.surroundings());
            NetworkCoverage today = engine.cover(request.network(), ProgressListener.NONE);
            long start = System.nanoTime();
            OutageAtlas atlas = new OutageFinder(engine, exposure, ServiceGoal.OUTDOORS, 50, false, false)
                    .find(request.network(), List.of(), ProgressListener.NONE);
            double atlasSeconds = (System.nanoTime() - start) * 1e-9;
            start = System.nanoTime();
            int checked = 0;
            int different = 0;
            for (int i = 0; i < atlas.sites().size(); i += step) {
                SiteOutage outage = atlas.sites().get(i);
                NetworkCoverage without = engine.update(
                        today,
                        request.network()
                                .with(List.of(
                                        new Change.RemoveSite(outage.site().id()))),
                        ProgressListener.NONE);
                Exposure lost = exposure.of(cell ->
                        today.classAt(cell).isServed() && !without.classAt(cell).isServed());
                checked++;
                different += lost.equals(outage.lost()) ? 0 : 1;
            }
            double oneByOne = (System.nanoTime() - start) * 1e-9;
            System.out.printf(
                    "%d of %d masts at %.0f m: %d differ; atlas of all %.2f s, one by one %.2f s a mast%n",
                    checked, atlas.sites().size(), cellSize, different, atlasSeconds, oneByOne / checked);
            if (different > 0) {
                throw new IllegalStateException("the atlas differs from taking masts down");
            }
        }
    }
}
