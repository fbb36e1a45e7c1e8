package org.dakal.scenarios.measurements;

import org.dakal.network.Technology;
import org.dakal.scenarios.source.Keys;

/**
 * Measurements as OpenCelliD takes them: levels in dBm, times in milliseconds from 1970, {@code rating} the accuracy of
 * the position in metres, {@code speed} in metres a second, {@code act} the technology.
 */
final class OpenCellIdFormat implements MeasurementFormat {
    private static final Keys COLUMNS =
            Keys.of("a table of OpenCelliD", "cellid lat lon signal", "act measured_at rating speed pci psc");

    @Override
    public String title() {
        return "OpenCelliD";
    }

    @Override
    public Keys columns() {
        return COLUMNS;
    }

    @Override
    public Measurement measurement(MeasuredRow row) {
        Technology technology = row.technology("act");
        return new Measurement(
                new Measurement.Fix(
                        row.time("measured_at"),
                        row.number("lat"),
                        row.number("lon"),
                        row.number("rating"),
                        row.number("speed"),
                        false),
                new Measurement.Cell(
                        technology,
                        row.cellIdentity("cellid"),
                        row.whole(technology == Technology.UMTS ? "psc" : "pci"),
                        null,
                        true),
                row.number("signal"));
    }
}
