package org.dakal.propagation;

/**
 * One limit of a model, written once and used by validation, messages and documentation.
 *
 * @param quantity what is limited
 * @param minimum smallest value inside
 * @param maximum largest value inside
 * @param severity what it means to be outside
 * @param source document and place that states the limit
 */
public record ValidityRange(Quantity quantity, double minimum, double maximum, Severity severity, String source) {

    /** A quantity of a link that a model may limit; the name ends in its unit. */
    public enum Quantity {
        FREQUENCY_MHZ("frequencyMhz"),
        DISTANCE_KM("distanceKm"),
        TRANSMITTER_HEIGHT_METERS("transmitterHeightAboveGroundMeters"),
        RECEIVER_HEIGHT_METERS("receiverHeightAboveGroundMeters"),
        TIME_PERCENT("timePercent"),
        LOCATION_PERCENT("locationPercent"),
        ELEVATION_DEGREES("elevationDegrees");

        private final String fieldName;

        Quantity(String fieldName) {
            this.fieldName = fieldName;
        }

        /** The name used in scenarios and messages. */
        public String fieldName() {
            return fieldName;
        }
    }

    /** Outside a hard limit the model has no meaning; outside a soft one it is extrapolated and says so. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public ValidityRange {
        if (!(minimum <= maximum)) {
            throw new IllegalArgumentException(quantity + ": " + minimum + " to " + maximum + " is no range");
        }
    }

    /** True from minimum to maximum, both included. */
    public boolean contains(double value) {
        return value >= minimum && value <= maximum;
    }
}
