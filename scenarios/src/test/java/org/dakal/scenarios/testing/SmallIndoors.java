package org.dakal.scenarios.testing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.IndoorLayers;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.network.Band;
import org.dakal.network.IndoorProfile;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Thresholds;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.study.IndoorResult;
import org.dakal.study.IndoorTotals;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;

/** The small study looked at from inside: a quarter of its people are in thermally efficient buildings. */
public final class SmallIndoors {
    private static final double EFFICIENT_FRACTION = 0.25;

    private SmallIndoors() {}

    /** The small study's result with what is found indoors, for waves along the horizon. */
    public static StudyResult result() {
        StudyResult outdoors = SmallStudy.result();
        StudyRequest request = SmallStudy.scenario().request();
        Map<Building, IndoorLayers> byBuilding = new EnumMap<>(Building.class);
        for (Building building : Building.values()) {
            byBuilding.put(building, layers(outdoors.coverage(), building));
        }
        IndoorCoverage indoor =
                new IndoorCoverage(new IndoorProfile(EFFICIENT_FRACTION, Collections.emptySortedMap()), byBuilding);
        ExposureMap exposure = new ExposureMap(request.province(), request.surroundings());
        return new StudyResult(
                outdoors.coverage(),
                outdoors.totals(),
                outdoors.spots(),
                outdoors.proposals(),
                outdoors.kernelReport(),
                outdoors.timings(),
                new IndoorResult(indoor, IndoorTotals.of(indoor, exposure, request.terrain())),
                null,
                null,
                null);
    }

    private static IndoorLayers layers(NetworkCoverage coverage, Building building) {
        ServiceProfile profile = coverage.serviceProfile();
        EntryLoss walls = EntryLoss.into(building, profile);
        Map<String, Double> losses = new LinkedHashMap<>();
        FloatRaster levels = coverage.overall().bestRsrpDbm().copy();
        ByteRaster classes = coverage.overall().coverageClass().copy();
        double[] margins = new double[coverage.grid().cellCount()];
        Arrays.fill(margins, Double.NEGATIVE_INFINITY);
        for (Band band : coverage.network().bands()) {
            losses.put(band.id(), walls.lossDb(band, 0));
            Thresholds design = profile.designThresholdsOf(band.technology());
            for (int cell = 0; cell < margins.length; cell++) {
                float level = (float) (coverage.band(band.id()).bestRsrpDbm().get(cell) - walls.lossDb(band, 0));
                if (level - design.servedDbm() > margins[cell]) {
                    margins[cell] = level - design.servedDbm();
                    levels.set(cell, level);
                    classes.set(cell, design.classify(level).code());
                }
            }
        }
        return new IndoorLayers(building, losses, levels, classes);
    }
}
