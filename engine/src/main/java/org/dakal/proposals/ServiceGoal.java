package org.dakal.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.dakal.coverage.EntryLoss;
import org.dakal.network.IndoorProfile;
import org.dakal.network.ServiceProfile;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.terrain.Terrain;

/**
 * What counts as service when proposals are weighed. Places are told apart, not cells alone: outdoors each cell is one
 * place; indoors it is one for each kind of building, and holds its kind's share of what is in the cell. Place number
 * {@code layer * cells + cell}.
 *
 * @param layers outdoors one; indoors one for each kind of building
 * @param isIndoors whether walls are in between
 * @param isBackedUp whether two sites must serve, so that service survives the failure of any one
 */
public record ServiceGoal(List<Layer> layers, boolean isIndoors, boolean isBackedUp) {
    /** In the open, by any site. */
    public static final ServiceGoal OUTDOORS =
            new ServiceGoal(List.of(new Layer(EntryLoss.OUTDOORS, cell -> 1)), false, false);

    /**
     * Places of one kind.
     *
     * @param entryLoss into them
     * @param shareAt share of a cell's people and the like who are in them, 0 to 1
     */
    public record Layer(EntryLoss entryLoss, IntToDoubleFunction shareAt) {}

    public ServiceGoal {
        layers = List.copyOf(layers);
    }

    /** Inside the buildings people are in, by any site. */
    public static ServiceGoal indoors(IndoorProfile profile, ServiceProfile service, Terrain terrain) {
        List<Layer> layers = new ArrayList<>();
        for (Building building : Building.values()) {
            layers.add(new Layer(
                    EntryLoss.into(building, service), cell -> profile.fraction(building, terrain.clutterCode(cell))));
        }
        return new ServiceGoal(layers, true, false);
    }

    /** This goal reached only by at least two sites. */
    public ServiceGoal backedUp() {
        return new ServiceGoal(layers, isIndoors, true);
    }

    /** In the open by any site: what maps and totals call served. */
    public boolean isPlain() {
        return !isIndoors && !isBackedUp;
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
