package org.dakal.findings;

/**
 * A place where people live.
 *
 * @param name in Latin letters
 * @param localName in the local script; may be empty
 * @param xMeters easting of its centre
 * @param yMeters northing of its centre
 * @param people who live there, zero or more; spread evenly over a disc of the radius
 * @param radiusMeters of the built-up area; zero puts all people in the centre's cell
 * @param illustrative true when the row is made up
 */
public record Settlement(
        String id,
        String name,
        String localName,
        Kind kind,
        double xMeters,
        double yMeters,
        double people,
        double radiusMeters,
        boolean illustrative) {
    /** Size classes of settlements. */
    public enum Kind {
        CITY,
        TOWN,
        VILLAGE
    }
}
