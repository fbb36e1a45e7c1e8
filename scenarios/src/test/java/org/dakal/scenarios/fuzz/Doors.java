package org.dakal.scenarios.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.coverage.Quality;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.ChangedScenario;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.importing.ColumnMap;
import org.dakal.scenarios.importing.Downloads;
import org.dakal.scenarios.importing.ImportNotes;
import org.dakal.scenarios.importing.NewScenario;
import org.dakal.scenarios.importing.TestDownloads;
import org.dakal.scenarios.links.LinkFiles;
import org.dakal.scenarios.links.LinkLoss;
import org.dakal.scenarios.links.LinkReader;
import org.dakal.scenarios.links.LinkResult;
import org.dakal.scenarios.links.PendingLink;
import org.dakal.scenarios.measurements.MeasurementCampaign;
import org.dakal.scenarios.measurements.MeasurementFiles;
import org.dakal.scenarios.measurements.MeasurementFilter;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.store.DiskPathLossStore;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.scenarios.store.StoreContent;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.comparison.ComparisonText;
import org.dakal.scenarios.writing.comparison.FolderComparer;
import org.dakal.scenarios.writing.plan.PlanComparison;
import org.dakal.scenarios.writing.plan.PlanJson;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.scenarios.writing.verification.PhoneSetup;
import org.dakal.scenarios.writing.verification.Verification;
import org.dakal.scenarios.writing.verification.VerificationWriter;
import org.dakal.scenarios.writing.verification.VerifiedResult;

/** Reads inputs as the commands do, to their end, and gathers what people would be told. */
final class Doors {
    private static final List<String> LINK_MODELS = List.of("itu-r-p1812", "itm", "okumura-hata-urban");

    private static final int MOST_RESULTS_JUDGED = 1000;

    private Doors() {}

    /** Reads the corpus's inputs of a kind as they now lie on the disk. */
    static Told read(InputKind kind, Corpus corpus) throws IOException, ProblemsException {
        return switch (kind) {
            case HGT, DTED ->
                scenario(
                        corpus,
                        new ScenarioOverrides(null, corpus.terrain(kind), 1, Quality.STANDARD),
                        NetworkEdits.NONE);
            case GEOTIFF_TERRAIN, GEOTIFF_LAND_COVER, MSI, GEOJSON, CSV, YAML ->
                scenario(corpus, ScenarioOverrides.none(1), NetworkEdits.NONE);
            case CHANGES ->
                scenario(
                        corpus,
                        ScenarioOverrides.none(1),
                        new NetworkEdits(
                                List.of(),
                                List.of(),
                                List.of(corpus.files(kind).get(0).place())));
            case LINKS_CSV, LINKS_JSON -> links(corpus.files(kind).get(0).place(), corpus.terrain(InputKind.DTED));
            case MEASUREMENTS -> measurements(corpus);
            case DOWNLOADS -> downloads(corpus);
            case STORE -> store(corpus);
            case RESULTS -> results(corpus);
            case PLANS -> plans(corpus);
        };
    }

    private static Told scenario(Corpus corpus, ScenarioOverrides overrides, NetworkEdits edits)
            throws IOException, ProblemsException {
        ChangedScenario read = ScenarioReader.read(corpus.scenario(), overrides, edits, GroundStore.NONE);
        Told told = new Told();
        read.scenario().warnings().forEach(told::problem);
        texts(read.scenario()).forEach(told::text);
        names(read.changed().request().network()).forEach(told::text);
        return told;
    }

    /** What goes from a scenario into outputs. */
    private static Stream<String> texts(Scenario scenario) {
        List<String> texts = new ArrayList<>(List.of(scenario.name(), scenario.title(), scenario.localTitle()));
        texts.addAll(scenario.notices());
        texts.addAll(scenario.localNotices());
        var request = scenario.request();
        request.surroundings().settlements().forEach(s -> texts.addAll(List.of(s.id(), s.name(), s.localName())));
        request.surroundings().publicPoints().forEach(p -> texts.addAll(List.of(p.id(), p.name(), p.kind())));
        request.surroundings().roads().forEach(r -> texts.addAll(List.of(r.id(), r.name(), r.kind())));
        request.surroundings().counties().forEach(c -> texts.addAll(List.of(c.id(), c.name())));
        request.proposals().forEach(p -> texts.addAll(List.of(p.id(), p.name(), p.kind())));
        return Stream.concat(texts.stream(), names(request.network()));
    }

    private static Stream<String> names(Network network) {
        return Stream.concat(
                network.bands().stream().map(band -> band.id()),
                network.sites().stream().flatMap(Doors::names));
    }

    private static Stream<String> names(Site site) {
        return Stream.concat(
                Stream.of(site.id(), site.name()),
                site.sectors().stream()
                        .flatMap(s -> Stream.of(s.id(), s.pattern().name())));
    }

    private static Told links(Path file, Path terrain) throws IOException, ProblemsException {
        Told told = new Told();
        List<LinkLoss> losses = LINK_MODELS.stream()
                .map(id -> new LinkLoss(PropagationModels.find(id).orElseThrow(), null))
                .toList();
        int count = 0;
        try (LinkReader reader = LinkFiles.open(file, TerrainFiles.open(TerrainFiles.find(terrain)))) {
            reader.warnings().forEach(told::problem);
            for (PendingLink link = reader.next(); link != null; link = reader.next()) {
                LinkResult result =
                        losses.get((int) (link.lineNumber() % losses.size())).of(link);
                if (++count > MOST_RESULTS_JUDGED) {
                    continue; // a million lines alike are read to their end, but judging them would take longer
                }
                told.text(result.toJson());
                if (result.isProblem()) {
                    told.message("line " + link.lineNumber() + ": " + result.problem());
                }
            }
        }
        return told;
    }

    private static Told measurements(Corpus corpus) throws IOException, ProblemsException {
        Told told = new Told();
        List<MeasurementCampaign> campaigns = MeasurementFiles.read(
                List.of(corpus.files(InputKind.MEASUREMENTS).get(0).place()), Map.of(), MeasurementFilter.DEFAULT);
        campaigns.get(0).warnings().forEach(told::message);
        Verification verification = Verification.of(
                VerifiedResult.open(corpus.resultBefore()),
                campaigns,
                MeasurementFilter.DEFAULT,
                new PhoneSetup(0, 0, 0));
        SummaryJson.text(VerificationWriter.json(verification, SmallStudy.runInfo()))
                .lines()
                .forEach(told::text);
        return told;
    }

    /** Everything that people may have at once, out of which one file is damaged. */
    private static Told downloads(Corpus corpus) throws IOException, ProblemsException {
        Path given = corpus.downloads();
        Problems problems = new Problems();
        Map<String, String> columns =
                ColumnMap.of(List.of(given.resolve("columns.yaml").toString()), problems);
        problems.throwIfErrors();
        NewScenario.Made made = new NewScenario(TestDownloads.of(given.resolve("outline.geojson"))
                        .cells(Stream.of("heard.csv", "sites.csv", "tx.csv", "cells.csv")
                                .map(given::resolve)
                                .toArray(Path[]::new))
                        .antennas(given.resolve("antennas"))
                        .places(Stream.of("two.gpkg", "two.shp", "two.kml", "two.kmz")
                                .map(given::resolve)
                                .toList())
                        .osm(given.resolve("land.osm.pbf"))
                        .people(given.resolve("people.tif"))
                        .tables(new Downloads.Tables(columns, 0))
                        .given())
                .make(corpus.folder().resolve("made"), true);
        Told told = new Told();
        ImportNotes notes = made.notes();
        Stream.of(notes.understood(), notes.dropped(), notes.assumed(), notes.missing())
                .flatMap(List::stream)
                .forEach(told::text);
        return told;
    }

    /** A damaged file is dropped and made again, so all that may go wrong is an exception or another loss. */
    private static Told store(Corpus corpus) throws IOException {
        Told told = new Told();
        StoreContent.read(corpus.store()).byScenario().forEach(group -> told.text(group.name()));
        try (DiskPathLossStore store =
                DiskPathLossStore.open(corpus.store(), Long.MAX_VALUE, "tiny", corpus.request(), true)) {
            for (Map.Entry<Mast, float[]> kept : corpus.lossesDb().entrySet()) {
                PathLossMatrix found = store.find(List.of(kept.getKey())).get(kept.getKey());
                if (found != null && !Arrays.equals(found.values(), kept.getValue())) {
                    throw new IllegalStateException("the store gives other losses than were kept");
                }
            }
            if (!store.use().problem().isEmpty()) {
                told.message(store.use().problem());
            }
        }
        return told;
    }

    private static Told results(Corpus corpus) throws IOException, ProblemsException {
        Told told = new Told();
        VerifiedResult.open(corpus.resultAfter()).cells().forEach(cell -> told.text(cell.key()));
        ComparisonText.of(FolderComparer.compare(corpus.resultBefore(), corpus.resultAfter(), SmallStudy.runInfo())
                        .summary())
                .lines()
                .forEach(told::text);
        return told;
    }

    private static Told plans(Corpus corpus) throws IOException, ProblemsException {
        Told told = new Told();
        PlanComparison comparison = PlanComparison.of(List.of(
                new PlanComparison.Plan("a", PlanJson.read(corpus.plan())),
                new PlanComparison.Plan("b", PlanJson.read(corpus.plan()))));
        comparison.warnings().forEach(told::message);
        SummaryJson.text(comparison.json(List.of())).lines().forEach(told::text);
        return told;
    }
}
