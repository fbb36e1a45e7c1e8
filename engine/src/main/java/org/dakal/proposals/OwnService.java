package org.dakal.proposals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.SiteDeviates;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Site;

/**
 * What the new and altered sectors of a proposal serve by themselves.
 *
 * @param ownAmount all of it
 * @param addedAmount what of it nothing else serves today, the proposal's own site as it is today included
 */
record OwnService(double ownAmount, double addedAmount) {
    /** Share that is served today; NaN when less than the least amount is served at all. */
    double alreadyServedFraction(double leastAmount) {
        return ownAmount >= leastAmount ? Math.min(1, Math.max(0, 1 - addedAmount / ownAmount)) : Double.NaN;
    }

    OwnService plus(OwnService other) {
        return new OwnService(ownAmount + other.ownAmount, addedAmount + other.addedAmount);
    }

    /** Counts by class. */
    static OwnService counted(IntStream places, IntToDoubleFunction amountAt, IntPredicate isServed) {
        double own = 0;
        double added = 0;
        for (int place : places.toArray()) {
            double amount = amountAt.applyAsDouble(place);
            own += amount;
            added += isServed.test(place) ? 0 : amount;
        }
        return new OwnService(own, added);
    }

    /**
     * What sectors are expected to serve in a layer if nothing else stood.
     *
     * @param cellsAtStake ascending cells of a window with something of this layer's in them
     * @param amountAt what of a cell is this layer's
     */
    static double expectedAmount(
            CoverageEngine engine,
            List<InstalledSector> own,
            CellGrid grid,
            ServiceGoal.Layer layer,
            Function<CellWindow, int[]> cellsAtStake,
            IntToDoubleFunction amountAt) {
        Map<Site, List<InstalledSector>> bySite = own.stream()
                .collect(Collectors.groupingBy(InstalledSector::site, LinkedHashMap::new, Collectors.toList()));
        List<Site> sites = bySite.entrySet().stream()
                .map(site -> site.getKey()
                        .withSectors(site.getValue().stream()
                                .map(InstalledSector::sector)
                                .toList()))
                .toList();
        int[] cells = cellsAtStake.apply(new SectorDifference(List.of(), own).window(grid));
        double[] served = new double[cells.length];
        SiteDeviates.inParts(
                engine,
                layer.seenOf(new Network(
                        own.stream().map(InstalledSector::band).distinct().toList(), sites)),
                cells,
                layer.entryLoss(),
                ProgressListener.NONE,
                (first, count, found) -> UntouchedLayer.share(engine, count, i -> {
                    double[] heard = IntStream.range(found.start(i), found.start(i + 1))
                            .mapToDouble(found::deviates)
                            .toArray();
                    served[first + i] = amountAt.applyAsDouble(cells[first + i]) * servedBy(heard);
                }));
        return Arrays.stream(served).sum();
    }

    private static double servedBy(double[] deviates) {
        return deviates.length == 1
                ? UntouchedLayer.PROBABILITY.served(deviates[0])
                : 1 - UntouchedLayer.PROBABILITY.unserved(deviates, deviates.length);
    }
}
