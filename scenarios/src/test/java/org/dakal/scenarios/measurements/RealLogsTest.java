package org.dakal.scenarios.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Sector;
import org.dakal.network.Technology;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.testing.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Logs as phones and services wrote them; the counts were made beforehand with awk. Skipped where they are absent. */
class RealLogsTest {
    private static MeasurementCampaign read(String name) throws Exception {
        Path file = SharedData.require("real/" + name);
        return MeasurementFiles.read(List.of(file), Map.of(), MeasurementFilter.DEFAULT)
                .get(0);
    }

    /** All 1,401 rows of 3G say -24 dBm, more than any RSCP; 156 of 4G say less than -140, and 143 are there twice. */
    @Test
    void theLogOfDakarIsReadToItsEnd() throws Exception {
        MeasurementCampaign campaign = read("gnettrack-pro-dakar.txt");
        assertThat(campaign.readingCount()).isEqualTo(2625);
        assertThat(campaign.readings()).hasSize(925);
        assertThat(campaign.dropped()).isEqualTo(Map.of(DropReason.IMPLAUSIBLE_LEVEL, 1557, DropReason.DUPLICATE, 143));
        assertThat(campaign.span().first()).hasToString("2025-07-18T22:11:08");
    }

    /** Two thirds of Ambato's levels are -88 dBm, which a phone told again and again. */
    @Test
    void theTableOfAmbatoIsReadToItsEnd() throws Exception {
        MeasurementCampaign campaign = read("opencellid-measurements-ambato.csv");
        assertThat(campaign.readings()).hasSize(582);
        assertThat(campaign.dropped()).isEmpty();
        assertThat(campaign.warnings())
                .containsExactly("394 of 582 levels are -88 dBm: the phone may have repeated an old one");
    }

    /**
     * Three sectors laid under Dakar: one with the identity 21 x 256 + 11 = 5387, one with PCI 70 on EARFCN 1464, and
     * one of L2600 of which nothing is said. The other readings of both bands are left with their band; EARFCN 6300 is
     * 806 MHz, which nobody has here.
     */
    @Test
    void aNetworkLaidUnderDakarIsFound() throws Exception {
        MapProjection projection = new MapProjection(32_628);
        Coordinate mast = projection.toGrid(14.668, -17.434);
        CellMatcher matcher = new CellMatcher(List.of(
                cell(0, "L2600", 2630, mast, new Sector.Identity(5387L, null, null)),
                cell(1, "L1800", 1831.4, mast, new Sector.Identity(null, 70, 1464)),
                cell(2, "L2600", 2630, mast, Sector.Identity.NONE)));
        Map<CellMatcher.Kind, Integer> found = new EnumMap<>(CellMatcher.Kind.class);
        int none = 0;
        for (Measurement reading : read("gnettrack-pro-dakar.txt").readings()) {
            Coordinate at = projection.toGrid(
                    reading.fix().latitudeDegrees(), reading.fix().longitudeDegrees());
            CellMatcher.@Nullable Match match = matcher.match(reading.cell(), at.x, at.y);
            if (match == null) {
                none++;
            } else {
                found.merge(match.kind(), 1, Integer::sum);
            }
        }
        assertThat(found)
                .isEqualTo(Map.of(
                        CellMatcher.Kind.CELL_IDENTITY, 35,
                        CellMatcher.Kind.PHYSICAL_CELL, 75,
                        CellMatcher.Kind.STRONGEST, 799));
        assertThat(none).isEqualTo(16);
    }

    private static NetworkCell cell(int number, String band, double mhz, Coordinate mast, Sector.Identity identity) {
        return new NetworkCell(number, "S" + number, band, Technology.LTE, mhz, 20, 10, mast.x, mast.y, identity);
    }
}
