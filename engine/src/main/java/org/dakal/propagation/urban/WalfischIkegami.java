package org.dakal.propagation.urban;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.urban.TownShape.Centre;

/**
 * COST 231 Walfisch-Ikegami: along a street in sight of the base station, or over the roofs.
 *
 * <p>Source: COST Action 231, "Digital mobile radio towards future generation systems", Final Report, section 4.4.2.
 * The ground is level; the profile gives the distance only.
 */
public final class WalfischIkegami implements LevelGroundModel {
    /** Which of the report's forms. */
    public enum Form {
        STREET("cost231-walfisch-ikegami-los", "COST 231 Walfisch-Ikegami, line of sight along a street"),
        ROOFS("cost231-walfisch-ikegami-nlos", "COST 231 Walfisch-Ikegami, over the roofs of a medium city"),
        METROPOLITAN_ROOFS(
                "cost231-walfisch-ikegami-nlos-metropolitan",
                "COST 231 Walfisch-Ikegami, over the roofs of a metropolitan centre");

        private final String id;
        private final String title;

        Form(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    private static final String RANGE_SOURCE = "COST 231 Final Report, section 4.4.2";

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 800, 2000, Severity.ERROR, RANGE_SOURCE),
            new ValidityRange(Quantity.DISTANCE_KM, RooftopLoss.NEAREST_KM, 5, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 4, 50, Severity.WARNING, RANGE_SOURCE),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 3, Severity.WARNING, RANGE_SOURCE));

    private final Form form;
    private final TownShape town;
    private final ModelDescription description;

    /** In a town of usual shape. */
    public WalfischIkegami(Form form) {
        this(form, TownShape.typical(form == Form.METROPOLITAN_ROOFS ? Centre.METROPOLITAN : Centre.MEDIUM));
    }

    /** In a town of a shape of its own; the street form does not use it. */
    public WalfischIkegami(Form form, TownShape town) {
        this.form = form;
        this.town = town;
        this.description = new ModelDescription(
                form.id,
                form.title,
                RANGE_SOURCE,
                VALIDITY,
                Set.of(),
                form == Form.STREET ? List.of() : TownShape.PARAMETERS);
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public WalfischIkegami with(Map<String, Double> parameters) {
        return new WalfischIkegami(form, town.with(parameters));
    }

    @Override
    public double lossDb(RadioLink link, double distanceKm) {
        return form == Form.STREET
                ? streetDb(link.frequencyMhz(), distanceKm)
                : RooftopLoss.of(
                                town,
                                link.frequencyMhz(),
                                link.transmitterHeightAboveGroundMeters(),
                                link.receiverHeightAboveGroundMeters(),
                                distanceKm)
                        .lossDb();
    }

    /**
     * Loss along a street in sight of the base station, in dB; from 20 m, where it equals free space.
     *
     * @param frequencyMhz 800 to 2000
     * @param distanceKm taken as 0.02 when nearer
     */
    public static double streetDb(double frequencyMhz, double distanceKm) {
        // COST 231 section 4.4.2, Lb in line of sight
        return 42.6 + 26 * Math.log10(Math.max(RooftopLoss.NEAREST_KM, distanceKm)) + 20 * Math.log10(frequencyMhz);
    }
}
