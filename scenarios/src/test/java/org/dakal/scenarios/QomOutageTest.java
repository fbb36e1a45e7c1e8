package org.dakal.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Change;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.proposals.ServiceGoal;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.OutageFinder;
import org.dakal.resilience.SiteOutage;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.study.StudyRequest;
import org.junit.jupiter.api.Test;

/**
 * The outage atlas of the shipped province, on coarse cells, against taking down each of its masts and running in full.
 */
class QomOutageTest {
    @Test
    void equalsTakingDownEachMast() throws Exception {
        StudyRequest request = ScenarioReader.read(Path.of("qom"), new ScenarioOverrides(3500.0, null, 2, Quality.FAST))
                .request();
        try (CoverageEngine engine = new CoverageEngine(
                request.terrain(), request.serviceProfile(), request.coverageOptions(), new InMemoryPathLossStore())) {
            ExposureMap exposure = new ExposureMap(request.province(), request.surroundings());
            OutageAtlas atlas = new OutageFinder(engine, exposure, ServiceGoal.OUTDOORS, 5, false, false)
                    .find(request.network(), List.of(), ProgressListener.NONE);
            NetworkCoverage today = engine.cover(request.network(), ProgressListener.NONE);
            assertThat(atlas.sites()).hasSameSizeAs(request.network().sites());
            for (SiteOutage outage : atlas.sites()) {
                NetworkCoverage without = engine.cover(
                        request.network()
                                .with(List.of(
                                        new Change.RemoveSite(outage.site().id()))),
                        ProgressListener.NONE);
                assertThat(outage.lost())
                        .isEqualTo(exposure.of(cell -> today.classAt(cell).isServed()
                                && !without.classAt(cell).isServed()));
            }
            assertThat(atlas.sites().stream().filter(site -> site.lost().areaSquareKm() > 0))
                    .hasSizeGreaterThan(20);
        }
    }
}
