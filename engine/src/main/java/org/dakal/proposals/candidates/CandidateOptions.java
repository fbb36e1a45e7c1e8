package org.dakal.proposals.candidates;

import java.util.List;
import org.dakal.network.Sector;

/**
 * What is looked for.
 *
 * @param count sites wanted, 1 to 1000
 * @param spacingKm between two suggested sites at least, and half of it to a site that stands, positive
 */
public record CandidateOptions(int count, double spacingKm, List<Sector> sectors, List<AccessLines> access) {
    public CandidateOptions {
        sectors = List.copyOf(sectors);
        access = List.copyOf(access);
        if (count < 1 || count > 1000) {
            throw new IllegalArgumentException("count = " + count + " must be 1 to 1000");
        }
        if (!(spacingKm > 0)) {
            throw new IllegalArgumentException("spacingKm = " + spacingKm + " must be positive");
        }
        if (sectors.isEmpty()) {
            throw new IllegalArgumentException("a suggested site needs sectors");
        }
    }

    double reachKm() {
        return sectors.stream().mapToDouble(Sector::radiusKm).max().orElse(0);
    }
}
