package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dakal.network.Proposal;
import org.dakal.proposals.backhaul.BackhaulLink;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backhaul in a scenario: read from a table or from points, put into the costs of proposals that add sites. */
class BackhaulScenarioTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws Exception {
        TinyScenario.copyTo(folder);
        Files.writeString(folder.resolve("data/nodes.csv"), "id,latitudeDegrees,longitudeDegrees\nF1,34.55,50.85\n");
        Files.writeString(folder.resolve("data/nodes.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"F1"},
                "geometry":{"type":"Point","coordinates":[50.85,34.55]}}]}
                """);
    }

    private Scenario with(String backhaul) throws Exception {
        Path yaml = folder.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(TinyScenario.resource("base").resolve("scenario.yaml"))
                        .replace("rankBy: people", "backhaul: {" + backhaul + "}\nrankBy: people"));
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    @Test
    void newSitesAreConnectedAndTheirCostSaysSo() throws Exception {
        Scenario scenario = with("fiberNodes: data/nodes.csv, trenchCostPerMeter: 1000, routeFactor: 2");
        assertThat(scenario.backhauls()).hasSameSizeAs(scenario.request().proposals());
        int connected = 0;
        for (int i = 0; i < scenario.backhauls().size(); i++) {
            ProposalBackhaul backhaul = scenario.backhauls().get(i);
            Proposal proposal = scenario.request().proposals().get(i);
            assertThat(proposal.id()).isEqualTo(backhaul.proposal().id());
            for (BackhaulLink link : backhaul.links()) {
                connected++;
                assertThat(link.kind()).isEqualTo(BackhaulLink.Kind.FIBER);
                assertThat(link.costAmount()).isCloseTo(link.lengthKm() * 1e6, within(1e-3));
                assertThat(proposal.cost().backhaulAmount()).isEqualTo(backhaul.costAmount());
            }
        }
        assertThat(connected).isPositive();
        assertThat(with("fiberNodes: data/nodes.geojson, trenchCostPerMeter: 1000, routeFactor: 2").backhauls().stream()
                        .mapToDouble(ProposalBackhaul::costAmount)
                        .sum())
                .isCloseTo(
                        scenario.backhauls().stream()
                                .mapToDouble(ProposalBackhaul::costAmount)
                                .sum(),
                        within(1e-3));
    }

    @Test
    void whatCannotBeConnectedIsAWarning() throws Exception {
        Scenario scenario = with("microwaveHopCost: 5e9, mostHopKm: 0.1");
        assertThat(scenario.warnings())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("cannot be connected, its cost lacks that: no fibre nodes"));
        assertThat(scenario.request().proposals())
                .allMatch(proposal -> proposal.cost().backhaulAmount() == 0);
    }
}
