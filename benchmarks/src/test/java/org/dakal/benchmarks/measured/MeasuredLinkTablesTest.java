package org.dakal.benchmarks.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dakal.calibration.Calibration;
import org.dakal.calibration.ErrorFigures;
import org.dakal.calibration.MeasuredLink;
import org.dakal.calibration.MeasuredPlace;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.scenarios.links.LinkFiles;
import org.dakal.scenarios.links.LinkReader;
import org.dakal.scenarios.links.MeasuredLinkLoss;
import org.dakal.scenarios.links.PendingLink;
import org.dakal.testing.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The campaigns through the tables of links that {@code dakal calibrate} reads, from 250 m on, where the model's document
 * begins. Land cover is what the campaigns' own
 * words say, a city, and nothing about it was chosen by the errors; the limits leave a little room above what was
 * found.
 */
class MeasuredLinkTablesTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeTables() throws Exception {
        MeasuredLinkTables.write(
                Objects.requireNonNull(SharedData.require("measured").getParent()), folder);
    }

    private static Calibration calibration(String name, @Nullable LandCover cover) throws Exception {
        return Calibration.of(MeasuredPlace.of(links(folder.resolve(name), cover)));
    }

    private static List<MeasuredLink> links(Path file, @Nullable LandCover cover) throws Exception {
        MeasuredLinkLoss loss = new MeasuredLinkLoss(
                PropagationModels.find(PropagationModels.DEFAULT_ID).orElseThrow(), cover);
        List<MeasuredLink> links = new ArrayList<>();
        try (LinkReader reader = LinkFiles.open(file, null)) {
            for (PendingLink pending = reader.next(); pending != null; pending = reader.next()) {
                MeasuredLinkLoss.Result result = loss.of(pending);
                if (result.link() == null) {
                    assertThat(result.problem()).contains("should be 0.25 to 3000 for model itu-r-p1812");
                } else {
                    links.add(result.link());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return links;
    }

    private static double best(Calibration calibration) {
        return calibration.crossValidated().stream()
                .mapToDouble(row -> row.errors().rmseDb())
                .min()
                .orElseThrow();
    }

    private static void claimsHold(Calibration calibration) {
        assertThat(calibration.reliability())
                .filteredOn(row -> row.claimedFraction() == 0.9)
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.observedFraction()).isBetween(0.85, 0.95));
        assertThat(calibration.crossValidated()).allMatch(row -> row.blockMeters() == 500);
    }

    /** Without land cover the mean error is -30 dB (untuned); a city by its class leaves a third of it in all. */
    @Test
    void beirutAsUrban() throws Exception {
        Calibration calibration = calibration("beirut.jsonl", LandCover.URBAN);
        ErrorFigures untuned = calibration.untuned();
        assertThat(untuned.rmseDb()).isLessThan(12);
        assertThat(Math.abs(untuned.meanDb())).isLessThan(8);
        assertThat(best(calibration)).isLessThan(6.6);
        claimsHold(calibration);
    }

    @Test
    void recifeAsUrban() throws Exception {
        Calibration calibration = calibration("recife.jsonl", LandCover.URBAN);
        ErrorFigures untuned = calibration.untuned();
        assertThat(untuned.rmseDb()).isLessThan(14);
        assertThat(Math.abs(untuned.meanDb())).isLessThan(8);
        assertThat(best(calibration)).isLessThan(7.7);
        claimsHold(calibration);
    }

    /**
     * Where the mast stands and how high is not known there: no land cover, and a correction that finds its way all the
     * same.
     */
    @Test
    void otaWithoutLandCover() throws Exception {
        Calibration calibration = calibration("ota.jsonl", null);
        assertThat(best(calibration)).isLessThan(8.3);
        claimsHold(calibration);
    }
}
