package org.dakal.scenarios.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Technology;
import org.dakal.scenarios.source.Keys;
import org.locationtech.jts.geom.Coordinate;

/**
 * A cell, a sector or a bare antenna as a file tells of it.
 *
 * @param at longitude (x) and latitude (y)
 * @param values by our names
 * @param technology said or assumed
 * @param isHeardAt true when the place is where phones heard the cell, not where its mast stands
 */
record ImportedCell(
        Coordinate at,
        Map<String, String> values,
        Technology technology,
        boolean isTechnologyAssumed,
        boolean isHeardAt,
        String file) {
    /** What only a cell has, and an entry in a register of antennas has not. */
    private static final List<String> OF_CELLS =
            List.of("azimuthDegrees", "physicalCellId", "cellIdentity", "channel", "frequencyMhz", "band");

    /** What is asked of a cell; all else that its row says is not kept, as there may be millions. */
    private static final Set<String> KEPT = Set.copyOf(
            Keys.words("siteId id name operator mcc mnc area band frequencyMhz channel bandwidthMhz cellIdentity"
                    + " physicalCellId azimuthDegrees heightAboveGroundMeters mechanicalTiltDegrees"
                    + " electricalTiltDegrees tiltDegrees eirpDbm erpDbm powerDbm powerClass antenna samples"));

    private static final long CELLS_OF_A_NODE = 256;
    private static final long CELLS_OF_A_SITE = 10;
    private static final long SHORT_IDENTITY = 65_536;

    ImportedCell {
        values = new HashMap<>(values);
        values.keySet().retainAll(KEPT);
        values = Map.copyOf(values);
    }

    /** True when several of these may hang on one mast. */
    boolean isCell() {
        return OF_CELLS.stream().anyMatch(values::containsKey);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * What cells of one mast have in common, as far as identities tell: LTE's are node x 256 + cell (3GPP TS 36.413,
     * 9.2.1.38); in GSM and UMTS operators usually give a site ten numbers. Empty when only places can tell.
     */
    String mast() {
        if (!value("siteId").isEmpty()) {
            return file + " " + value("siteId");
        }
        if (!isHeardAt) {
            return "";
        }
        long identity = (long) RowPlaces.number(values, "cellIdentity");
        boolean isOfNode = technology == Technology.LTE || technology == Technology.NR;
        String node = isOfNode
                ? "/" + identity / CELLS_OF_A_NODE
                : "/" + value("area") + "/" + identity % SHORT_IDENTITY / CELLS_OF_A_SITE;
        return technology + " " + value("mcc") + "-" + value("mnc") + node;
    }
}
