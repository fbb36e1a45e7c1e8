package org.dakal.scenarios.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.raster.RasterFixtures;
import org.dakal.scenarios.raster.TiffSamples;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.store.DiskPathLossStore;
import org.dakal.scenarios.terrain.TerrainSamples;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.plan.PlanWriter;
import org.dakal.study.LongQuestion;
import org.dakal.study.PlanStudy;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;

/**
 * Small sound inputs of every kind, made anew in a folder: a province of 11 km on flat ground of 1,000 m, links over
 * it, changes to it, a store of its path loss, and two results. One reading takes some milliseconds.
 */
final class Corpus {
    /** Flat ground, in metres. */
    private static final double GROUND_METERS = 1000;

    private static final String BASE = "/org/dakal/scenarios/reading/base/";
    private static final List<String> TABLES =
            List.of("data/sites.csv", "data/sectors.csv", "data/settlements.csv", "data/public-points.csv");
    private static final List<String> SHAPES =
            List.of("data/outline.geojson", "data/counties.geojson", "data/roads.geojson");
    private static final String ANTENNA = "antennas/kx900.msi";
    private static final String PROPOSALS = "data/proposals.yaml";

    /** GDAL's own files in other layouts, which cover the province too. */
    private static final List<String> TERRAIN_LAYOUTS = List.of(
            "float32-tile-deflate-3-bigtiff",
            "int16-tile-lzw-2",
            "int16-strip-none-bigendian",
            "uint8-strip-packbits-1");

    private static final List<String> CHANGES = List.of("""
            - retilt: {site: Q001, sector: A, electricalTiltDegrees: 8}
            - removeSite: {site: Q003}
            - setHeight: {site: Q002, heightAboveGroundMeters: 40}
            """, """
            id: N05
            name: North
            latitudeDegrees: 34.57
            longitudeDegrees: 50.86
            sectors:
              - {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 30, azimuthDegrees: 0, eirpDbm: 60}
            """, """
            id: P09
            name: Power
            kind: more power
            cost: {amount: 1e6, currency: toman, priceDate: 2026-06}
            changes: [{setPower: {site: Q002, sector: A, eirpDbm: 60}}]
            """);

    private static final List<String> RESULT_FILES = List.of(
            "summary.json",
            "rsrp.tif",
            "coverage-class.tif",
            "findings.gpkg",
            "places.csv",
            "sectors.csv",
            "bands/L900/best-server.tif");

    private final Path folder;
    private final Map<InputKind, List<SoundFile>> files = new EnumMap<>(InputKind.class);
    private final Map<Mast, float[]> lossesDb = new HashMap<>();
    private final StudyRequest request;

    /** Makes all files below an empty folder. */
    Corpus(Path folder) throws IOException, ProblemsException {
        this.folder = folder;
        makeScenario();
        Scenario scenario = ScenarioReader.read(scenario(), ScenarioOverrides.none(1));
        this.request = scenario.request();
        makeTerrain();
        makeLinks();
        makeMeasurements();
        makeDownloads();
        makeChanges();
        makeStore();
        makeResults();
        makePlan(scenario);
    }

    /** Files of a kind; more than one may belong in the same place. */
    List<SoundFile> files(InputKind kind) {
        return Objects.requireNonNull(files.get(kind));
    }

    /** All files of all kinds. */
    List<SoundFile> files() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    Path folder() {
        return folder;
    }

    Path scenario() {
        return folder.resolve("scenario");
    }

    Path downloads() {
        return folder.resolve("downloads");
    }

    /** Ground that is read in place of the scenario's. */
    Path terrain(InputKind kind) {
        return folder.resolve(kind == InputKind.HGT ? "hgt" : "dted");
    }

    Path store() {
        return folder.resolve("store");
    }

    Path resultBefore() {
        return folder.resolve("results/before");
    }

    Path resultAfter() {
        return folder.resolve("results/after");
    }

    Path plan() {
        return folder.resolve("results/plan");
    }

    /** The study whose path loss the store holds. */
    StudyRequest request() {
        return request;
    }

    /** What the store holds of each mast, in dB. */
    Map<Mast, float[]> lossesDb() {
        return lossesDb;
    }

    private void add(InputKind kind, SoundFile file) {
        files.computeIfAbsent(kind, k -> new ArrayList<>()).add(file);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.write(file, bytes);
    }

    private void makeScenario() throws IOException {
        Map<InputKind, List<String>> names = new EnumMap<>(InputKind.class);
        names.put(InputKind.CSV, TABLES);
        names.put(InputKind.GEOJSON, SHAPES);
        names.put(InputKind.MSI, List.of(ANTENNA));
        names.put(InputKind.YAML, List.of(PROPOSALS));
        for (Map.Entry<InputKind, List<String>> entry : names.entrySet()) {
            for (String name : entry.getValue()) {
                add(entry.getKey(), SoundFile.at(write("scenario/" + name, resource(BASE + name))));
            }
        }
        Path nodes = write(
                "scenario/data/nodes.csv",
                "id,latitudeDegrees,longitudeDegrees\nF1,34.55,50.85\n".getBytes(StandardCharsets.UTF_8));
        add(InputKind.CSV, SoundFile.at(nodes));
        String yaml = new String(resource(BASE + "scenario.yaml"), StandardCharsets.UTF_8)
                .replace("cellSizeMeters: 100", "cellSizeMeters: 500")
                .replace("dem/*.hgt", "dem/*.tif")
                .replace("rankBy: people", """
                        rankBy: people
                        indoor: {thermallyEfficientFraction: 0.1, thermallyEfficientFractionByClutter: {urban: 0.3}}
                        backhaul:
                          fiberNodes: data/nodes.csv
                          routes: data/roads.geojson
                          routeFactor: 1.3
                          trenchCostPerMeter: 900e3
                          microwaveHopCost: 2.5e9
                          frequencyMhz: 15000
                        """);
        add(InputKind.YAML, SoundFile.at(write("scenario/scenario.yaml", yaml.getBytes(StandardCharsets.UTF_8))));

        Files.createDirectories(scenario().resolve("dem"));
        Path plain = TiffSamples.heights(
                scenario().resolve("dem/ground.tif"), 50.5, 35, 0.01, 70, 70, (lat, lon) -> GROUND_METERS);
        add(InputKind.GEOTIFF_TERRAIN, SoundFile.at(plain));
        Path cover = scenario().resolve("data/clutter.tif");
        CellGrid grid = new CellGrid(32639, 470_000, 3_841_000, 500, 60, 60);
        ByteRaster codes = ByteRaster.filled(grid, (byte) 1);
        codes.set(grid.columnCount() * 30 + 30, (byte) 2);
        CogWriter.write(cover, codes, CogStyle.ofClasses("land cover", 255, List.of()));
        add(InputKind.GEOTIFF_LAND_COVER, SoundFile.at(cover));
        add(
                InputKind.GEOTIFF_LAND_COVER,
                new SoundFile(cover, "uint8-strip-packbits-1", fixture("uint8-strip-packbits-1")));
    }

    private void makeTerrain() throws IOException {
        Files.createDirectories(terrain(InputKind.HGT));
        Files.createDirectories(terrain(InputKind.DTED));
        Path hgt = TerrainSamples.hgt(terrain(InputKind.HGT), "N34E050.hgt", 34, 50, 1201, (lat, lon) -> GROUND_METERS);
        add(InputKind.HGT, SoundFile.at(hgt));
        Path dted =
                TerrainSamples.dted(terrain(InputKind.DTED), "n34.dt0", 34, 50, 300, 300, (lat, lon) -> GROUND_METERS);
        add(InputKind.DTED, SoundFile.at(dted));

        Path place = scenario().resolve("dem/ground.tif");
        CellGrid grid = new CellGrid(32639, 470_000, 3_841_000, 500, 60, 60);
        Path tiled = folder.resolve("tiled.tif");
        CogWriter.write(tiled, FloatRaster.filled(grid, (float) GROUND_METERS), CogStyle.of("ground", "m"));
        add(InputKind.GEOTIFF_TERRAIN, new SoundFile(place, "tiled", Files.readAllBytes(tiled)));
        for (String layout : TERRAIN_LAYOUTS) {
            add(InputKind.GEOTIFF_TERRAIN, new SoundFile(place, layout, fixture(layout)));
        }
    }

    private void makeLinks() throws IOException {
        String csv = """
                id,txLatitudeDegrees,txLongitudeDegrees,txHeightAboveGroundMeters,rxLatitudeDegrees,rxLongitudeDegrees,\
                rxHeightAboveGroundMeters,frequencyMhz,polarization,climate,timePercent
                a,34.55,50.85,30,34.56,50.86,1.5,900,vertical,5,50
                b,34.52,50.82,40,34.58,50.88,10,1800,horizontal,4,10
                "c, d",34.5,50.8,25.5,34.6,50.9,1.5,2600,vertical,5,50
                """;
        String json = """
                {"id":"a","frequencyMhz":900,"txHeightAboveGroundMeters":30,"rxHeightAboveGroundMeters":1.5,\
                "spacingMeters":90,"heightsMeters":[1000,1000,1000,null,1000],"clutterHeightsMeters":[]}
                {"id":"b","frequencyMhz":1800,"txHeightAboveGroundMeters":30,"rxHeightAboveGroundMeters":1.5,\
                "spacingMeters":500,"heightsMeters":[1000,1000,1010,1000],"clutterHeightsMeters":[0,0,10,0],\
                "zones":["inland","inland","coastal","inland"],"polarization":"horizontal","groundPermittivity":15,\
                "itm":{"climate":5,"timePercent":50,"locationPercent":50,"situationPercent":50},"p1812":{"timePercent":50}}
                {"id":3,"frequencyMhz":450,"txHeightAboveGroundMeters":60,"rxHeightAboveGroundMeters":10,\
                "spacingMeters":1000,"heightsMeters":[1000,1000,1000,1000,1000,1000,1000],"txLatitudeDegrees":34.5,\
                "rxLatitudeDegrees":34.6}
                """;
        add(InputKind.LINKS_CSV, SoundFile.at(write("links/links.csv", csv.getBytes(StandardCharsets.UTF_8))));
        add(InputKind.LINKS_JSON, SoundFile.at(write("links/links.jsonl", json.getBytes(StandardCharsets.UTF_8))));
    }

    /** One of each format, all in the place of one file: readers know them by their content. */
    private void makeMeasurements() throws IOException {
        String track = """
                Timestamp\tLongitude\tLatitude\tNode\tCellID\tNetworkTech\tLevel\tARFCN\tPSC\t
                2025.07.18_22.11.08\t50.85\t34.55\t21\t11\t4G\t-81\t3450\t325\t
                2025.07.18_22.11.09\t50.86\t34.56\t8\t10342\t3G\t-90\t10712\t383\t
                2025.07.18_22.11.10\t50.87\t34.57\t\t77\t2G\t-\t10\t\t
                """;
        String cells = """
                mcc,mnc,lac,cellid,lat,lon,signal,measured_at,rating,speed,act,psc,pci
                740,2,20700,11381762,34.55,50.85,-88,1679759680757,4.1,0.4,LTE,,-1
                740,2,20700,11381763,34.56,50.86,-98,1679759680758,4.1,0.4,GSM,,32
                """;
        String report = """
                {"items": [{"timestamp": 1679759680757,
                  "position": {"latitude": 34.55, "longitude": 50.85, "accuracy": 10.0, "speed": 3.6},
                  "cellTowers": [{"radioType": "lte", "cellId": 5387, "signalStrength": -95, "serving": 1}]}]}
                """;
        String plain = """
                latitudeDegrees;longitudeDegrees;rsrpDbm;technology;channel;time
                34.55;50.85;-95;LTE;3450;2026-01-02T03:04:05Z
                34.56;50.86;-105;;;
                """;
        Path place = write("measurements/file", track.getBytes(StandardCharsets.UTF_8));
        List.of(track, cells, report, plain)
                .forEach(text -> add(
                        InputKind.MEASUREMENTS,
                        new SoundFile(place, text.substring(0, 9).strip(), text.getBytes(StandardCharsets.UTF_8))));
    }

    /** One of each format that {@code dakal new} takes, all given at once. */
    private void makeDownloads() throws IOException {
        String imports = "/org/dakal/scenarios/importing/";
        Map<String, byte[]> downloads = new LinkedHashMap<>();
        downloads.put("outline.geojson", resource(BASE + "data/outline.geojson"));
        for (String name : List.of("two.gpkg", "two.shp", "two.kml", "two.kmz", "land.osm.pbf")) {
            downloads.put(name, resource(imports + name));
        }
        downloads.put("people.tif", resource(imports + "people-utm.tif"));
        downloads.put("antennas/kx900.msi", resource(BASE + ANTENNA));
        Map<String, String> tables = Map.of(
                "heard.csv",
                        "LTE,432,11,7,1025,0,50.85,34.55,900,3,1,1,1,0\nGSM,432,11,7,99,0,50.86,34.55,9,3,1,1,1,0\n",
                "sites.csv", "Name;Longitude;Latitude\nQ1;50,85;34,55\n",
                "tx.csv", "Site;Transmitter;Antenna;Height (m);Azimuth\nQ1;Q1_1;kx900;36,5;20\nQ1;Q1_2;;36,5;140\n",
                "cells.csv", "Transmitter;Name;Carrier;Max Power (dBm)\nQ1_1;c;20 MHz - EARFCN 1300;46\n",
                "columns.yaml", "latitudeDegrees: [Hoch, Nord]\nlongitudeDegrees: Quer\n");
        tables.forEach((name, text) -> downloads.put(name, text.getBytes(StandardCharsets.UTF_8)));
        for (Map.Entry<String, byte[]> download : downloads.entrySet()) {
            add(InputKind.DOWNLOADS, SoundFile.at(write("downloads/" + download.getKey(), download.getValue())));
        }
        for (String beside : List.of("two.dbf", "two.prj", "two.cpg")) {
            write("downloads/" + beside, resource(imports + beside));
        }
    }

    private void makeChanges() throws IOException {
        for (String text : CHANGES) {
            add(InputKind.CHANGES, SoundFile.at(write("changes.yaml", text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private void makeStore() throws IOException {
        try (DiskPathLossStore store = DiskPathLossStore.open(store(), Long.MAX_VALUE, "tiny", request, true);
                CoverageEngine engine = new CoverageEngine(
                        request.terrain(), request.serviceProfile(), request.coverageOptions(), store)) {
            engine.cover(request.network(), ProgressListener.NONE);
            for (Mast mast : request.network().sectors().stream()
                    .map(Mast::of)
                    .distinct()
                    .toList()) {
                PathLossMatrix matrix =
                        Objects.requireNonNull(store.find(List.of(mast)).get(mast));
                lossesDb.put(mast, matrix.values());
            }
        }
        try (Stream<Path> found = Files.walk(store())) {
            for (Path file :
                    found.filter(f -> f.toString().endsWith(".loss")).sorted().toList()) {
                add(InputKind.STORE, SoundFile.at(file));
            }
        }
    }

    private void makeResults() throws IOException {
        StudyWriter.write(
                open(resultBefore()), SmallStudy.scenario(), SmallStudy.result(), List.of(), SmallStudy.runInfo());
        StudyWriter.write(
                open(resultAfter()),
                SmallStudy.scenario(),
                SmallStudy.strongerResult(),
                List.of(),
                SmallStudy.runInfo());
        SmallStudy.forgetDigests(resultBefore().resolve(StudyWriter.SUMMARY_FILE));
        SmallStudy.forgetDigests(resultAfter().resolve(StudyWriter.SUMMARY_FILE));
        for (String name : RESULT_FILES) {
            add(InputKind.RESULTS, SoundFile.at(resultAfter().resolve(name)));
        }
    }

    /**
     * In the open all is served already: indoors and by two sites there is something to plan. So much time is never
     * used, for a search that a busy machine cuts short would end in another plan.
     */
    private void makePlan(Scenario scenario) throws IOException {
        try (StudySession session = StudySession.open(request)) {
            PlanStudy.Result result = session.plan(
                    session.today(),
                    new PlanWish(Weight.AREA_SQUARE_KM, 1e15, 0, 600, true, true, CountBy.THRESHOLD),
                    session.request().proposals(),
                    List.of(),
                    LongQuestion.patient(StudyListener.NONE));
            PlanWriter.write(
                    OutputFolder.open(plan(), Inputs.NONE, PlanWriter.INDEX_FILE),
                    scenario,
                    result,
                    null,
                    List.of(),
                    SmallStudy.runInfo());
        }
        SmallStudy.forgetDigests(plan().resolve(PlanWriter.INDEX_FILE));
        add(InputKind.PLANS, SoundFile.at(plan().resolve(PlanWriter.INDEX_FILE)));
    }

    private static byte[] fixture(String name) throws IOException {
        return resource("/" + RasterFixtures.class.getPackageName().replace('.', '/') + "/geotiff/" + name + ".tif");
    }

    /** Also where the tests' resources are packed in a jar. */
    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no test resource " + name);
            }
            return in.readAllBytes();
        }
    }

    private static OutputFolder open(Path folder) throws IOException {
        return StudyWriter.open(folder, SmallStudy.scenario(), Inputs.NONE);
    }
}
