package org.dakal.scenarios.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.columns.BackhaulColumns;
import org.dakal.scenarios.columns.CalibrationColumns;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.NetworkColumns;
import org.dakal.scenarios.columns.OutageColumns;
import org.dakal.scenarios.columns.PlaceColumns;
import org.dakal.scenarios.columns.PlanColumns;
import org.dakal.scenarios.columns.ProposalColumns;
import org.dakal.scenarios.columns.SpotColumns;
import org.dakal.scenarios.columns.SuggestionColumns;
import org.dakal.scenarios.columns.SureColumns;
import org.dakal.scenarios.writing.calibration.CalibrationJson;
import org.dakal.scenarios.writing.comparison.ComparisonJson;
import org.dakal.scenarios.writing.outage.OutageJson;
import org.dakal.scenarios.writing.plan.PlanComparison;
import org.dakal.scenarios.writing.plan.PlanJson;
import org.dakal.scenarios.writing.stability.SureJson;
import org.dakal.scenarios.writing.verification.VerificationJson;

/** All lists of columns, for what must hold of each. */
final class ColumnLists {
    /** Tables by where they are found, in the order of OUTPUTS.md. */
    static final Map<String, Columns<?>> TABLES = tables();

    /** JSON files that are made from a list, by their names without the ending. */
    static final Map<String, Columns<?>> FILES = files();

    /** Commands whose JSON is a list of rows. */
    static final Map<String, Columns<?>> ROWS = Map.of("backhaul", BackhaulColumns.ALL);

    private ColumnLists() {}

    private static Map<String, Columns<?>> tables() {
        Map<String, Columns<?>> tables = new LinkedHashMap<>();
        tables.put("`spots`: spots.csv, findings.gpkg, findings.kmz, summary.json", SpotColumns.ALL);
        tables.put("`proposals`: proposals.csv, findings.gpkg, findings.kmz, summary.json", ProposalColumns.ALL);
        tables.put("`places`: places.csv, findings.gpkg", PlaceColumns.ALL);
        tables.put("`sites`: findings.gpkg, findings.kmz", NetworkColumns.SITES);
        tables.put("`sectors`: sectors.csv, findings.gpkg", NetworkColumns.SECTORS);
        tables.put("Backhaul: `dakal backhaul --out`, `--json`", BackhaulColumns.ALL);
        tables.put("Suggested sites: `dakal suggest --json`", SuggestionColumns.ALL);
        tables.put("Sites that fail: outage-sites.csv, outage.gpkg, outage.json", OutageColumns.SITES);
        tables.put("Pairs that fail: outage-pairs.csv, outage.json", OutageColumns.PAIRS);
        tables.put("Settlements on one site: outage-villages.csv, outage.gpkg, outage.json", OutageColumns.VILLAGES);
        tables.put("What proposals heal: outage-proposals.csv, outage.json", OutageColumns.PROPOSALS);
        tables.put("Certainty: sure.csv, sure.json", SureColumns.ALL);
        tables.put("A plan's proposals: plan.csv, plan.gpkg, plan.json", PlanColumns.PROPOSALS);
        tables.put("What each is worth: plan-benefits.csv", PlanColumns.BENEFITS);
        tables.put("What budgets buy: plan-curve.csv, plan.json", PlanColumns.CURVE);
        tables.put("Measured places: places.csv of `dakal calibrate`", CalibrationColumns.PLACES);
        tables.put(
                "Places held against measurements: verification-places.csv, verification.gpkg",
                VerificationJson.PLACES);
        tables.put("Where nobody measured: verification.gpkg", VerificationJson.GAPS);
        return tables;
    }

    private static Map<String, Columns<?>> files() {
        Map<String, Columns<?>> files = new LinkedHashMap<>();
        files.put("plan", PlanJson.ALL);
        files.put("outage", OutageJson.ALL);
        files.put("sure", SureJson.ALL);
        files.put("compare-plans", PlanComparison.ALL);
        files.put("comparison", ComparisonJson.ALL);
        files.put("calibration", CalibrationJson.ALL);
        files.put("verification", VerificationJson.ALL);
        files.put("suggest", SuggestionColumns.ANSWER);
        return files;
    }

    /** Tables and files. */
    static List<Columns<?>> all() {
        return java.util.stream.Stream.concat(TABLES.values().stream(), FILES.values().stream())
                .<Columns<?>>map(columns -> columns)
                .toList();
    }
}
