package org.dakal.scenarios.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Sha256;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.ClutterRaster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** The sound scenario, read as a whole; expected values follow from the files under {@code base}. */
class ScenarioReaderTest {
    @TempDir
    private static Path folder;

    private static Scenario scenario;

    @BeforeAll
    static void read() throws Exception {
        TinyScenario.copyTo(folder);
        scenario = ScenarioReader.read(folder, ScenarioOverrides.none(2));
    }

    private static Sector sector(String siteId, String sectorId) {
        Site site = Objects.requireNonNull(scenario.request().network().site(siteId));
        return site.sectors().stream()
                .filter(s -> s.id().equals(sectorId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsWrongWithIt() {
        assertThat(scenario.warnings()).isEmpty();
        assertThat(scenario.name()).isEqualTo("tiny");
        assertThat(scenario.localTitle()).isEqualTo("استان کوچک");
    }

    @Test
    void whatIsMadeUpIsTold() {
        assertThat(scenario.notices())
                .containsExactly(
                        "Everything here is made up for tests.",
                        "Illustrative, not real: all 3 masts, 1 of 3 settlements, all 2 public points.");
        // Nobody translated the first; what is counted is told in Persian by itself.
        assertThat(scenario.localNotices())
                .containsExactly(
                        "Everything here is made up for tests.",
                        "ساختگی است، نه واقعی: همه‌ی ۳ دکل، ۱ از ۳ آبادی، همه‌ی ۲ مکان عمومی.");
    }

    /** The outline's box and a kilometre around it, on whole hundreds of metres. */
    @Test
    void theGridIsTheOutlineWithItsMarginOnWholeCells() {
        CellGrid grid = scenario.request().terrain().grid();
        Coordinate southWest = scenario.projection().toGrid(34.5, 50.8);
        Coordinate northWest = scenario.projection().toGrid(34.6, 50.8);
        double west = Math.min(southWest.x, northWest.x) - 1000;
        assertThat(grid.westMeters() % 100).isZero();
        assertThat(grid.northMeters() % 100).isZero();
        assertThat(grid.westMeters()).isLessThanOrEqualTo(west).isGreaterThan(west - 100);
        assertThat(grid.epsgCode()).isEqualTo(32639);
        assertThat(scenario.request().province().areaSquareKm()).isCloseTo(9.18 * 11.1, within(0.5));
    }

    @Test
    void sitesStandOnTheGridAndKnowTrueNorth() {
        Site centre = scenario.request().network().sites().get(0);
        Coordinate expected = scenario.projection().toGrid(34.55, 50.85);
        assertThat(centre.xMeters()).isEqualTo(expected.x);
        assertThat(centre.yMeters()).isEqualTo(expected.y);
        // tan(50.85 - 51) sin(34.55): grid north leans west of true north, west of the central meridian
        assertThat(centre.gridConvergenceDegrees()).isCloseTo(-0.15 * Math.sin(Math.toRadians(34.55)), within(1e-4));
    }

    @Test
    void whatASectorLeavesOutComesFromItsBandAndAntenna() {
        Sector msi = sector("Q001", "C");
        // 46 dBm + 15.0 dBd as 17.15 dBi - 3 dB; the file's own tilt
        assertThat(msi.eirpDbm()).isCloseTo(60.15, within(1e-9));
        assertThat(msi.electricalTiltDegrees()).isEqualTo(4);
        assertThat(msi.frequencyMhz()).isEqualTo(940);
        assertThat(msi.radiusKm()).isEqualTo(15);
        Sector own = sector("Q002", "G");
        assertThat(own.frequencyMhz()).isEqualTo(1862.4);
        assertThat(own.bandwidthMhz()).isEqualTo(0.2);
        assertThat(own.radiusKm()).isEqualTo(6);
        Sector whip = sector("Q003", "O");
        // 43 dBm + 9 dBi of its own - 2 dB
        assertThat(whip.eirpDbm()).isCloseTo(50, within(1e-9));
        assertThat(whip.mechanicalTiltDegrees()).isZero();
        assertThat(whip.bandwidthMhz()).isEqualTo(5);
    }

    @Test
    void bandsNameTheirModelOrTakeTheCommonOne() {
        assertThat(scenario.request().network().bands())
                .extracting(b -> b.id() + " " + b.technology() + " " + b.modelId())
                .containsExactly("L900 LTE itu-r-p526", "G1800 GSM free-space");
    }

    @Test
    void peopleAndPlacesAreThere() {
        var surroundings = scenario.request().surroundings();
        assertThat(surroundings.settlements())
                .extracting(Settlement::name, Settlement::kind, Settlement::people, Settlement::illustrative)
                .containsExactly(
                        tuple("Bozorg", Settlement.Kind.CITY, 120000.0, false),
                        tuple("Miyane", Settlement.Kind.TOWN, 8000.0, false),
                        tuple("Kuchak", Settlement.Kind.VILLAGE, 64.0, true));
        assertThat(surroundings.publicPoints()).extracting(p -> p.kind()).containsExactly("school", "clinic");
        assertThat(surroundings.roads())
                .extracting(r -> r.id() + " " + r.kind())
                .containsExactly("R1 freeway");
        assertThat(surroundings.counties()).extracting(c -> c.name()).containsExactly("West", "East");
        assertThat(surroundings.counties().get(0).outline().getArea() * 1e-6).isCloseTo(9.18 * 11.1 / 2, within(0.5));
    }

    @Test
    void proposalsApplyInTheirOrder() {
        StudyRequest request = scenario.request();
        assertThat(request.proposals()).extracting(p -> p.id()).containsExactly("P01", "P02", "P03", "P04", "P05");
        Network retilted = request.network().with(request.proposals().get(2).changes());
        Site site = Objects.requireNonNull(retilted.site("Q002"));
        Sector sector = site.sectors().get(0);
        assertThat(List.of(sector.mechanicalTiltDegrees(), sector.electricalTiltDegrees(), sector.azimuthDegrees()))
                .containsExactly(0.0, 2.0, 60.0);
        assertThat(request.proposals().get(0).cost().amount()).isEqualTo(9.5e9);
    }

    @Test
    void theServiceProfileIsTheScenarios() {
        assertThat(scenario.request().serviceProfile().name()).isEqualTo("tiny-1");
        assertThat(scenario.request().serviceProfile().thresholds()).containsOnlyKeys(Technology.GSM, Technology.LTE);
        assertThat(scenario.request().coverageOptions().environment().pathCentreLatitudeDegrees())
                .isCloseTo(34.55, within(1e-6));
    }

    @Test
    void everyFileIsNamedWithItsDigest() throws Exception {
        assertThat(scenario.inputs())
                .extracting(InputFile::path)
                .containsExactlyInAnyOrder(
                        "scenario.yaml",
                        "data/outline.geojson",
                        "data/counties.geojson",
                        "data/settlements.csv",
                        "data/public-points.csv",
                        "data/roads.geojson",
                        "data/sites.csv",
                        "data/sectors.csv",
                        "data/proposals.yaml",
                        "antennas/kx900.msi",
                        "dem/N34E050.hgt",
                        "data/clutter.tif");
        for (InputFile input : scenario.inputs()) {
            assertThat(input.sha256()).isEqualTo(Sha256.of(folder.resolve(input.path())));
        }
    }

    @Test
    void groundIsLoaded() {
        assertThat(scenario.terrainReport().unknownCellCount()).isZero();
        assertThat(scenario.request().terrain().ground().get(0)).isZero();
    }

    @Test
    void landCoverIsLoaded() {
        var terrain = scenario.request().terrain();
        CellGrid grid = terrain.grid();
        ClutterRaster clutter = requireNonNull(terrain.clutter());
        int urban = grid.indexAt(485_950, 3_822_000);
        assertThat(clutter.heightMeters(urban)).isEqualTo(10);
        assertThat(requireNonNull(clutter.classAt(urban)).receiverLossDb()).isEqualTo(6);
        assertThat(clutter.heightMeters(grid.indexAt(486_050, 3_822_000))).isZero();
    }
}
