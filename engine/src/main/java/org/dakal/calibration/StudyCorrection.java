package org.dakal.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.LossCorrection.BandCorrection;
import org.dakal.pathloss.MeasuredRange;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration adds to path loss on a study's grid: its trend and, where that is proposed, what is left by
 * place.
 */
public final class StudyCorrection {
    private StudyCorrection() {}

    /**
     * The correction of the proposed form. A band that was measured has an entry even where the form is the model as it
     * is, so that what is known of the spread of its levels counts.
     *
     * @param calibration whose places are in metres on the grid
     * @param modelByBand what computed the losses, by the band's id
     */
    public static LossCorrection of(Calibration calibration, Map<String, String> modelByBand, CellGrid grid) {
        FloatRaster share = LossCorrection.shareAround(
                grid,
                calibration.places().stream()
                        .mapToInt(place -> grid.indexAt(place.eastMeters(), place.northMeters()))
                        .filter(cell -> cell >= 0)
                        .toArray(),
                Calibration.FADE_METERS);
        KrigedRasters kriged = calibration.proposedForm() == CalibrationForm.SLOPES_KRIGING
                ? new KrigedRasters(calibration, share)
                : null;
        Map<String, BandCorrection> bands = new LinkedHashMap<>();
        calibration
                .places()
                .forEach(place -> bands.computeIfAbsent(
                        place.circumstances().bandId(),
                        id -> band(
                                calibration,
                                id,
                                modelByBand.getOrDefault(id, ""),
                                kriged == null ? null : kriged.residualDb(id))));
        LossTrend trend = calibration.trend();
        return new LossCorrection(
                bands,
                values(trend.landCovers()),
                values(trend.sectors()),
                share,
                new LossCorrection.Spread(
                        claimable(calibration.spread().sigmaDb()),
                        claimable(calibration.spread().byLandCoverDb()),
                        kriged == null ? null : kriged.sigmaDb()));
    }

    private static Map<String, Double> claimable(Map<String, Double> sigmasDb) {
        Map<String, Double> claimable = new TreeMap<>(sigmasDb);
        claimable.replaceAll((name, sigmaDb) -> claimable(sigmaDb));
        return claimable;
    }

    /** What a scenario takes back: losses that fit all too well, as made-up ones do, claim no less than phones tell. */
    static double claimable(double sigmaDb) {
        return Math.max(LossCorrection.Spread.LEAST_DB, sigmaDb);
    }

    private static Map<String, Double> values(Map<String, LossTrend.Coefficient> coefficients) {
        Map<String, Double> values = new TreeMap<>();
        coefficients.forEach((name, coefficient) -> values.put(name, coefficient.valueDb()));
        return values;
    }

    private static BandCorrection band(
            Calibration calibration, String id, String modelId, @Nullable FloatRaster residualDb) {
        List<MeasuredPlace> places = calibration.places().stream()
                .filter(place -> place.circumstances().bandId().equals(id))
                .toList();
        LossTrend.Band fitted = calibration.trend().bands().get(id);
        return new BandCorrection(
                modelId,
                fitted == null ? 0 : fitted.offset().valueDb(),
                fitted == null ? 0 : fitted.slope().valueDb(),
                fitted == null ? 0 : fitted.heightSlope().valueDb(),
                MeasuredRange.of(
                        places.stream().mapToDouble(MeasuredPlace::distanceKm).toArray()),
                MeasuredRange.of(places.stream()
                        .mapToDouble(place -> place.circumstances().antennaHeightMeters())
                        .toArray()),
                residualDb);
    }
}
