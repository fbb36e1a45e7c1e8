package org.dakal.scenarios.writing.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.findings.Spot;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.writing.maps.BandFolders;
import org.dakal.scenarios.writing.maps.StudyMaps;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.StudySummaries;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.study.StudyResult;

/** A study that nobody wrote to a disk. */
final class ResultInMemory implements ComparedResult {
    private final String name;
    private final Scenario scenario;
    private final StudyResult result;
    private final StudyTables tables;
    private final StudySummary summary;

    ResultInMemory(String name, Scenario scenario, StudyResult result, RunInfo run) {
        this.name = name;
        this.scenario = scenario;
        this.result = result;
        this.tables = StudyTables.of(scenario, result);
        this.summary = StudySummaries.of(
                scenario,
                result,
                tables,
                run,
                BandFolders.of(result.coverage().network().bands()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StudySummary summary() {
        return summary;
    }

    @Override
    public FloatRaster levels() {
        return StudyMaps.levels(result.coverage());
    }

    @Override
    public ByteRaster classes() {
        return StudyMaps.classes(result.coverage(), scenario.request().province());
    }

    @Override
    public SpotCells spotCells(CellGrid grid, List<String> ids) {
        Map<String, Spot> spots = new HashMap<>();
        result.spots().forEach(spot -> spots.put(spot.id(), spot));
        return SpotCells.ofCells(
                grid,
                ids.stream()
                        .map(id -> spots.containsKey(id) ? spots.get(id).cells() : new int[0])
                        .toList());
    }

    @Override
    public Map<String, Place> places() {
        return Place.of(tables.places().rows(), scenario.projection());
    }
}
