package org.dakal.findings;

/**
 * What counts as a spot.
 *
 * @param minimumAreaSquareKm smaller areas are left out unless people live in them
 * @param maximumAreaSquareKm larger areas are divided: by nearest settlement, so that a spot has a name people
 *     know, and what is still larger by straight cuts; no spot is larger
 */
public record SpotOptions(double minimumAreaSquareKm, double maximumAreaSquareKm) {
    /** From a quarter of a square kilometre; divided beyond a hundred. */
    public static final SpotOptions DEFAULT = new SpotOptions(0.25, 100);
}
