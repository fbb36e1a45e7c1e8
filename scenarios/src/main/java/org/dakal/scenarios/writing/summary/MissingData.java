package org.dakal.scenarios.writing.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;
import org.dakal.network.OperatorView;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.study.StudyResult;

/** What a study had to do without, in sentences that say what follows from it. */
public final class MissingData {
    private MissingData() {}

    /** One sentence each; empty when nothing is missing. */
    public static List<String> of(Scenario scenario, StudyResult result) {
        List<String> missing = new ArrayList<>();
        Surroundings surroundings = scenario.request().surroundings();
        terrain(scenario, result, missing);
        people(surroundings.settlements(), missing);
        outside(scenario, missing);
        if (OperatorView.operatorIds(
                        scenario.request().network(), scenario.request().proposals())
                .isEmpty()) {
            missing.add("No two operators were named, so all masts are one network that every phone may use.");
        }
        if (surroundings.publicPoints().isEmpty()) {
            missing.add("No public points were given, so none are counted.");
        }
        if (surroundings.roads().isEmpty()) {
            missing.add("No roads were given, so no road length is counted.");
        }
        if (surroundings.counties().isEmpty()) {
            missing.add("No " + scenario.words().county() + " was given, so spots name none.");
        }
        if (scenario.request().terrain().clutter() == null) {
            missing.add(
                    "Land cover is " + scenario.landCover().description() + ", and no loss is added around the phone.");
        }
        return List.copyOf(missing);
    }

    private static void terrain(Scenario scenario, StudyResult result, List<String> missing) {
        TerrainReport report = scenario.terrainReport();
        if (report.unknownCellCount() > 0) {
            missing.add(String.format(
                    Locale.ROOT,
                    "Terrain is unknown in %d of the grid's %d cells (%.2f %%).",
                    report.unknownCellCount(),
                    report.cellCount(),
                    100.0 * report.unknownCellCount() / report.cellCount()));
        }
        Exposure unknown = result.totals().byClass().getOrDefault(CoverageClass.UNKNOWN, Exposure.NONE);
        if (unknown.areaSquareKm() > 0) {
            missing.add(String.format(
                    Locale.ROOT,
                    "Coverage is unknown in %.2f km2 of the %s%s; they count neither as served nor as blind.",
                    unknown.areaSquareKm(),
                    scenario.words().province(),
                    scenario.request().surroundings().settlements().isEmpty()
                            ? ""
                            : String.format(Locale.ROOT, ", where %.0f people live", unknown.people())));
        }
    }

    private static void outside(Scenario scenario, List<String> missing) {
        List<Settlement> settlements = scenario.request().surroundings().settlements();
        ProvinceMask province = scenario.request().province();
        List<Settlement> outside = settlements.stream()
                .filter(s -> {
                    int cell = province.grid().indexAt(s.xMeters(), s.yMeters());
                    return cell < 0 || !province.contains(cell);
                })
                .toList();
        if (!outside.isEmpty()) {
            missing.add(String.format(
                    Locale.ROOT,
                    "Outside the %4$s, and not counted: %1$d of %2$d settlements (people: %3$.0f).",
                    outside.size(),
                    settlements.size(),
                    outside.stream().mapToDouble(Settlement::people).sum(),
                    scenario.words().province()));
        }
    }

    private static void people(List<Settlement> settlements, List<String> missing) {
        if (settlements.isEmpty()) {
            missing.add("No settlements were given, so no people are counted.");
            return;
        }
        long empty = settlements.stream().filter(s -> s.people() <= 0).count();
        if (empty > 0) {
            missing.add(String.format(
                    Locale.ROOT, "Without people given: %d of %d settlements.", empty, settlements.size()));
        }
    }
}
