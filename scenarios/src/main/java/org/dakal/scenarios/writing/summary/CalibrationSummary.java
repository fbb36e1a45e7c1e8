package org.dakal.scenarios.writing.summary;

import java.util.List;
import org.dakal.calibration.CalibrationForm;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.network.Band;
import org.dakal.pathloss.LossCorrection;
import org.dakal.scenarios.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration adds to path loss.
 *
 * @param untunedBands ids of the study's others, whose losses are their models' own
 */
public record CalibrationSummary(
        String file,
        String sha256,
        String form,
        List<String> bands,
        List<String> untunedBands,
        double sigmaDb,
        double leastSigmaDb,
        double mostSigmaDb,
        int reachedCellCount,
        double reachFraction) {

    /** The summary of a study's calibration; null when the study names none. */
    static @Nullable CalibrationSummary of(Scenario scenario, ShadowingSigma shadowing) {
        LossCorrection correction = scenario.request().correction();
        if (scenario.calibration() == null || correction == null) {
            return null;
        }
        int reached = 0;
        for (float share : correction.shareFraction().values()) {
            reached += share > 0 ? 1 : 0;
        }
        return new CalibrationSummary(
                scenario.calibration().path(),
                scenario.calibration().sha256(),
                CalibrationForm.of(correction).id(),
                List.copyOf(correction.bands().keySet()),
                scenario.request().network().bands().stream()
                        .map(Band::id)
                        .filter(id -> !correction.bands().containsKey(id))
                        .toList(),
                correction.spread().sigmaDb(),
                shadowing.leastDb(),
                shadowing.mostDb(),
                reached,
                (double) reached / correction.shareFraction().values().length);
    }
}
