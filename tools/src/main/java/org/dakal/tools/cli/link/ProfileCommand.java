package org.dakal.tools.cli.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dakal.coverage.Quality;
import org.dakal.network.InstalledSector;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.links.LinkLimits;
import org.dakal.scenarios.reading.ProblemPrinter;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.study.LinkReport;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.console.TerrainOption;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.cli.model.ModelOption;
import org.dakal.tools.reports.LinkPicture;
import org.dakal.tools.reports.link.LinkJson;
import org.dakal.tools.reports.link.LinkScene;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal profile}: draws one link, to show why it has its loss. */
@Command(
        name = "profile",
        description = "Draws one link: the terrain with the Earth's bulge, clutter, the straight line and its"
                + " Fresnel zone, the edges that matter, and the loss part by part.",
        footer = {
            "",
            "Between two places over terrain files: --terrain, --from, --to, --height,",
            "--frequency.",
            "From a sector of a scenario, with its antenna: --scenario, --site, --sector,",
            "--to.",
            "Out of a file of links for dakal loss: --links, --id.",
            "",
            "Example:",
            "  dakal profile --terrain dem --from 34.64,50.88 --to 34.52,51.02",
            "      --height 45 --frequency 900 --out link.svg",
            "  dakal profile --scenario scenarios/qom --site Q017 --sector A",
            "      --to 34.52,51.02 --out link.png --json"
        })
public final class ProfileCommand extends ToolCommand {
    private static final String PNG = ".png";
    private static final String SVG = ".svg";

    @Mixin
    private final TerrainOption terrain = new TerrainOption();

    @Option(
            names = "--from",
            paramLabel = "LAT,LON",
            converter = LatLon.Converter.class,
            description = "Transmitter, WGS 84 degrees.")
    private @Nullable LatLon from;

    @Option(names = "--scenario", paramLabel = "FOLDER", description = "Scenario of the sector.")
    private @Nullable Path scenarioPath;

    @Option(names = "--site", paramLabel = "ID", description = "Site of the sector.")
    private @Nullable String siteId;

    @Option(names = "--sector", paramLabel = "ID", description = "Sector on the site.")
    private @Nullable String sectorId;

    @Option(names = "--links", paramLabel = "FILE", description = "Links as for dakal loss.")
    private @Nullable Path links;

    @Option(names = "--id", paramLabel = "ID", description = "Which of the links.")
    private @Nullable String linkId;

    @Option(
            names = "--to",
            paramLabel = "LAT,LON",
            converter = LatLon.Converter.class,
            description = "Receiver, WGS 84 degrees.")
    private @Nullable LatLon to;

    @Option(names = "--height", paramLabel = "METERS", description = "Transmitter's height above the ground.")
    private @Nullable Double heightMeters;

    @Option(
            names = "--receiver-height",
            paramLabel = "METERS",
            description = "Receiver's height above the ground (1.5; the scenario's).")
    private @Nullable Double receiverHeightMeters;

    @Option(names = "--frequency", paramLabel = "MHZ", description = "Carrier frequency.")
    private @Nullable Double frequencyMhz;

    @Mixin
    private final ModelOption modelOption = new ModelOption();

    @Option(names = "--time-percent", paramLabel = "P", description = "Share of time the loss is not exceeded (50).")
    private @Nullable Double timePercent;

    @Option(names = "--out", paramLabel = "FILE", description = "The drawing: .svg or .png.")
    private @Nullable Path out;

    public ProfileCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        String ending = ending();
        OutputFile target = out == null
                ? null
                : OutputFile.at(
                        out,
                        ending.equals(SVG) ? OutputKind.SVG : OutputKind.PNG,
                        links == null ? Inputs.NONE : Inputs.of(List.of(links)));
        LinkScene scene = scene();
        List<String> warnings = checkLimits(scene);
        warnings.forEach(warning -> console.say("warning: " + warning));
        LinkScene told = scene.withFirst(warnings);
        console.say(text(told));
        if (target != null && out != null) {
            Report.file(console, out, target.write(aside -> draw(told, ending, aside)));
        }
        printJson(LinkJson.of(scene, warnings));
        return ExitCodes.DONE;
    }

    private String ending() {
        if (out == null) {
            if (!isJsonAsked()) {
                throw CommandFailure.badInput("Nothing is asked for.", "Give --out FILE.svg, FILE.png, or --json.");
            }
            return "";
        }
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(SVG) && !name.endsWith(PNG)) {
            throw CommandFailure.badInput("--out = " + out + " must end in .svg or .png.", "");
        }
        return name.endsWith(SVG) ? SVG : PNG;
    }

    private LinkScene scene() throws IOException {
        ProfileForm form = ProfileForm.of(option -> origin(option).equals("flag"));
        if (form == ProfileForm.SECTOR && scenarioPath != null && siteId != null && sectorId != null && to != null) {
            return fromSector(scenarioPath, siteId, sectorId, to);
        }
        PathLossModel model = modelOption.model();
        modelOption.note(settings);
        if (form == ProfileForm.LISTED && links != null && linkId != null) {
            return listed(links, linkId, model);
        }
        if (form == ProfileForm.PLACES && from != null && to != null && heightMeters != null && frequencyMhz != null) {
            return betweenPlaces(from, to, heightMeters, frequencyMhz, model);
        }
        throw new IllegalStateException(form + " was checked to be complete");
    }

    private LinkScene betweenPlaces(LatLon start, LatLon end, double baseMeters, double carrierMhz, PathLossModel model)
            throws IOException {
        PlacedLink link = new PlacedLink(
                start,
                end,
                NumberOptions.between("--height", baseMeters, 0.1, 10_000),
                receiverHeightMeters == null
                        ? 1.5
                        : NumberOptions.between("--receiver-height", receiverHeightMeters, 0.1, 10_000),
                NumberOptions.between("--frequency", carrierMhz, 1, 1_000_000),
                new Percentages(
                        timePercent == null ? 50 : NumberOptions.between("--time-percent", timePercent, 0.001, 99.999),
                        50,
                        50,
                        Percentages.DEFAULT_VARIABILITY_MODE));
        TerrainChoice choice = terrain.choose(console);
        ElevationSource source = choice.open();
        settings.add("terrain", source.description(), choice.from()).print(console);
        try {
            return link.scene(source, model);
        } finally {
            // What is odd in the files may be why the ground is unknown.
            Report.terrainWarnings(console, source);
        }
    }

    private LinkScene listed(Path file, String id, PathLossModel model) throws IOException {
        TerrainChoice choice = terrain.choose(console);
        settings.add("links", file.toString(), "flag").print(console);
        ElevationSource source = choice.folder() == null ? null : choice.open();
        try {
            return ListedLink.scene(file, id, source, model);
        } finally {
            if (source != null) {
                Report.terrainWarnings(console, source);
            }
        }
    }

    private LinkScene fromSector(Path path, String site, String sector, LatLon end) throws IOException {
        TerrainChoice choice = terrain.choose(console);
        Scenario scenario = CommandFailure.unlessProblems(
                path.toString(),
                () -> ScenarioReader.read(path, new ScenarioOverrides(null, choice.folder(), 1, Quality.FAST)));
        InstalledSector from = SectorLink.sector(scenario, site, sector);
        ModelChoice models = modelOption.isGiven()
                ? ModelChoice.of(modelOption.model().id())
                : from.band().models();
        LinkReport report = SectorLink.report(scenario, from, models, end);
        settings.add("scenario", path.toString(), "flag")
                .add(
                        "model",
                        report.setup() + ", " + report.setup().model().source(),
                        modelOption.isGiven() ? "flag" : "scenario")
                .print(console);
        console.print(ProblemPrinter.format(path.toString(), scenario.warnings()));
        return SectorLink.scene(scenario, report, end);
    }

    private List<String> checkLimits(LinkScene scene) {
        double distanceKm = scene.profile().lengthKm();
        List<String> errors = LinkLimits.broken(scene.model(), distanceKm, scene.link(), Severity.ERROR);
        if (!errors.isEmpty()) {
            throw CommandFailure.badInput(String.join("; ", errors), "");
        }
        return LinkLimits.broken(scene.model(), distanceKm, scene.link(), Severity.WARNING);
    }

    private static void draw(LinkScene scene, String ending, Path file) throws IOException {
        if (ending.equals(SVG)) {
            Files.writeString(file, LinkPicture.svg(scene), StandardCharsets.UTF_8);
        } else {
            Pages.png(() -> LinkPicture.picture(scene)).writeTo(file);
        }
    }

    private static String text(LinkScene scene) {
        double lossDb = scene.explanation().lossDb();
        String level = scene.level() == null
                ? ""
                : Figures.format(
                        ", %s %.1f dBm",
                        scene.level().signalName(), scene.level().levelDbm());
        return Double.isNaN(lossDb)
                ? "The model has no loss for this link: "
                        + String.join("; ", scene.explanation().notes())
                : Figures.format(
                        "%s km, %s, loss %.1f dB%s",
                        Wording.number(Math.rint(scene.profile().lengthKm() * 1000) / 1000),
                        scene.geometry().isLineOfSight() ? "in line of sight" : "beyond the horizon",
                        lossDb,
                        level);
    }

    /** The ways a link can be named on the command line: what each needs, and what else it understands. */
    enum ProfileForm {
        PLACES("between two places"),
        SECTOR("from a sector"),
        LISTED("out of a file");

        private final String title;

        ProfileForm(String title) {
            this.title = title;
        }

        private List<String> needs() {
            return switch (this) {
                case PLACES -> List.of("--from", "--to", "--height", "--frequency");
                case SECTOR -> List.of("--scenario", "--site", "--sector", "--to");
                case LISTED -> List.of("--links", "--id");
            };
        }

        private List<String> mayHave() {
            return this == PLACES ? List.of("--receiver-height", "--time-percent") : List.of();
        }

        /**
         * The form that was meant, by which options are given; bad input names all that is missing or too much for it.
         */
        static ProfileForm of(Predicate<String> isGiven) {
            ProfileForm form = isGiven.test("--scenario") ? SECTOR : isGiven.test("--links") ? LISTED : PLACES;
            List<String> missing =
                    form.needs().stream().filter(isGiven.negate()).toList();
            List<String> unused = Arrays.stream(values())
                    .flatMap(other -> Stream.concat(other.needs().stream(), other.mayHave().stream()))
                    .distinct()
                    .filter(isGiven)
                    .filter(option ->
                            !form.needs().contains(option) && !form.mayHave().contains(option))
                    .toList();
            if (!missing.isEmpty() || !unused.isEmpty()) {
                throw CommandFailure.badInput(
                        "A link " + form.title
                                + (missing.isEmpty() ? "" : " needs " + String.join(", ", missing) + " too")
                                + (missing.isEmpty() || unused.isEmpty() ? "" : ", and")
                                + (unused.isEmpty() ? "" : " takes no " + String.join(", ", unused)) + ".",
                        "See dakal profile --help for the three forms.");
            }
            return form;
        }
    }
}
