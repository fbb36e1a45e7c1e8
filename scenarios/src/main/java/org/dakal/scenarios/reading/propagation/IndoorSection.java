package org.dakal.scenarios.reading.propagation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Band;
import org.dakal.network.IndoorProfile;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.terminal.BuildingEntryLoss;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.source.YamlFields;
import org.jspecify.annotations.Nullable;

/** {@code indoor}: which buildings people are in; without it nobody looks indoors. */
public final class IndoorSection {
    private static final Limits FRACTIONS = new Limits(0, 1);

    private IndoorSection() {}

    public static @Nullable IndoorProfile read(@Nullable YamlFields indoor, ClutterNames clutter, List<Band> bands) {
        if (indoor == null) {
            return null;
        }
        int errorsBefore = indoor.problems().errorCount();
        double efficient = indoor.number("thermallyEfficientFraction", FRACTIONS, 0);
        YamlFields written = clutter.fields(indoor, "thermallyEfficientFractionByClutter", "a share");
        Map<String, Double> byName = new LinkedHashMap<>();
        if (written != null) {
            written.writtenKeys().forEach(name -> byName.put(name, written.number(name, FRACTIONS)));
        }
        for (ValidityRange range : BuildingEntryLoss.validity()) {
            for (Band band : bands) {
                if (range.quantity() == Quantity.FREQUENCY_MHZ && !range.contains(band.frequencyMhz())) {
                    Limits limits = new Limits(range.minimum(), range.maximum());
                    indoor.problems()
                            .error(
                                    indoor.place(),
                                    "band " + band.id() + " at " + Wording.number(band.frequencyMhz()) + " MHz",
                                    limits.message() + " for building entry loss (" + range.source() + ")",
                                    "");
                }
            }
        }
        return indoor.problems().errorCount() > errorsBefore
                ? null
                : new IndoorProfile(efficient, clutter.byCode(byName));
    }
}
