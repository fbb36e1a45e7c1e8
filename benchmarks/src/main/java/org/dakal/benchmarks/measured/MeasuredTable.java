package org.dakal.benchmarks.measured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.calibration.Circumstances;
import org.dakal.calibration.MeasuredLink;
import org.dakal.calibration.MeasuredPlace;
import org.dakal.propagation.LandCoverUse;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.propagation.terminal.RepresentativeClutter;
import org.dakal.propagation.terminal.TerminalHeightGain;
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
                No campaign in a village or a valley is at hand, so that the class `village` is held against nothing here. Counts differ between models: compare those with like counts. Models of terrain know no buildings: all three places are built up, and
                without clutter heights such models fall short by what the buildings take. After each campaign follow the models that can take land cover, with its surroundings
                fixed by its own words (a city, a suburb) and their heights by P.1812-7's table, still untuned, each place counted once; beside them the same places on bare ground. Written by `benchmarks/run.sh measured FOLDER`.
                """);
        for (Campaign campaign : campaigns) {
            section(campaign, out);
            withLandCover(campaign, out);
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

    /** Places of a campaign, averaged, by a model with its surroundings or on bare ground. */
    static ErrorStatistics byPlace(Campaign campaign, PathLossModel model, LandCover cover) {
        List<MeasuredLink> links = new ArrayList<>();
        for (MeasuredPoint point : campaign.points()) {
            double lossDb = lossDb(point, model, cover);
            if (LinkLimits.broken(model, point.profile().lengthKm(), point.link(), Severity.ERROR)
                            .isEmpty()
                    && Double.isFinite(lossDb)) {
                links.add(new MeasuredLink(
                        point.latitudeDegrees(),
                        point.longitudeDegrees(),
                        point.profile().lengthKm(),
                        lossDb,
                        point.measuredDb(),
                        MeasuredPlace.ONE_LOCAL_MEAN,
                        false,
                        Circumstances.UNKNOWN));
            }
        }
        ErrorStatistics errors = new ErrorStatistics();
        MeasuredPlace.of(links).forEach(place -> errors.add(-place.residualDb()));
        return errors;
    }

    private static double lossDb(MeasuredPoint point, PathLossModel model, LandCover cover) {
        RadioLink link = point.link();
        double roofMeters = cover.representativeHeightMeters();
        return switch (model.landCoverUse()) {
            case ON_THE_PATH ->
                model.pathLossDb(
                        RepresentativeClutter.along(
                                point.profile(), point.baseHeightMeters(), point.mobileHeightMeters(), cover),
                        link);
            case AT_THE_RECEIVER ->
                model.pathLossDb(point.profile(), link)
                        + (roofMeters > 0
                                ? TerminalHeightGain.lossDb(
                                        point.frequencyMhz(),
                                        point.mobileHeightMeters(),
                                        cover.streetWidthMeters(),
                                        roofMeters)
                                : 0);
            case IN_ITS_ID, NONE -> model.pathLossDb(point.profile(), link);
        };
    }

    private static void withLandCover(Campaign campaign, StringBuilder out) {
        out.append("\n## ")
                .append(campaign.title())
                .append(": as ")
                .append(campaign.surroundings().id());
        out.append("\n\n| Model | places | RMSE | mean | std dev | places on bare ground | RMSE | mean | std dev |\n");
        out.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (PathLossModel model : PropagationModels.all()) {
            if (model.landCoverUse() == LandCoverUse.ON_THE_PATH
                    || model.landCoverUse() == LandCoverUse.AT_THE_RECEIVER) {
                out.append("| ").append(model.id()).append(" |");
                half(byPlace(campaign, model, campaign.surroundings()), out);
                half(byPlace(campaign, model, LandCover.OPEN), out);
                out.append('\n');
            }
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
