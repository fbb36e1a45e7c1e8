package org.dakal.scenarios.links;

import com.fasterxml.jackson.databind.JsonNode;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.RadioClimate;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.TerrainProfile;

/** All of a link but its profile, read from a line's fields; alike in JSON and CSV. */
final class LinkParameters {
    /** An id comes back in every result; a damaged line may make one of a megabyte. */
    private static final int LONGEST_ID = 2000;

    private static final double MOST_METERS = 20_000;

    /** The lowest frequency, which is that of one mast's losses; what is below is likely in gigahertz. */
    private static final double LOWEST_MHZ = 1;

    private static final double HIGHEST_MHZ = 1_000_000;

    /** Nobody measures through more. */
    private static final double MOST_LOSS_DB = 400;

    private static final double SHORTEST_SPACING_METERS = 0.001;
    private static final double LONGEST_SPACING_METERS = 1_000_000;

    private LinkParameters() {}

    static Link read(
            JsonNode id,
            LinkFields fields,
            LinkFields longleyRice,
            LinkFields p1812,
            double pathCentreLatitudeDegrees,
            TerrainProfile profile)
            throws LinkProblem {
        return new Link(
                id,
                profile,
                fields.between("frequencyMhz", fields.positive("frequencyMhz"), LOWEST_MHZ, HIGHEST_MHZ),
                height(fields, "txHeightAboveGroundMeters"),
                height(fields, "rxHeightAboveGroundMeters"),
                fields.polarization("polarization"),
                environment(fields, longleyRice, pathCentreLatitudeDegrees),
                percentages(longleyRice),
                percentages(p1812),
                degrees(fields, Link.RECEIVER_LATITUDE, 90),
                degrees(fields, Link.RECEIVER_LONGITUDE, 180),
                number(fields, Link.PATH_LOSS_DB, Double.NaN, 0, MOST_LOSS_DB));
    }

    /** Refuses an id that is too long to be told, so that the line is named by its number. */
    static void checkId(JsonNode id) throws LinkProblem {
        int length = id.asText().length();
        if (length > LONGEST_ID) {
            throw new LinkProblem("id has " + length + " characters, must have at most " + LONGEST_ID);
        }
    }

    /** Distance between samples of a profile. */
    static double spacingMeters(LinkFields fields) throws LinkProblem {
        return fields.between(
                "spacingMeters", fields.positive("spacingMeters"), SHORTEST_SPACING_METERS, LONGEST_SPACING_METERS);
    }

    /** An angle that may be missing, which is NaN. */
    static double degrees(LinkFields fields, String name, double most) throws LinkProblem {
        return number(fields, name, Double.NaN, -most, most);
    }

    private static double height(LinkFields fields, String name) throws LinkProblem {
        double height = fields.number(name);
        if (height == 0) {
            throw fields.wrong(name, "must be more than 0");
        }
        return fields.between(name, height, 0, MOST_METERS);
    }

    private static RadioEnvironment environment(
            LinkFields fields, LinkFields longleyRice, double pathCentreLatitudeDegrees) throws LinkProblem {
        RadioEnvironment usual = RadioEnvironment.DEFAULT;
        double climate = longleyRice.numberOr("climate", usual.climate().number());
        if (climate != Math.rint(climate)) {
            climate = Double.NaN;
        }
        return new RadioEnvironment(
                number(fields, "surfaceRefractivityNUnits", usual.surfaceRefractivityNUnits(), 100, 500),
                number(fields, "refractivityLapseRateNUnitsPerKm", usual.refractivityLapseRateNUnitsPerKm(), 0, 150),
                number(fields, "groundPermittivity", usual.groundPermittivity(), 1, 100),
                number(fields, "groundConductivitySiemensPerMeter", usual.groundConductivitySiemensPerMeter(), 0, 100),
                RadioClimate.ofNumber((int) longleyRice.between("climate", climate, 1, 7)),
                pathCentreLatitudeDegrees);
    }

    private static Percentages percentages(LinkFields fields) throws LinkProblem {
        return new Percentages(
                percent(fields, "timePercent"),
                percent(fields, "locationPercent"),
                percent(fields, "situationPercent"),
                fields.variabilityMode("mdvar"));
    }

    private static double percent(LinkFields fields, String name) throws LinkProblem {
        return number(fields, name, 50, 0.001, 99.999);
    }

    private static double number(LinkFields fields, String name, double otherwise, double least, double most)
            throws LinkProblem {
        return fields.has(name) ? fields.between(name, fields.number(name), least, most) : otherwise;
    }
}
