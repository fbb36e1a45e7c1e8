package org.dakal.scenarios.terrain;

/** A place on Earth, WGS 84 degrees. */
record GeoPoint(double latitudeDegrees, double longitudeDegrees) {
    /** The longitude nearest to another one among those that mean the same place. */
    static double longitudeNear(double longitudeDegrees, double otherDegrees) {
        double difference = longitudeDegrees - otherDegrees;
        if (difference > 180) {
            return longitudeDegrees - 360;
        }
        return difference < -180 ? longitudeDegrees + 360 : longitudeDegrees;
    }
}
