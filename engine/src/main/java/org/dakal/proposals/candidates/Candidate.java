package org.dakal.proposals.candidates;

import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/**
 * A suggested site, on top of those suggested before it.
 *
 * @param groundMeters height of the ground above sea level
 * @param gain newly served besides what those before it serve; what a full run would count
 * @param expectedGainPeople people expected to be newly served likewise; NaN where they are counted by threshold, or
 *     area is what decides
 * @param expectedGainSquareKm area expected to be newly served, where that decides; NaN elsewhere
 * @param nearest the settlement that gains and is nearest, or simply the nearest; null when there are none
 * @param nearestKm how far it is; NaN likewise
 */
public record Candidate(
        Site site,
        double groundMeters,
        Exposure gain,
        double expectedGainPeople,
        double expectedGainSquareKm,
        @Nullable Settlement nearest,
        double nearestKm) {
    /** People newly served, as they are counted. */
    public double gainPeople() {
        return Double.isNaN(expectedGainPeople) ? gain.people() : expectedGainPeople;
    }

    /** Area newly served, as it is counted. */
    public double gainSquareKm() {
        return Double.isNaN(expectedGainSquareKm) ? gain.areaSquareKm() : expectedGainSquareKm;
    }
}
