package org.dakal.scenarios.writing.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.scenarios.columns.Rounded;
import org.jspecify.annotations.Nullable;

/**
 * What counts as service.
 *
 * @param status e.g. "proposed until it is confirmed"
 */
public record ProfileSummary(
        String name,
        String status,
        Map<String, Thresholds> thresholds,
        double edgeProbabilityPercent,
        double shadowingSigmaDb,
        @Nullable Double shadowingMarginDb,
        double receiverHeightAboveGroundMeters,
        double overlapMarginDb,
        double loadFraction,
        double noiseFigureDb,
        @JsonUnwrapped Asked asked) {

    /**
     * What is asked besides level in the open; all null in results of earlier versions.
     *
     * @param minimumSinrDb null when none is asked
     * @param vehicleLossDb taken off levels in a vehicle; null when nobody asks there
     */
    public record Asked(
            @Nullable Double minimumSinrDb,
            @Nullable Double minimumDownlinkMbps,
            @Nullable Double vehicleLossDb) {}

    /** Whether service takes a SINR or a rate besides level. */
    public boolean asksMoreThanLevel() {
        return asked.minimumSinrDb != null || asked.minimumDownlinkMbps != null;
    }

    static ProfileSummary of(ServiceProfile profile) {
        Map<String, Thresholds> thresholds = new LinkedHashMap<>();
        for (Technology technology : Technology.values()) {
            Thresholds levels = profile.thresholds().get(technology);
            if (levels != null) {
                thresholds.put(technology.name(), levels);
            }
        }
        return new ProfileSummary(
                profile.name(),
                profile.status(),
                thresholds,
                profile.edgeProbabilityPercent(),
                profile.shadowingSigmaDb(),
                Rounded.hundredth(profile.shadowingMarginDb()),
                profile.receiverHeightAboveGroundMeters(),
                profile.overlapMarginDb(),
                profile.loadFraction(),
                profile.noiseFigureDb(),
                new Asked(
                        orNone(profile.quality().minimumSinrDb()),
                        orNone(profile.quality().minimumDownlinkMbps()),
                        orNone(profile.vehicleLossDb())));
    }

    private static @Nullable Double orNone(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }
}
