package org.dakal.propagation.tr38901;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;

/**
 * One scenario of 3GPP TR 38.901 as a path-loss model: with line of sight, without, or both weighed with the
 * probability of line of sight. Heights are over level ground; the profile gives the distance only. Near the mast the
 * tables are up to 2.5 dB below free space; they are left as they are.
 */
public final class Tr38901Model implements LevelGroundModel {
    /** Where the cell stands. */
    public enum Scenario {
        RMA("rural macro"),
        UMA("urban macro"),
        UMI("urban street canyon");

        private final String name;

        Scenario(String name) {
            this.name = name;
        }
    }

    /** What is known about the line of sight. */
    public enum Sight {
        LOS("-los", ", line of sight", 10),
        NLOS("-nlos", ", no line of sight", 5),
        EXPECTED("", ", expected over line of sight", 5);

        private final String idEnd;
        private final String titleEnd;
        private final double ruralDistanceKm;

        Sight(String idEnd, String titleEnd, double ruralDistanceKm) {
            this.idEnd = idEnd;
            this.titleEnd = titleEnd;
            this.ruralDistanceKm = ruralDistanceKm;
        }
    }

    private static final String RANGE_SOURCE = "3GPP TR 38.901, Table 7.4.1-1";

    private final Scenario scenario;
    private final Sight sight;
    private final RuralMacro rural;
    private final ModelDescription description;

    /** A model with the default surroundings of the document's tables. */
    public Tr38901Model(Scenario scenario, Sight sight) {
        this(scenario, sight, RuralMacro.DEFAULT);
    }

    private Tr38901Model(Scenario scenario, Sight sight, RuralMacro rural) {
        this.rural = rural;
        this.scenario = scenario;
        this.sight = sight;
        List<ValidityRange> validity = switch (scenario) {
            case RMA -> ranges(30_000, sight.ruralDistanceKm, 10, 150, 1, 10);
            case UMA -> ranges(100_000, 5, 25, 25, 1.5, 22.5);
            case UMI -> ranges(100_000, 5, 10, 10, 1.5, 22.5);
        };
        this.description = new ModelDescription(
                "3gpp-38901-" + scenario.name().toLowerCase(Locale.ROOT) + sight.idEnd,
                "3GPP " + scenario.name + sight.titleEnd,
                "3GPP TR 38.901 V17.0.0, Tables 7.4.1-1 and 7.4.2-1",
                validity,
                Set.of(),
                scenario == Scenario.RMA ? RuralMacro.PARAMETERS : List.of());
    }

    private static List<ValidityRange> ranges(
            double highestMhz,
            double farthestKm,
            double lowestBase,
            double highestBase,
            double lowestMobile,
            double highestMobile) {
        return List.of(
                new ValidityRange(Quantity.FREQUENCY_MHZ, 500, highestMhz, Severity.ERROR, RANGE_SOURCE),
                new ValidityRange(Quantity.DISTANCE_KM, 0.01, farthestKm, Severity.WARNING, RANGE_SOURCE),
                new ValidityRange(
                        Quantity.TRANSMITTER_HEIGHT_METERS, lowestBase, highestBase, Severity.WARNING, RANGE_SOURCE),
                new ValidityRange(
                        Quantity.RECEIVER_HEIGHT_METERS, lowestMobile, highestMobile, Severity.WARNING, RANGE_SOURCE));
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public Tr38901Model with(Map<String, Double> parameters) {
        return new Tr38901Model(scenario, sight, rural.with(parameters));
    }

    @Override
    public double lossDb(RadioLink link, double distanceKm) {
        Tr38901Loss loss = loss(link, distanceKm);
        return switch (sight) {
            case LOS -> loss.lineOfSightDb();
            case NLOS -> loss.obstructedDb();
            case EXPECTED -> loss.expectedDb();
        };
    }

    /** Both losses, the probability and the rest. */
    public Tr38901Loss loss(RadioLink link, double distanceKm) {
        double f = link.frequencyMhz();
        double base = link.transmitterHeightAboveGroundMeters();
        double mobile = link.receiverHeightAboveGroundMeters();
        return switch (scenario) {
            case RMA -> rural.loss(f, base, mobile, distanceKm);
            case UMA -> UrbanMacro.loss(f, base, mobile, distanceKm);
            case UMI -> UrbanMicro.loss(f, base, mobile, distanceKm);
        };
    }
}
