package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --out} may not do, whichever command has it: cost somebody a file, or mix two results. */
class OutputsTest {
    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = TinyScenario.write(folder);
    }

    private RunOfDakal study(String command, Path out, String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of(command, scenario.toString(), "--no-store", "--cell-size", "1000", "--out", out.toString()));
        arguments.addAll(List.of(more));
        return RunOfDakal.of(arguments.toArray(new String[0]));
    }

    private RunOfDakal whatIf(Path out, String... more) {
        return study(
                "whatif",
                out,
                Stream.concat(Stream.of("--remove", "S1", "--full"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> footprint(Path out) {
        String dem = scenario.resolve("dem").toString();
        String rest = "--lat 34.5 --lon 50.5 --height 30 --frequency 900 --radius 1 --model free-space --out";
        return Stream.of(
                        Stream.of("footprint", "--terrain", dem), Stream.of(rest.split(" ")), Stream.of(out.toString()))
                .flatMap(part -> part)
                .toList();
    }

    private static Map<String, String> everything(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /** Every command with a folder of results, and a file that is among them. */
    private Map<String, String> commands() throws IOException {
        Files.writeString(folder.resolve("links.csv"), """
                id,txLatitudeDegrees,txLongitudeDegrees,txHeightAboveGroundMeters,rxLatitudeDegrees,rxLongitudeDegrees,rxHeightAboveGroundMeters,frequencyMhz,measuredLossDb
                L1,34.49,50.5,20,34.42,50.6,1.5,940,120
                """);
        return Map.of(
                "run", "places.csv",
                "whatif", "sectors.csv",
                "outage", "outage-sites.csv",
                "plan", "plan.csv",
                "sure", "sure.csv",
                "calibrate", "places.csv",
                "compare", "comparison.html",
                "compare-plans", "compare-plans.html");
    }

    private RunOfDakal into(String command, Path out) {
        String one = folder.resolve("one").toString();
        String other = folder.resolve("other").toString();
        return switch (command) {
            case "whatif" -> study(command, out, "--remove", "S1", "--full");
            case "plan" -> study(command, out, "--budget", "1e9");
            case "sure" -> study(command, out, "--draws", "20");
            case "calibrate" ->
                RunOfDakal.of(
                        command,
                        "--links",
                        folder.resolve("links.csv").toString(),
                        "--model",
                        "free-space",
                        "--out",
                        out.toString());
            case "compare", "compare-plans" -> RunOfDakal.of(command, one, other, "--out", out.toString());
            default -> study(command, out);
        };
    }

    /** Whoever asks for a picture must not get heights under its name; a name that ends in none says nothing. */
    @Test
    void aFileIsNamedByWhatItHolds() throws IOException {
        Path links = Files.writeString(folder.resolve("links.jsonl"), "{}");
        Map<String, List<String>> wrong = Map.of(
                "x.png: its name ends in .png, and what is written is a GeoTIFF (.tif, .tiff).",
                footprint(folder.resolve("x.png")),
                "x.csv: its name ends in .csv, and what is written is losses of links (.jsonl, .ndjson, .json).",
                List.of(
                        "loss",
                        "--links",
                        links.toString(),
                        "--out",
                        folder.resolve("x.csv").toString()),
                "x.csv: its name ends in .csv, and what is written is suggestions (.yaml, .yml).",
                List.of(
                        "suggest",
                        scenario.toString(),
                        "--no-store",
                        "--out",
                        folder.resolve("x.csv").toString()),
                "x.html: its name ends in .html, and what is written is a record of dakal bench (.json).",
                List.of("bench", "--short", "--out", folder.resolve("x.html").toString()));
        wrong.forEach((message, arguments) -> {
            RunOfDakal run = RunOfDakal.of(arguments.toArray(new String[0]));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("cannot write " + folder.resolve(message));
        });
        for (String name : List.of("loss", "LOSS.TIF", "loss-2.5km")) {
            assertThat(RunOfDakal.of(footprint(folder.resolve(name)).toArray(new String[0]))
                            .exitCode())
                    .as(name)
                    .isZero();
        }
    }

    /** With results in it the store would be no store to the next run, which would refuse it. */
    @Test
    void nothingIsWrittenIntoTheStore() {
        Path store = folder.resolve("kept");
        for (Path out : List.of(store, store.resolve("below"))) {
            RunOfDakal run =
                    RunOfDakal.of("run", scenario.toString(), "--store", store.toString(), "--out", out.toString());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("cannot write to " + out, "as it looks for path loss kept in " + store)
                    .doesNotContain("Phases");
        }
        Path file = store.resolve("s.yaml");
        assertThat(RunOfDakal.of("suggest", scenario.toString(), "--store", store.toString(), "--out", file.toString())
                        .err())
                .contains("cannot write " + file, "as it looks for path loss kept in " + store);
        assertThat(RunOfDakal.of("store", "--store", store.toString()).exitCode())
                .isZero();
    }

    /**
     * Each command has a file of this name among its results; it is the user's, and nothing is computed for nothing.
     */
    @Test
    void noStudyReplacesAFileOfTheUser() throws IOException {
        for (Map.Entry<String, String> entry : commands().entrySet()) {
            String command = entry.getKey();
            Path out = Files.createDirectories(folder.resolve("out-" + command));
            Path mine = Files.writeString(out.resolve(entry.getValue()), "mine");
            RunOfDakal run = into(command, out);
            assertThat(run.exitCode()).as(command + ": " + run.err()).isEqualTo(1);
            assertThat(run.err())
                    .contains("cannot write to " + out + ": no earlier result there lists " + entry.getValue())
                    .doesNotContain("Phases");
            assertThat(everything(out)).containsExactly(Map.entry(entry.getValue(), "mine"));
            assertThat(mine).hasContent("mine");
        }
    }

    @Test
    void theFoldersOfAScenariosInputsStayAsTheyWere() throws IOException {
        Files.move(scenario.resolve("settlements.csv"), scenario.resolve("places.csv"));
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("settlements.csv", "places.csv"));
        Map<String, String> before = everything(scenario);
        RunOfDakal run = study("run", scenario);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("places.csv: it is an input of this study, which is never replaced.");
        assertThat(everything(scenario)).isEqualTo(before);
    }

    /** A pattern of the scenario, or --terrain, would take the maps of this run for ground in the next one. */
    @Test
    void noStudyWritesWhereTheNextRunLooksForItsInputs() throws IOException {
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("dem/*.hgt", "dem/**.{hgt,tif}"));
        Map<String, String> before = everything(folder);
        Path out = scenario.resolve("dem/made/out");
        for (String[] more : new String[][] {
            {}, {"--terrain", scenario.resolve("dem").toString()},
        }) {
            for (RunOfDakal run : List.of(study("run", out, more), whatIf(out, more), study("outage", out, more))) {
                assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
                assertThat(run.err())
                        .contains("cannot write to " + out + ": the next run would read ")
                        .contains(" there as an input, as it looks for "
                                + (more.length == 0 ? "dem/**.{hgt,tif}" : "terrain files in " + more[1])
                                + ". Maybe choose another --out.")
                        .doesNotContain("Phases");
            }
        }
        RunOfDakal footprint =
                RunOfDakal.of(footprint(scenario.resolve("dem/loss.tif")).toArray(new String[0]));
        assertThat(footprint.exitCode()).isEqualTo(1);
        assertThat(footprint.err()).contains("dem/loss.tif: the next run would read it as an input, as it looks for");
        assertThat(everything(folder)).isEqualTo(before);
        assertThat(scenario.resolve("dem/made")).doesNotExist();
    }

    /** Of a folder with something else in it nobody could tell later what is the store's. */
    @Test
    void noStoreIsMadeAmongOtherFiles() throws IOException {
        Path result = folder.resolve("result");
        assertThat(study("run", result).exitCode()).isZero();
        Map<String, String> before = everything(folder);
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("ab"), "a file, though named as a store's folders are");
        for (Map.Entry<Path, String> other :
                Map.of(result, "NOTICE.txt", scenario, "dem", mine, "ab").entrySet()) {
            String store = other.getKey().toString();
            for (List<String> command : List.of(
                    List.of("run", scenario.toString(), "--cell-size", "1000", "--store", store),
                    List.of("store", "--store", store),
                    List.of("store", "--store", store, "--prune", "--all"))) {
                RunOfDakal run = RunOfDakal.of(command.toArray(new String[0]));
                assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
                assertThat(run.err())
                        .contains(
                                "--store = " + store + " is no store of path loss: it holds " + other.getValue() + ".")
                        .contains("Choose a new or an empty folder.");
            }
        }
        Files.delete(mine.resolve("ab"));
        assertThat(everything(folder)).isEqualTo(before);
        Files.writeString(mine.resolve(".hidden"), "the system's");
        for (int i = 0; i < 2; i++) { // the second time it is a store, and stays one whatever comes to lie there
            Files.writeString(mine.resolve(i == 0 ? ".hidden" : "notes.txt"), "mine");
            RunOfDakal run = RunOfDakal.of(
                    "run",
                    scenario.toString(),
                    "--cell-size",
                    "1000",
                    "--out",
                    folder.resolve("again").toString(),
                    "--store",
                    mine.toString());
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    /** Results of more than 64 MB are none of ours, whichever command is given them: bad input, not a failure. */
    @Test
    void oversizedResultsAreBadInput() throws IOException {
        for (String name : List.of("summary.json", "plan.json", "record.json")) {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength((64L << 20) + 1);
            }
        }
        String record = folder.resolve("record.json").toString();
        Path other = Files.createDirectory(folder.resolve("other"));
        for (RunOfDakal run : List.of(
                RunOfDakal.of("compare", folder.toString(), folder.toString()),
                RunOfDakal.of("compare-plans", folder.toString(), other.toString()),
                RunOfDakal.of("bench", "--compare", record, other.toString()))) {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains(".json: is larger than 64 MB, too large for a result");
        }
    }

    /** Whatever ends a command early, none of the folders on the way to --out is left. */
    @Test
    void aCommandThatFailsMakesNoFolder() throws IOException {
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("frequencyMhz: 940", "frequencyMhz: much"));
        for (String command : List.of("run", "whatif", "outage", "plan", "sure")) {
            RunOfDakal run = into(command, folder.resolve("made/deep/out"));
            assertThat(run.exitCode()).as(command + ": " + run.err()).isEqualTo(2);
            assertThat(folder.resolve("made")).doesNotExist();
        }
        for (String command : List.of("compare", "compare-plans", "calibrate")) {
            RunOfDakal run = into(command, folder.resolve("made/deep/out"));
            assertThat(run.exitCode()).as(command + ": " + run.err()).isNotEqualTo(0);
            assertThat(folder.resolve("made")).doesNotExist();
        }
    }

    @Test
    void noSingleFileReplacesAnInputOrAnotherKindOfFile() throws IOException {
        Path dem = scenario.resolve("dem");
        Path tile;
        try (Stream<Path> tiles = Files.list(dem)) {
            tile = tiles.findFirst().orElseThrow();
        }
        Path links = Files.writeString(folder.resolve("links.jsonl"), "{\"id\":1}\n");
        Path yaml = scenario.resolve("scenario.yaml");
        Map<String, String> before = everything(folder);
        List<List<String>> lines = List.of(
                footprint(tile),
                List.of("loss", "--model", "free-space", "--links", links.toString(), "--out", links.toString()),
                List.of("loss", "--model", "free-space", "--links", links.toString(), "--out", yaml.toString()),
                List.of("suggest", scenario.toString(), "--no-store", "--out", yaml.toString()),
                List.of("bench", "--short", "--out", yaml.toString()),
                List.of(
                        "profile",
                        "--terrain",
                        dem.toString(),
                        "--from",
                        "34.5,50.5",
                        "--to",
                        "34.51,50.5",
                        "--height",
                        "30",
                        "--frequency",
                        "900",
                        "--out",
                        Files.copy(yaml, folder.resolve("mine.png")).toString()));
        for (List<String> line : lines) {
            RunOfDakal run = RunOfDakal.of(line.toArray(new String[0]));
            assertThat(run.exitCode()).as(line + ": " + run.err()).isEqualTo(1);
            assertThat(run.err())
                    .contains("cannot write ")
                    .containsPattern("is an input of|only a file of the same kind");
        }
        Map<String, String> after = everything(folder);
        after.remove("mine.png");
        assertThat(after).isEqualTo(before);
    }

    /** From a run's beginning to its end nobody else writes there; who comes second is told before it computes. */
    @Test
    void aSecondRunIntoTheSameFolderIsRefusedBeforeItComputes() throws IOException {
        Path out = folder.resolve("out");
        try (OutputFolder first = OutputFolder.open(out, Inputs.NONE, "summary.json")) {
            for (String command : commands().keySet()) {
                RunOfDakal second = into(command, out);
                assertThat(second.exitCode()).as(command + ": " + second.err()).isEqualTo(1);
                assertThat(second.err())
                        .as(command)
                        .contains("cannot write to " + out + ": another run is writing there.")
                        .doesNotContain("Phases");
                assertThat(first.staged("")).exists();
            }
        }
    }

    @Test
    void aRunMayBeRepeatedAndAMixtureIsNotCompared() throws IOException {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        for (Path out : List.of(a, b, b)) {
            RunOfDakal run = study("run", out);
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(RunOfDakal.of("compare", a.toString(), b.toString()).exitCode())
                .isZero();
        Files.writeString(b.resolve("places.csv"), Files.readString(b.resolve("places.csv")) + "\n");
        RunOfDakal mixed = RunOfDakal.of("compare", a.toString(), b.toString());
        assertThat(mixed.exitCode()).isEqualTo(2);
        assertThat(mixed.err())
                .contains(b.resolve("places.csv")
                        + ": is not the file that summary.json beside it names: the result is incomplete");
    }

    /** The three results of a what-if appear together, and a second one takes their place. */
    @Test
    void aWhatIfIsOneResult() throws IOException {
        Path out = folder.resolve("whatif");
        for (int i = 0; i < 2; i++) {
            RunOfDakal run = study("whatif", out, "--full", "--set", "sites.S1.sectors.A.eirpDbm=50");
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(everything(out)).containsKeys("summary.json", "before/summary.json", "comparison/comparison.json");
        assertThat(out.resolve(".dakal-writing")).doesNotExist();
    }

    @Test
    void aPlanWhoseMapWasChangedIsNotCompared() throws IOException {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        for (Path out : List.of(a, b)) {
            RunOfDakal run = study("plan", out, "--budget", "1e9");
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(RunOfDakal.of("compare-plans", a.toString(), b.toString()).exitCode())
                .isZero();
        Path map = b.resolve("plan-map.png");
        byte[] bytes = Files.readAllBytes(map);
        bytes[bytes.length / 2] ^= 1;
        Files.write(map, bytes);
        RunOfDakal changed = RunOfDakal.of("compare-plans", a.toString(), b.toString());
        assertThat(changed.exitCode()).isEqualTo(2);
        assertThat(changed.err())
                .contains(map + ": is not the file that plan.json beside it names: the result is incomplete");
    }
}
