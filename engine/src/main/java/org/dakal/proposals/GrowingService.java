package org.dakal.proposals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * About what choices would add to one that stands. What stands is integrated once, so trying others costs only the
 * places that they change; of very many places, which differ little from the next, some are looked at for all.
 */
public final class GrowingService {
    private static final int MOST_PLACES = 50_000;

    private final ExpectedService service;
    private final ExpectedService.Amounts amounts;
    private final int stride;
    private ExpectedService.Standing standing;

    /** With nothing built. */
    public GrowingService(ExpectedService service, ExpectedService.Amounts amounts) {
        this(service, amounts, MOST_PLACES);
    }

    /** @param mostPlaces about so many are looked at, evenly among all */
    GrowingService(ExpectedService service, ExpectedService.Amounts amounts, int mostPlaces) {
        this.stride = 1 + service.placeCount() / mostPlaces;
        this.service = service;
        this.amounts = amounts;
        this.standing = service.today();
    }

    /** What each choice is expected to serve more than the one that stands. */
    public double[] rises(List<BitSet> choices) {
        return Arrays.stream(service.gains(amounts, standing, choices, stride))
                .map(rise -> stride * rise)
                .toArray();
    }

    /** Lets another choice stand. */
    public void moveTo(BitSet chosen) {
        standing = service.standing(standing, chosen, stride);
    }
}
