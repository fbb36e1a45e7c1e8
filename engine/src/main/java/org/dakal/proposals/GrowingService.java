package org.dakal.proposals;

import java.util.BitSet;
import java.util.List;

/**
 * What choices would add to one that stands. What stands is integrated once, so trying others costs only the places
 * that they change.
 */
public final class GrowingService {
    private final ExpectedService service;
    private final ExpectedService.Amounts amounts;
    private ExpectedService.Standing standing;

    /**
     * With nothing built.
     *
     * @param amounts what is at stake in each place
     */
    public GrowingService(ExpectedService service, ExpectedService.Amounts amounts) {
        this.service = service;
        this.amounts = amounts;
        this.standing = service.today();
    }

    /** What each choice is expected to serve more than the one that stands. */
    public double[] rises(List<BitSet> choices) {
        return service.gains(amounts, standing, choices);
    }

    /** Lets another choice stand. */
    public void moveTo(BitSet chosen) {
        standing = service.standing(standing, chosen);
    }
}
