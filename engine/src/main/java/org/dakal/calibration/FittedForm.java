package org.dakal.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form of correction with its numbers. Not for several threads. */
final class FittedForm {
    private final DistanceTrend trend;
    private final @Nullable ResidualKriging kriging;

    private FittedForm(DistanceTrend trend, @Nullable ResidualKriging kriging) {
        this.trend = trend;
        this.kriging = kriging;
    }

    static FittedForm of(CalibrationForm form, List<MeasuredPlace> places, double blockMeters) {
        DistanceTrend trend = form == CalibrationForm.UNTUNED
                ? DistanceTrend.NONE
                : DistanceTrend.of(places, form.hasSlope(), blockMeters);
        return new FittedForm(
                trend,
                form == CalibrationForm.SLOPES_KRIGING
                        ? new ResidualKriging(places, trend, ResidualCovariance.of(places, trend))
                        : null);
    }

    /** What is added to the model's loss at a place, with 1 dB for the spread where the form knows none of its own. */
    ResidualKriging.Estimate at(MeasuredPlace place) {
        if (kriging == null) {
            return new ResidualKriging.Estimate(trend.atDb(place), 1);
        }
        ResidualKriging.Estimate rest = kriging.at(place);
        return new ResidualKriging.Estimate(trend.atDb(place) + rest.valueDb(), rest.standardDeviationDb());
    }
}
