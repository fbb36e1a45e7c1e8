package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dakal.network.InstalledSector;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.reading.network.Operators;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.study.OperatorTotals;
import org.dakal.study.StudySession;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The world {@code decisions/opDiff}: two masts of two operators, each with its village of 1,000 people. */
class OperatorCaseTest {
    private static Scenario opDiff() throws Exception {
        return ScenarioReader.read(SharedData.requireCase("decisions/opDiff"), ScenarioOverrides.none(2));
    }

    @Test
    void eachOperatorServesItsVillageAndNobodyBoth() throws Exception {
        Scenario scenario = opDiff();

        OperatorTotals totals = Objects.requireNonNull(
                StudySession.run(scenario.request().withProposals(List.of())).operators());

        assertThat(scenario.operatorIds()).containsExactly("A", "B");
        assertThat(scenario.notices()).anyMatch(notice -> notice.contains("enough for emergency calls only"));
        assertThat(totals.operators())
                .extracting(operator -> operator.id() + " " + operator.served().people())
                .containsExactly("A 1000.0", "B 1000.0");
        assertThat(totals.any().people()).isEqualTo(2000);
        assertThat(totals.all().people()).isZero();
    }

    private static Scenario edited(Path folder, String before, String after) throws Exception {
        try (var files = Files.list(SharedData.requireCase("decisions/opDiff"))) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
            }
        }
        Path yaml = folder.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        assertThat(text).contains(before);
        Files.writeString(yaml, text.replace(before, after));
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    /** Customers are 3 to 1; each output says so. What one operator's phones see has nobody else's customers. */
    @Test
    void weightsSayWhoseCustomersPeopleAre(@TempDir Path folder) throws Exception {
        Scenario scenario = edited(
                folder,
                "people:\n",
                "people:\n  operatorWeights:\n  - {operator: A, weight: 30}\n  - {operator: B, weight: 10}\n");

        assertThat(scenario.request().operatorShares()).containsExactly(entry("A", 0.75), entry("B", 0.25));
        assertThat(scenario.notices()).anyMatch(notice -> notice.contains("(A 75.0 %, B 25.0 %)"));
        assertThat(scenario.localNotices()).anyMatch(notice -> notice.contains("A 75.0 %, B 25.0 %"));
        assertThat(Operators.seenBy(scenario, List.of("A")).request().operatorShares())
                .isEmpty();
        assertThat(opDiff().request().operatorShares()).isEmpty();
    }

    /** 5 MHz of LTE are 25 resource blocks, the band's 10 MHz 50: of the same power each element has 3 dB more. */
    @Test
    void spectrumIsByOperatorAndBand(@TempDir Path folder) throws Exception {
        Scenario scenario =
                edited(folder, "- id: L900\n", "- id: L900\n  spectrum:\n  - {operator: B, bandwidthMhz: 5}\n");

        List<InstalledSector> sectors = scenario.request().network().sectors();
        assertThat(sectors).extracting(sector -> sector.band().id()).containsExactly("L900/A", "L900/B");
        assertThat(sectors.get(1).band().bandwidthMhz()).isEqualTo(5);
        assertThat(sectors.get(1).referenceSignalEirpDbm() - sectors.get(0).referenceSignalEirpDbm())
                .isCloseTo(10 * Math.log10(2), within(1e-9));
        InstalledSector seen = Operators.seenBy(scenario, List.of("B"))
                .request()
                .network()
                .sectors()
                .get(0);
        assertThat(seen.band().bandwidthMhz()).isEqualTo(5);
    }

    /** The proposal names no operator, so it is everybody's. */
    @Test
    void anOperatorsViewHasItsMastsAndEverybodysProposal() throws Exception {
        Scenario seen = Operators.seenBy(opDiff(), List.of("B"));

        assertThat(seen.request().network().sectors())
                .extracting(InstalledSector::key)
                .containsExactly("M2/O");
        assertThat(seen.request().network().bands())
                .extracting(band -> band.id())
                .containsExactly("L900");
        assertThat(seen.request().proposals()).hasSize(1);
        assertThat(seen.operatorIds()).isEmpty();
        assertThat(seen.notices().get(0))
                .isEqualTo("Only phones that may use the masts of B are looked at; other masts are not there.");
    }

    /** Without its only mast A has none, and B's mast is no more everybody's than before. */
    @Test
    void whoeverIsLeftAloneByAChangeStaysAnOperator() throws Exception {
        Scenario changed = ScenarioReader.read(
                        SharedData.requireCase("decisions/opDiff"),
                        ScenarioOverrides.none(2),
                        new NetworkEdits(List.of(), List.of("M1"), List.of()),
                        GroundStore.NONE)
                .changed();

        assertThat(Operators.seenBy(changed, List.of("A")).request().network().sectors())
                .isEmpty();
        assertThat(Operators.seenBy(changed, List.of("B")).request().network().sectors())
                .extracting(InstalledSector::key)
                .containsExactly("M2/O");
    }
}
