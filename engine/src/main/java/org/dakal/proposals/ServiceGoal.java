package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.dakal.coverage.EntryLoss;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.terrain.Terrain;

/**
 * What counts as service when proposals are weighed. Places are told apart, not cells alone: outdoors each cell is one
 * place; indoors it is one for each kind of building, and holds its kind's share of what is in the cell; where people
 * of each operator count by themselves it is one for each of these too. Place number {@code layer * cells + cell}.
 *
 * @param layers outdoors one; indoors one for each kind of building; times the operators whose phones are told apart
 * @param isIndoors whether walls are in between
 * @param isBackedUp whether two sites must serve, so that service survives the failure of any one
 */
public record ServiceGoal(List<Layer> layers, boolean isIndoors, boolean isBackedUp) {
    /** In the open, by any site. */
    public static final ServiceGoal OUTDOORS =
            new ServiceGoal(List.of(new Layer(EntryLoss.OUTDOORS, cell -> 1, "")), false, false);

    /**
     * Places of one kind.
     *
     * @param entryLoss into them
     * @param shareAt share of a cell's people and the like who are in them, 0 to 1
     * @param operatorId whose phones are meant, which use the masts of this operator and those for all; empty for
     *     phones that may use every mast
     */
    public record Layer(EntryLoss entryLoss, IntToDoubleFunction shareAt, String operatorId) {
        /** Whether a sector may serve here. */
        boolean sees(Sector sector) {
            List<String> owners = sector.carrier().operatorIds();
            return operatorId.isEmpty() || owners.isEmpty() || owners.contains(operatorId);
        }

        /** A network with all its sites, and of their sectors those that may serve here. */
        public Network seenOf(Network network) {
            return operatorId.isEmpty()
                    ? network
                    : new Network(
                            network.bands(),
                            network.sites().stream()
                                    .map(site -> site.withSectors(site.sectors().stream()
                                            .filter(this::sees)
                                            .toList()))
                                    .toList());
        }
    }

    public ServiceGoal {
        layers = List.copyOf(layers);
    }

    /**
     * Inside the buildings people are in, by any site.
     *
     * @param lossInto buildings of a kind; its tables are found once, by whoever keeps it
     */
    public static ServiceGoal indoors(IndoorProfile profile, Function<Building, EntryLoss> lossInto, Terrain terrain) {
        List<Layer> layers = Arrays.stream(Building.values())
                .map(building -> new Layer(
                        lossInto.apply(building), cell -> profile.fraction(building, terrain.clutterCode(cell)), ""))
                .toList();
        return new ServiceGoal(layers, true, false);
    }

    /** This goal reached only by at least two sites. */
    public ServiceGoal backedUp() {
        return new ServiceGoal(layers, isIndoors, true);
    }

    /**
     * This goal with each operator's phones told apart, which hold their share of what is in a place.
     *
     * @param shares by operator, together 1; empty leaves the goal as it is
     */
    public ServiceGoal byOperator(Map<String, Double> shares) {
        List<Layer> apart = new ArrayList<>();
        shares.forEach((id, share) -> layers.forEach(layer -> apart.add(
                new Layer(layer.entryLoss(), cell -> share * layer.shareAt().applyAsDouble(cell), id))));
        return shares.isEmpty() ? this : new ServiceGoal(apart, isIndoors, isBackedUp);
    }

    /** In the open by any site, to any operator's phones: what maps and totals call served. */
    public boolean isPlain() {
        return !isIndoors && !isBackedUp && layers.get(0).operatorId().isEmpty();
    }

    /** Sites that must serve a place. */
    public int sitesNeeded() {
        return isBackedUp ? 2 : 1;
    }

    /** Share of its cell that a place holds. */
    public double share(int place, int cellCount) {
        return layers.get(place / cellCount).shareAt().applyAsDouble(place % cellCount);
    }
}
