package org.dakal.scenarios.links;

import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Wording;

/** Holds a link against the limits of a model. */
public final class LinkLimits {
    private LinkLimits() {}

    /** What lies outside limits of this severity, in words; empty when nothing does. */
    public static List<String> broken(PathLossModel model, double distanceKm, RadioLink link, Severity severity) {
        List<String> broken = new ArrayList<>();
        for (ValidityRange range : model.validity()) {
            double value = value(range.quantity(), distanceKm, link);
            if (range.severity() == severity && !Double.isNaN(value) && !range.contains(value)) {
                broken.add(told(model, range, value));
            }
        }
        return broken;
    }

    /** A distance outside what the model's document covers, in words; empty when it is inside. */
    public static String brokenDistance(PathLossModel model, double distanceKm) {
        return model.validity().stream()
                .filter(range -> range.quantity() == ValidityRange.Quantity.DISTANCE_KM && !range.contains(distanceKm))
                .map(range -> told(model, range, distanceKm))
                .findFirst()
                .orElse("");
    }

    private static String told(PathLossModel model, ValidityRange range, double value) {
        String limit = new Limits(range.minimum(), range.maximum()).message();
        return range.quantity().fieldName() + " = " + Wording.number(value) + " "
                + (range.severity() == Severity.ERROR ? limit : limit.replace("must", "should")) + " for model "
                + model.id() + " (" + range.source() + ")";
    }

    private static double value(ValidityRange.Quantity quantity, double distanceKm, RadioLink link) {
        return switch (quantity) {
            case FREQUENCY_MHZ -> link.frequencyMhz();
            case DISTANCE_KM -> distanceKm;
            case TRANSMITTER_HEIGHT_METERS -> link.transmitterHeightAboveGroundMeters();
            case RECEIVER_HEIGHT_METERS -> link.receiverHeightAboveGroundMeters();
            case TIME_PERCENT -> link.percentages().timePercent();
            case LOCATION_PERCENT -> link.percentages().locationPercent();
            // of the losses at an end, which a link does not describe
            case ELEVATION_DEGREES -> Double.NaN;
        };
    }
}
