package org.dakal.scenarios.measurements;

import java.time.LocalDateTime;
import org.dakal.network.Technology;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one cell's level by a phone, as its file has it.
 *
 * @param levelDbm of the measured signal: RSRP of LTE and NR, RSCP of UMTS, RxLev of GSM; NaN when the file has none
 */
public record Measurement(Fix fix, Cell cell, double levelDbm) {
    /**
     * Where and when a phone was.
     *
     * @param time by the clock of whoever wrote it; null when the file does not say
     * @param latitudeDegrees WGS 84; NaN when not known
     * @param longitudeDegrees WGS 84; NaN when not known
     * @param accuracyMeters within which the position is right, as the receiver says; NaN when it does not
     * @param speedMetersPerSecond NaN when not known
     * @param isIndoors true when the file says so
     */
    public record Fix(
            @Nullable LocalDateTime time,
            double latitudeDegrees,
            double longitudeDegrees,
            double accuracyMeters,
            double speedMetersPerSecond,
            boolean isIndoors) {}

    /**
     * The cell a phone heard; null for what the file does not say.
     *
     * @param cellIdentity as in {@link org.dakal.network.Sector.Identity}
     * @param isServing false for a neighbour that the phone heard beside the cell that served it
     */
    public record Cell(
            @Nullable Technology technology,
            @Nullable Long cellIdentity,
            @Nullable Integer physicalCellId,
            @Nullable Integer channel,
            boolean isServing) {}
}
