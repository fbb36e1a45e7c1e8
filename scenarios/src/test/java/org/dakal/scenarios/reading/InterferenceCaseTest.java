package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.findings.Cause;
import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.Scenario;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six masts around a village of 5,000 people, all under full load: strong by level, with a SINR of -2.2 dB at the
 * median.
 */
class InterferenceCaseTest {
    @TempDir
    private Path folder;

    private Scenario scenario(String asked) throws Exception {
        Path world = SharedData.requireCase("decisions/interf");
        try (var files = Files.list(world)) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
            }
        }
        Path yaml = folder.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("  noiseFigureDb: 7\n", "  noiseFigureDb: 7\n" + asked));
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    private static double people(StudyResult result, CoverageClass coverageClass) {
        return result.totals()
                .byClass()
                .getOrDefault(coverageClass, Exposure.NONE)
                .people();
    }

    @Test
    void byLevelAloneFiveThousandPeopleAreWellServedAndToldOf() throws Exception {
        Scenario scenario = scenario("");
        StudyResult result = StudySession.run(scenario.request());

        assertThat(scenario.notices()).noneMatch(notice -> notice.contains("by level alone"));
        assertThat(people(result, CoverageClass.GOOD)).isEqualTo(5000);
        assertThat(people(result, CoverageClass.WEAK)).isEqualTo(300);
        assertThat(result.totals().service().servedBelowZeroSinrPeople()).isEqualTo(5000);
    }

    @Test
    void theyAreNotServedWhereASinrOrARateIsAsked() throws Exception {
        // -5 dB, and 2 Mbit/s of 9 MHz: 10 log10(2^(2 / 5.4) - 1) = -5.3 dB; less the margin the village has -12.5 dB
        for (String asked : List.of("  minimumSinrDb: -5\n", "  minimumDownlinkMbps: 2\n")) {
            Scenario scenario = scenario(asked);
            // Every page, JSON and console text repeats a scenario's notices.
            assertThat(scenario.notices())
                    .anyMatch(notice -> notice.contains(
                            "Plans, outages, certainty and suggestions expect and choose by level alone"));
            StudyResult result = StudySession.run(scenario.request().withProposals(List.of()));

            assertThat(people(result, CoverageClass.GOOD)).isZero();
            assertThat(people(result, CoverageClass.WEAK)).isEqualTo(5300);
            try (StudySession session = StudySession.open(scenario.request())) {
                Settlement village =
                        scenario.request().surroundings().settlements().get(0);
                assertThat(session.at(session.today(), village.xMeters(), village.yMeters())
                                .cause())
                        .extracting(Cause::kind)
                        .isEqualTo(Cause.Kind.INTERFERENCE);
            }
            assertThat(scenario.notices()).anyMatch(notice -> notice.startsWith("Service here takes a SINR"));
        }
    }
}
