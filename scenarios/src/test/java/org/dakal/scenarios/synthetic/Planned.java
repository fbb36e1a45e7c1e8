package org.dakal.scenarios.synthetic;

import org.dakal.findings.Settlement;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What is planned for a made-up province, kind by kind. Positions are eastings and northings in metres. */
final class Planned {
    private Planned() {}

    /**
     * Where people live, real or made up.
     *
     * @param id in the settlements file
     * @param name in Latin letters
     * @param localName in Persian letters
     * @param kind city, town or village
     * @param area id of the part of the province it belongs to
     * @param position easting and northing in metres
     * @param people who live there
     * @param radiusMeters of the built-up area
     * @param illustrative true when the place itself is made up
     * @param source where the position and the people come from
     */
    record Place(
            String id,
            String name,
            String localName,
            Settlement.Kind kind,
            String area,
            Coordinate position,
            int people,
            double radiusMeters,
            boolean illustrative,
            String source) {

        boolean isVillage() {
            return kind == Settlement.Kind.VILLAGE;
        }
    }

    /**
     * A road on the plan.
     *
     * @param id in the roads file
     * @param name in Latin letters
     * @param localName in Persian letters; may be empty
     * @param kind freeway, main, secondary or local
     * @param mastSpacingKm between masts along it; zero for none
     * @param line in metres
     */
    record Road(String id, String name, String localName, String kind, double mastSpacingKm, Geometry line) {}

    /**
     * A made-up public point.
     *
     * @param id in the public-points file
     * @param name for people
     * @param kind school, clinic, rest area, police post, emergency post
     * @param position in metres
     */
    record PublicPoint(String id, String name, String kind, Coordinate position) {}

    /**
     * A made-up mast.
     *
     * @param id in the sites file
     * @param name for people
     * @param localName in Persian letters and digits
     * @param setting where it stands, which decides what hangs on it
     * @param position in metres
     * @param firstAzimuthDegrees of its first sector
     */
    record Mast(
            String id,
            String name,
            String localName,
            Setting setting,
            Coordinate position,
            double firstAzimuthDegrees) {
        /** Where a mast stands. */
        enum Setting {
            CITY_CENTRE,
            CITY,
            TOWN,
            FREEWAY,
            ROAD,
            VILLAGE,
            HIGH_GROUND
        }

        /** A number as Persian names have it. */
        static String inPersian(long number) {
            return Long.toString(number)
                    .chars()
                    .map(digit -> digit - '0' + '۰')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    /**
     * A row of the sectors file.
     *
     * @param siteId mast it hangs on
     * @param id unique on the mast
     * @param band of the scenario
     * @param antenna of the scenario
     * @param heightAboveGroundMeters of the antenna
     * @param azimuthDegrees clockwise from true north
     * @param mechanicalTiltDegrees down positive
     * @param electricalTiltDegrees down positive
     * @param powerDbm at the radio's output
     * @param lossDb of feeders and jumpers
     * @param radiusKm how far it is computed
     */
    record Sector(
            String siteId,
            String id,
            String band,
            String antenna,
            double heightAboveGroundMeters,
            double azimuthDegrees,
            double mechanicalTiltDegrees,
            double electricalTiltDegrees,
            double powerDbm,
            double lossDb,
            double radiusKm) {}
}
