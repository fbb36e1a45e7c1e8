package org.dakal.benchmarks.measured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.links.LinkLimits;

/**
 * Every model of the catalogue beside measured losses, as it is. Usage: {@code MeasuredTable [FOLDER]}, the folder that
 * holds {@code measured} and {@code terrain}; prints the page {@code docs/MEASURED.md}.
 */
public final class MeasuredTable {
    private static final String USUAL_FOLDER = "../shared/data";

    /** A model's errors on a campaign. */
    record Row(PathLossModel model, ErrorStatistics inside, ErrorStatistics all) {}

    private MeasuredTable() {}

    /** Prints the page to standard output. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : USUAL_FOLDER);
        if (!Files.isDirectory(folder.resolve("measured"))) {
            System.err.println(folder.resolve("measured") + " is not there: give the folder that holds it.");
            System.exit(2);
        }
        System.out.print(page(campaigns(folder)));
    }

    static List<Campaign> campaigns(Path folder) throws IOException {
        return List.of(Beirut.read(folder), Recife.read(folder, false), Recife.read(folder, true), Ota.read(folder));
    }

    static String page(List<Campaign> campaigns) {
        StringBuilder out = new StringBuilder();
        out.append("""
                # Models beside measurements

                Errors are predicted less measured, in dB; nothing was tuned to these measurements, and the figures are what came out. The
                left half counts the points inside all limits of a model, the right half all points whose frequency and heights the model does not refuse.
                Air and ground are the defaults, percentages are medians. Models that refuse the frequency or all points are left out.
                Counts differ between models: compare those with like counts. Models of terrain know no buildings: all three places are built up, and
                without clutter heights such models fall short by what the buildings take. Written by `benchmarks/run.sh measured FOLDER`.
                """);
        for (Campaign campaign : campaigns) {
            section(campaign, out);
        }
        return out.toString();
    }

    static List<Row> rows(Campaign campaign) {
        List<Row> rows = new ArrayList<>();
        for (PathLossModel model : PropagationModels.all()) {
            Row row = row(model, campaign);
            if (row.all().count() > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row row(PathLossModel model, Campaign campaign) {
        ErrorStatistics inside = new ErrorStatistics();
        ErrorStatistics all = new ErrorStatistics();
        for (MeasuredPoint point : campaign.points()) {
            RadioLink link = point.link();
            double distanceKm = point.profile().lengthKm();
            if (!LinkLimits.broken(model, distanceKm, link, Severity.ERROR).isEmpty()) {
                continue;
            }
            double lossDb = model.pathLossDb(point.profile(), link);
            if (Double.isFinite(lossDb)) {
                all.add(lossDb - point.measuredDb());
                if (LinkLimits.broken(model, distanceKm, link, Severity.WARNING).isEmpty()) {
                    inside.add(lossDb - point.measuredDb());
                }
            }
        }
        return new Row(model, inside, all);
    }

    private static void section(Campaign campaign, StringBuilder out) {
        out.append("\n## ").append(campaign.title()).append("\n\n");
        out.append(campaign.source()).append("\n\n");
        campaign.assumed().forEach(line -> out.append("- ").append(line).append('\n'));
        out.append("- Points: ").append(campaign.points().size());
        out.append(
                campaign.dropped().isEmpty()
                        ? "; none left out."
                        : "; left out: " + String.join(", ", campaign.dropped()) + ".");
        out.append("\n\n| Model | points inside | RMSE | mean | std dev | all points | RMSE | mean | std dev |\n");
        out.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Row row : rows(campaign)) {
            out.append("| ").append(row.model().id()).append(" |");
            half(row.inside(), out);
            half(row.all(), out);
            out.append('\n');
        }
    }

    private static void half(ErrorStatistics errors, StringBuilder out) {
        if (errors.count() == 0) {
            out.append(" 0 | | | |");
        } else {
            out.append(String.format(
                    Locale.ROOT,
                    " %d | %.1f | %.1f | %.1f |",
                    errors.count(),
                    errors.rmseDb(),
                    errors.meanDb(),
                    errors.standardDeviationDb()));
        }
    }
}
