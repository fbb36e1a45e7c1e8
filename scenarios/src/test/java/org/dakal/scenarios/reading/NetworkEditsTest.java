package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.ChangedScenario;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.store.GroundStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits over the base scenario, whose sites and sectors are tables. */
class NetworkEditsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void copy() throws IOException {
        TinyScenario.copyTo(folder);
    }

    private ChangedScenario read(List<String> settings, List<String> removals, Path... additions)
            throws ProblemsException, IOException {
        return ScenarioReader.read(
                folder,
                ScenarioOverrides.none(1),
                new NetworkEdits(settings, removals, List.of(additions)),
                GroundStore.NONE);
    }

    private static Sector sector(Network network, String siteId, String id) {
        Site site = Objects.requireNonNull(network.site(siteId));
        return site.sectors().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void typedValuesGoBeforeTheTables() throws ProblemsException, IOException {
        ChangedScenario read = read(
                List.of(
                        "sites.Q001.sectors.A.electricalTiltDegrees=7",
                        "sites.Q001.sectors.A.azimuthDegrees = 15",
                        "sites.Q001.sectors.A.band=G1800",
                        "sites.Q001.sectors.A.radiusKm=5",
                        "sites.Q002.latitudeDegrees=34.53"),
                List.of());
        Network before = read.scenario().request().network();
        Network after = read.changed().request().network();
        Sector changed = sector(after, "Q001", "A");
        assertThat(sector(before, "Q001", "A").electricalTiltDegrees()).isEqualTo(3);
        assertThat(changed.electricalTiltDegrees()).isEqualTo(7);
        assertThat(changed.azimuthDegrees()).isEqualTo(15);
        assertThat(changed.bandId()).isEqualTo("G1800");
        assertThat(changed.radiusKm()).isEqualTo(5);
        assertThat(sector(after, "Q001", "B")).isEqualTo(sector(before, "Q001", "B"));
        // 0.01 degrees of latitude are 1,109 m there.
        Site moved = Objects.requireNonNull(after.site("Q002"));
        assertThat(moved.yMeters())
                .isCloseTo(Objects.requireNonNull(before.site("Q002")).yMeters() + 1109, within(2.0));
        assertThat(after.sites().stream().map(Site::id))
                .isEqualTo(before.sites().stream().map(Site::id).toList());
    }

    /** Sector A is written with its EIRP of 62 dBm, sector C as 46 dBm of power with a loss of 3 dB. */
    @Test
    void levelsMayBeTypedInTheOtherForm() throws ProblemsException, IOException {
        ChangedScenario read = read(
                List.of(
                        "sites.Q001.sectors.A.powerDbm=40",
                        "sites.Q001.sectors.A.gainDbi=15",
                        "sites.Q001.sectors.C.eirpDbm=50"),
                List.of());
        assertThat(sector(read.changed().request().network(), "Q001", "A").eirpDbm())
                .isEqualTo(55);
        assertThat(sector(read.changed().request().network(), "Q001", "C").eirpDbm())
                .isEqualTo(50);
    }

    /** What a proposal leaves open is that of the network it is built on: 3 degrees as written, 7 as typed. */
    @Test
    void proposalsTakeWhatTheyLeaveOpenFromTheChangedNetwork() throws ProblemsException, IOException {
        Path yaml = folder.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        String without = text.replaceAll("(?s)\nproposals:.*?(?=\n[a-zA-Z]|$)", "\n");
        Files.writeString(yaml, without + """

                proposals:
                  - id: P1
                    name: Lower
                    kind: retilt
                    cost: {amount: 1, currency: toman, priceDate: 2026-06}
                    changes: [{retilt: {site: Q001, sector: A, mechanicalTiltDegrees: 2}}]
                """);
        ChangedScenario read = read(List.of("sites.Q001.sectors.A.electricalTiltDegrees=7"), List.of());
        Change.Retilt today = (Change.Retilt)
                read.scenario().request().proposals().get(0).changes().get(0);
        Change.Retilt then = (Change.Retilt)
                read.changed().request().proposals().get(0).changes().get(0);
        assertThat(today.electricalTiltDegrees()).isEqualTo(3);
        assertThat(then.electricalTiltDegrees()).isEqualTo(7);
        assertThat(read.unfitProposals()).isEmpty();
    }

    @Test
    void nothingTypedTakesAwayWhatIsWritten() throws ProblemsException, IOException {
        ChangedScenario read = read(List.of("sites.Q001.sectors.B.electricalTiltDegrees="), List.of());
        assertThat(sector(read.changed().request().network(), "Q001", "B").electricalTiltDegrees())
                .isZero();
    }

    @Test
    void sitesAndSectorsAreRemovedAndAdded() throws ProblemsException, IOException {
        Path added = Files.writeString(elsewhere.resolve("added.yaml"), """
                id: P9
                name: Tried
                kind: new sector
                cost: {amount: 1, currency: toman, priceDate: 2026-06}
                changes:
                  - addSector: {site: Q002, sector: {id: Z, band: L900, antenna: panel-65, heightAboveGroundMeters: 30, azimuthDegrees: 0, eirpDbm: 60}}
                """);
        ChangedScenario read = read(List.of(), List.of("Q003", "Q001/B"), added);
        Network after = read.changed().request().network();
        assertThat(after.site("Q003")).isNull();
        assertThat(Objects.requireNonNull(after.site("Q001")).sectors().stream().map(Sector::id))
                .doesNotContain("B")
                .contains("A", "C");
        assertThat(sector(after, "Q002", "Z").eirpDbm()).isEqualTo(60);
        assertThat(read.scenario().request().network().site("Q003")).isNotNull();
        assertThat(read.scenario().inputs().stream().map(input -> input.path()))
                .contains(added.toAbsolutePath().toString());
    }

    @Test
    void whatIsNeitherSiteNorChangeIsToldOnce() throws IOException {
        Path added = Files.writeString(elsewhere.resolve("added.yaml"), """
                - retlit: {site: Q001, sector: A, electricalTiltDegrees: 4}
                - {colour: red, shape: round}
                """);
        assertThatThrownBy(() -> read(List.of(), List.of(), added))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(ProblemPrinter.format("tiny", e.problems()))
                                .isEqualTo("""
                                        2 errors in tiny
                                          %1$s:1 [0] = retlit   must be a site, a change or a proposal
                                              Maybe retilt was meant.
                                          %1$s:2 [1] = colour   must be a site, a change or a proposal
                                              See scenarios/FORMAT.md.
                                        """.formatted(added.toAbsolutePath())));
    }

    @Test
    void withoutEditsTheNetworkIsTheScenarios() throws ProblemsException, IOException {
        ChangedScenario read = read(List.of(), List.of());
        assertThat(read.changed().request().network())
                .isSameAs(read.scenario().request().network());
    }

    @Test
    void contradictionsAreTold() {
        assertThatThrownBy(() -> read(
                        List.of(
                                "sites.Q001.sectors.A.eirpDbm=60",
                                "sites.Q001.sectors.A.eirpDbm=61",
                                "sites.Q002.name=Other",
                                "sites.Q001.sectors.A.id=X"),
                        List.of("Q002", "Q001/A/x")))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(ProblemPrinter.format("it", e.problems()))
                                .contains(
                                        "is set twice",
                                        "is set and removed",
                                        "cannot be changed",
                                        "is no sector of site Q001"));
    }

    /** What is typed is told where it is typed, and a key that is refused is no value. */
    @Test
    void whatIsTypedIsToldByItsOption() {
        assertThatThrownBy(() -> read(
                        List.of(
                                "sites.Q001.latitudeDegrees=10",
                                "sites.Q002.longitudeDegrees=10",
                                "sites.Q001.id=S7",
                                "sites.Q001.nam=Other"),
                        List.of()))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(ProblemPrinter.format("it", e.problems()))
                                .containsPattern(
                                        "--set sites.Q001.latitudeDegrees = 10, [0-9.]+ +lies outside the grid")
                                .containsPattern(
                                        "--set sites.Q002.longitudeDegrees = [0-9.]+, 10 +lies outside the grid")
                                .containsPattern("--set sites.Q001.id: +cannot be changed")
                                .containsPattern("--set sites.Q001.nam: +is no key of a site"));
    }

    /** JSON is YAML too; whatever stands behind the first value of either is told, not dropped. */
    @ParameterizedTest
    @ValueSource(strings = {" garbage", "\n{\"removeSite\": \"Q002\"}", "\n---\nremoveSite: Q002", "]"})
    void nothingBehindTheFirstValueIsDropped(String behind) throws IOException {
        Path changes = Files.writeString(elsewhere.resolve("changes.json"), "{\"removeSite\": \"Q001\"}" + behind);
        assertThatThrownBy(() -> read(List.of(), List.of(), changes))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.place()).contains("changes.json")));
    }
}
