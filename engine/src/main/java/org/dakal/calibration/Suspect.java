package org.dakal.calibration;

/**
 * A sector whose measurements do not fit what the study says of it.
 *
 * @param otherSectorKey with which its feeders are swapped; empty for other kinds
 * @param turnedDegrees by which its antenna is turned clockwise, -180 to 180; NaN for kinds that are no turn
 * @param offsetDb by which its losses exceed the predicted ones; NaN for turns
 * @param blockCount blocks of ground they lie in, each about one witness
 */
public record Suspect(
        String sectorKey,
        Kind kind,
        String otherSectorKey,
        double turnedDegrees,
        double turnedErrorDegrees,
        double offsetDb,
        double offsetErrorDb,
        int placeCount,
        int blockCount) {
    /** What is likely wrong. */
    public enum Kind {
        /** Measured where another sector of its site should be heard, which is measured where this one should be. */
        SWAPPED_FEEDERS("swapped-feeders"),
        /** Its antenna points elsewhere. */
        TURNED("turned"),
        /** Far weaker than predicted: a damaged feeder, less power, a lower antenna, or one turned down. */
        WEAK("weak"),
        /** Far stronger than predicted: more power, a higher antenna, or another place. */
        STRONG("strong");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /** Whether the estimate is an angle. */
        public boolean isAngle() {
            return this == SWAPPED_FEEDERS || this == TURNED;
        }
    }
}
