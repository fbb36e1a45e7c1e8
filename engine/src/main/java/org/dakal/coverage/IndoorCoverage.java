package org.dakal.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Thresholds;
import org.dakal.propagation.terminal.BuildingEntryLoss;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.terrain.Terrain;

/**
 * The coverage of a network inside buildings: the level outdoors less the building entry loss of Recommendation ITU-R P.2109 at the
 * band's frequency and the asked probability, for waves along the horizon. Walls cost higher bands more, so the best band
 * indoors may be another than outdoors.
 *
 * @param profile which buildings, how sure
 * @param byBuilding by kind of building, all of them
 */
public record IndoorCoverage(IndoorProfile profile, Map<Building, IndoorLayers> byBuilding) {
    /** A band's levels and what counts as service in it, indoors. */
    private record IndoorBand(FloatRaster outdoorsDbm, Thresholds design, float entryLossDb) {}

    public IndoorCoverage {
        byBuilding = new EnumMap<>(byBuilding);
    }

    /** The layers of every kind of building, in one pass each over what was computed outdoors. */
    public static IndoorCoverage of(NetworkCoverage coverage, IndoorProfile profile) {
        Map<Building, IndoorLayers> byBuilding = new EnumMap<>(Building.class);
        for (Building building : Building.values()) {
            byBuilding.put(building, layers(coverage, profile, building));
        }
        return new IndoorCoverage(profile, byBuilding);
    }

    private static IndoorLayers layers(NetworkCoverage coverage, IndoorProfile profile, Building building) {
        Map<String, Double> losses = new LinkedHashMap<>();
        List<IndoorBand> bands = new ArrayList<>();
        for (Band band : coverage.network().bands()) {
            losses.put(
                    band.id(),
                    BuildingEntryLoss.lossDb(
                            building,
                            band.frequencyMhz(),
                            profile.entryProbabilityPercent(),
                            EntryLoss.HORIZONTAL_DEGREES));
            bands.add(new IndoorBand(
                    coverage.band(band.id()).bestRsrpDbm(),
                    coverage.serviceProfile().designThresholdsOf(band.technology()),
                    EntryLoss.into(building, profile).lossDb(band)));
        }
        CellGrid grid = coverage.grid();
        IndoorLayers layers = new IndoorLayers(
                building,
                losses,
                FloatRaster.filled(grid, Float.NaN),
                ByteRaster.filled(grid, CoverageClass.UNKNOWN.code()));
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            fill(layers, bands, cell, coverage.overall());
        }
        return layers;
    }

    private static void fill(IndoorLayers layers, List<IndoorBand> bands, int cell, SignalLayers outdoors) {
        double bestMargin = Double.NEGATIVE_INFINITY;
        // Where no band has a level the cell is as it is outdoors: blind or unknown.
        float bestDbm = outdoors.bestRsrpDbm().get(cell);
        byte coverageClass = outdoors.coverageClass().get(cell);
        for (IndoorBand band : bands) {
            float dbm = band.outdoorsDbm().get(cell) - band.entryLossDb();
            double margin = dbm - band.design().servedDbm();
            if (margin > bestMargin) {
                bestMargin = margin;
                bestDbm = dbm;
                coverageClass = band.design().classify(dbm).code();
            }
        }
        layers.bestRsrpDbm().set(cell, bestDbm);
        layers.coverageClass().set(cell, coverageClass);
    }

    /** The class of a cell inside buildings of a kind. */
    public CoverageClass classAt(Building building, int cell) {
        return CoverageClass.ofCode(layers(building).coverageClass().get(cell));
    }

    /** The layers of a kind of building. */
    public IndoorLayers layers(Building building) {
        IndoorLayers found = byBuilding.get(building);
        if (found == null) {
            throw new IllegalArgumentException("no layers of " + building);
        }
        return found;
    }

    /** Share of a cell's people who have service indoors, 0 to 1; none where that is unknown. */
    public double servedFraction(Terrain terrain, int cell) {
        double served = 0;
        for (Building building : Building.values()) {
            if (classAt(building, cell).isServed()) {
                served += profile.fraction(building, terrain.clutterCode(cell));
            }
        }
        return served;
    }
}
