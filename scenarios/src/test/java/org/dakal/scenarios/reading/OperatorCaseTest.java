package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dakal.network.InstalledSector;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.network.Operators;
import org.dakal.study.OperatorTotals;
import org.dakal.study.StudySession;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;

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
}
