package org.dakal.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A form of correction with its numbers. Not for several threads. */
record FittedForm(LossTrend trend, Map<String, ResidualKriging> krigingByBand) {
    /** Forms fitted to the same places; those that have the same trend are told it once. */
    static List<FittedForm> of(
            List<CalibrationForm> forms, List<MeasuredPlace> places, boolean hasCampaigns, double blockMeters) {
        List<FittedForm> fitted = new ArrayList<>();
        LossTrend slopes = null;
        for (CalibrationForm form : forms) {
            LossTrend trend = form.hasSlope() && slopes != null
                    ? slopes
                    : trend(form, places, hasCampaigns, blockMeters, new ArrayList<>());
            slopes = form.hasSlope() ? trend : null;
            fitted.add(new FittedForm(
                    trend, form == CalibrationForm.SLOPES_KRIGING ? kriging(places, trend) : new TreeMap<>()));
        }
        return fitted;
    }

    private static Map<String, ResidualKriging> kriging(List<MeasuredPlace> places, LossTrend trend) {
        ResidualCovariance covariance = ResidualCovariance.of(places, trend);
        Map<String, ResidualKriging> byBand = new TreeMap<>();
        places.stream()
                .collect(Collectors.groupingBy(place -> place.circumstances().bandId()))
                .forEach((band, its) -> byBand.put(band, new ResidualKriging(its, trend, covariance)));
        return byBand;
    }

    /** @param refusals gets what the places cannot tell */
    static LossTrend trend(
            CalibrationForm form,
            List<MeasuredPlace> places,
            boolean hasCampaigns,
            double blockMeters,
            List<Caveat> refusals) {
        return form == CalibrationForm.UNTUNED
                ? LossTrend.NONE
                : LossTrend.of(places, TrendTerms.of(places, form.hasSlope(), hasCampaigns, refusals), blockMeters);
    }

    /** What is added to the model's loss at a place, with 1 dB for the spread where the form knows none of its own. */
    ResidualKriging.Estimate at(MeasuredPlace place) {
        ResidualKriging kriging = krigingByBand.get(place.circumstances().bandId());
        if (kriging == null) {
            return new ResidualKriging.Estimate(trend.atDb(place), 1);
        }
        ResidualKriging.Estimate rest = kriging.at(place.eastMeters(), place.northMeters());
        return new ResidualKriging.Estimate(trend.atDb(place) + rest.valueDb(), rest.standardDeviationDb());
    }
}
