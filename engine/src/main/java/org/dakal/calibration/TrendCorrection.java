package org.dakal.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.grid.CellGrid;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.LossCorrection.BandCorrection;

/** What a calibration's trend adds to path loss on a study's grid; what is left by place is no part of it. */
public final class TrendCorrection {
    private TrendCorrection() {}

    /**
     * The correction of the proposed form. A band that was measured has an entry even where the form is the model as it
     * is, so that what is known of the spread of its levels counts.
     *
     * @param calibration whose places are in metres on the grid
     * @param modelByBand what computed the losses, by the band's id
     */
    public static LossCorrection of(Calibration calibration, Map<String, String> modelByBand, CellGrid grid) {
        Map<String, BandCorrection> bands = new LinkedHashMap<>();
        calibration
                .places()
                .forEach(place -> bands.computeIfAbsent(
                        place.circumstances().bandId(), id -> band(calibration, id, modelByBand.getOrDefault(id, ""))));
        LossTrend trend = calibration.trend();
        return new LossCorrection(
                bands,
                values(trend.landCovers()),
                values(trend.sectors()),
                LossCorrection.shareAround(
                        grid,
                        calibration.places().stream()
                                .mapToInt(place -> grid.indexAt(place.eastMeters(), place.northMeters()))
                                .filter(cell -> cell >= 0)
                                .toArray(),
                        Calibration.FADE_METERS),
                new LossCorrection.Spread(calibration.sigmaDb(), calibration.sigmaByLandCoverDb(), null));
    }

    private static Map<String, Double> values(Map<String, LossTrend.Coefficient> coefficients) {
        Map<String, Double> values = new TreeMap<>();
        coefficients.forEach((name, coefficient) -> values.put(name, coefficient.db()));
        return values;
    }

    private static BandCorrection band(Calibration calibration, String id, String modelId) {
        List<MeasuredPlace> places = calibration.places().stream()
                .filter(place -> place.circumstances().bandId().equals(id))
                .toList();
        double[] km =
                places.stream().mapToDouble(MeasuredPlace::distanceKm).sorted().toArray();
        double[] heights = places.stream()
                .mapToDouble(place -> place.circumstances().antennaHeightMeters())
                .sorted()
                .toArray();
        LossTrend.Band fitted = calibration.trend().bands().get(id);
        return new BandCorrection(
                modelId,
                fitted == null ? 0 : fitted.offset().db(),
                fitted == null ? 0 : fitted.slope().db(),
                fitted == null ? 0 : fitted.heightSlope().db(),
                km[0],
                km[km.length - 1],
                heights[0],
                heights[heights.length - 1],
                null);
    }
}
