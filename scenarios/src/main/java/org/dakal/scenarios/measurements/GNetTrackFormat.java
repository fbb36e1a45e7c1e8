package org.dakal.scenarios.measurements;

import java.util.Map;
import org.dakal.network.Technology;
import org.dakal.scenarios.source.Keys;
import org.jspecify.annotations.Nullable;

/** The text log of G-NetTrack Pro, a program for Android: tab-separated, times as {@code 2025.07.18_22.11.08}. */
final class GNetTrackFormat implements MeasurementFormat {
    private static final Keys COLUMNS = Keys.of(
            "a log of G-NetTrack",
            "Timestamp Longitude Latitude NetworkTech Level",
            "Node CellID ARFCN PSC Accuracy Speed");

    /** Cells of one node: an LTE cell identity is the eNodeB's number and 8 bits, one of UMTS the RNC's and 16. */
    private static final Map<Technology, Long> CELLS_PER_NODE =
            Map.of(Technology.LTE, 1L << 8, Technology.UMTS, 1L << 16);

    private static final double METERS_PER_SECOND_IN_KM_PER_HOUR = 1 / 3.6;

    @Override
    public String title() {
        return "G-NetTrack Pro";
    }

    @Override
    public Keys columns() {
        return COLUMNS;
    }

    @Override
    public Measurement measurement(MeasuredRow row) {
        Technology technology = row.technology("NetworkTech");
        return new Measurement(
                new Measurement.Fix(
                        row.time("Timestamp"),
                        row.number("Latitude"),
                        row.number("Longitude"),
                        row.number("Accuracy"),
                        row.number("Speed") * METERS_PER_SECOND_IN_KM_PER_HOUR,
                        false),
                new Measurement.Cell(
                        technology, cellIdentity(row, technology), row.whole("PSC"), row.whole("ARFCN"), true),
                row.number("Level"));
    }

    private static @Nullable Long cellIdentity(MeasuredRow row, @Nullable Technology technology) {
        Long cell = row.cellIdentity("CellID");
        Long node = row.cellIdentity("Node");
        Long cells = technology == null ? null : CELLS_PER_NODE.get(technology);
        return cell == null || node == null || cells == null || cell >= cells ? cell : (Long) (node * cells + cell);
    }
}
