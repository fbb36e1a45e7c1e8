package org.dakal.scenarios.writing.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.coverage.IndoorLayers;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.network.ServiceProfile;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.Numbers;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.IndoorResult;

/** Rasters of levels and classes inside buildings, for each kind that anybody is in. */
public final class IndoorMaps {
    private IndoorMaps() {}

    public static List<MapFile> of(Scenario scenario, NetworkCoverage coverage, IndoorResult indoor, RunInfo run) {
        ServiceProfile service = coverage.serviceProfile();
        Map<String, String> notes = StudyMaps.notes(scenario, service, run);
        notes.put(
                "ENTRY_LOSS",
                "ITU-R P.2109-2 with a shadowing of " + Numbers.plain(service.shadowingSigmaDb()) + " dB, for "
                        + Numbers.plain(service.edgeProbabilityPercent()) + " % of places inside");
        Map<String, String> levelNotes = new LinkedHashMap<>(notes);
        levelNotes.put("NOTHING_REACHES_DBM", Numbers.plain(StoredLevel.NOTHING_REACHES_DBM));
        List<MapFile> files = new ArrayList<>();
        for (Building building : Building.values()) {
            if (indoor.totals().people(building) == 0) {
                continue;
            }
            IndoorLayers layers = indoor.coverage().layers(building);
            String words = Words.of(building);
            String name = words.replace(' ', '-').toLowerCase(Locale.ROOT) + ".tif";
            files.addAll(ColorRamp.LEVEL.style().besides("indoor-rsrp-" + name));
            files.add(new MapFile(
                    "indoor-rsrp-" + name,
                    file -> CogWriter.write(
                            file,
                            StoredLevel.dbm(layers.bestRsrpDbm()),
                            CogStyle.of("Level inside " + words + " buildings over all bands", "dBm")
                                    .withNotes(levelNotes))));
            files.add(new MapFile(
                    "indoor-class-" + name,
                    file -> CogWriter.write(
                            file,
                            ClassMap.masked(
                                    layers.coverageClass(), scenario.request().province()),
                            ClassMap.style("Class of coverage inside " + words + " buildings")
                                    .withNotes(notes))));
        }
        return List.copyOf(files);
    }
}
