package org.dakal.scenarios.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.LossCorrection;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.backhaul.BackhaulOptions;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.StudyWords;
import org.dakal.scenarios.reading.calibration.CalibrationReader;
import org.dakal.scenarios.reading.changes.ChangeTexts;
import org.dakal.scenarios.reading.ground.ClutterSection;
import org.dakal.scenarios.reading.ground.CountiesSection;
import org.dakal.scenarios.reading.ground.CoverSource;
import org.dakal.scenarios.reading.ground.GroundSources;
import org.dakal.scenarios.reading.ground.OutlineSection;
import org.dakal.scenarios.reading.ground.PeopleSection;
import org.dakal.scenarios.reading.ground.TerrainSection;
import org.dakal.scenarios.reading.network.AntennasSection;
import org.dakal.scenarios.reading.network.BandsSection;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.reading.network.Operators;
import org.dakal.scenarios.reading.network.SectorReader;
import org.dakal.scenarios.reading.network.ServiceProfileSection;
import org.dakal.scenarios.reading.network.SiteEdits;
import org.dakal.scenarios.reading.network.SitesSection;
import org.dakal.scenarios.reading.propagation.ClutterNames;
import org.dakal.scenarios.reading.propagation.IndoorSection;
import org.dakal.scenarios.reading.propagation.ModelLimits;
import org.dakal.scenarios.reading.propagation.ModelsSection;
import org.dakal.scenarios.reading.propagation.PropagationSection;
import org.dakal.scenarios.reading.proposals.AdditionReader;
import org.dakal.scenarios.reading.proposals.BackhaulSection;
import org.dakal.scenarios.reading.proposals.ProposalsSection;
import org.dakal.scenarios.reading.shared.Illustrative;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlFile;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.VoidFilling;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads all of a scenario but the values of terrain and land cover. One use for one scenario. */
final class ScenarioParser {
    static final String FILE_NAME = "scenario.yaml";
    private static final int SHOWN_DIGITS = 12;

    private final ScenarioOverrides overrides;
    private final long memoryBytes;
    private final Problems problems = new Problems();
    private final Reading reading;
    private final String fileName;
    private final NetworkEdits edits;
    private @Nullable ChangedNetwork changed;
    private @Nullable ChangeTexts changeTexts;

    /**
     * @param folderOrYaml the scenario's folder, or its YAML file
     * @param memoryBytes how much memory a study may use
     */
    ScenarioParser(Path folderOrYaml, ScenarioOverrides overrides, NetworkEdits edits, long memoryBytes) {
        this.overrides = overrides;
        this.edits = edits;
        this.memoryBytes = memoryBytes;
        boolean isFolder = Files.isDirectory(folderOrYaml) || !Files.exists(folderOrYaml);
        Path parent = folderOrYaml.getParent();
        Path folder = isFolder ? folderOrYaml : parent == null ? Path.of("") : parent;
        this.fileName = isFolder ? FILE_NAME : String.valueOf(folderOrYaml.getFileName());
        this.reading = new Reading(new InputFiles(folder, problems), problems);
    }

    Problems problems() {
        return problems;
    }

    InputFiles files() {
        return reading.files();
    }

    /** The network with the edits, once the scenario is parsed; null when there are none or something is wrong. */
    @Nullable ChangedNetwork changed() {
        return changed;
    }

    /** What reads changes of the scenario once it is parsed; null when something is wrong. */
    @Nullable ChangeTexts changeTexts() {
        return changeTexts;
    }

    /** The scenario; null when there are errors, which then are in the problems. */
    @Nullable CheckedScenario parse() {
        YamlFields scenario = fields();
        return scenario == null ? null : parse(scenario);
    }

    /** Where its grid lies, whatever else of it is missing still; null when that cannot be told. */
    @Nullable Placement parsePlacement() {
        YamlFields scenario = fields();
        return scenario == null
                ? null
                : placement(
                        scenario,
                        scenario.fields("grid", ScenarioKeys.GRID),
                        OutlineSection.read(
                                scenario.fields("province", ScenarioKeys.PROVINCE), reading.files(), problems));
    }

    private @Nullable YamlFields fields() {
        String text = reading.files().text(fileName, Place.of(fileName));
        YamlNode root = text == null ? null : YamlFile.read(fileName, text, problems);
        YamlFields scenario = root == null ? null : YamlFields.of(root, ScenarioKeys.SCENARIO, problems);
        return scenario == null || !HeaderSection.isKnownVersion(scenario) ? null : scenario;
    }

    private @Nullable Placement placement(YamlFields scenario, @Nullable YamlFields grid, @Nullable Geometry outline) {
        int layersCount =
                overrides.mayPutLayersAside() ? 0 : scenario.items("bands").size() + 1;
        GridSection.Memory memory = new GridSection.Memory(memoryBytes, layersCount);
        return GridSection.read(grid, outline, overrides, memory, problems);
    }

    private @Nullable CheckedScenario parse(YamlFields scenario) {
        String name = HeaderSection.name(scenario);
        LocalDate studyDate = HeaderSection.studyDate(scenario);
        List<Notice> notices = new ArrayList<>(HeaderSection.notices(scenario));
        YamlFields province = scenario.fields("province", ScenarioKeys.PROVINCE);
        StudyWords words = HeaderSection.words(scenario, province);
        Geometry outline = OutlineSection.read(province, reading.files(), problems);
        YamlFields grid = scenario.fields("grid", ScenarioKeys.GRID);
        Placement placement = placement(scenario, grid, outline);
        GroundSources ground = ground(scenario);
        Illustrative illustrative = new Illustrative();
        ModelLimits limits = new ModelLimits();
        YamlFields propagation = scenario.fields("propagation", ScenarioKeys.PROPAGATION);
        BandsSection bands = new BandsSection();
        ClutterNames clutter = new ClutterNames(
                ground.cover().catalog().classes(), ground.cover().writtenNames());
        bands.read(scenario, new ModelsSection(propagation, clutter), limits);
        IndoorProfile indoor =
                IndoorSection.read(scenario.fields("indoor", ScenarioKeys.INDOOR), clutter, bands.bands());
        ServiceProfile profile = profile(scenario, bands, limits);
        AntennasSection antennas = new AntennasSection(reading);
        antennas.read(scenario);
        SitesSection sitesSection = new SitesSection(
                reading, placement, new SectorReader(bands, antennas, limits), illustrative, SiteEdits.none(problems));
        List<Site> sites = sitesSection.read(scenario);
        Network network = new Network(bands.carriers(), sites);
        Network edited = edits.isEmpty() || problems.errorCount() > 0
                ? null
                : edited(network, scenario, placement, bands, antennas);
        List<Proposal> proposals = new ProposalsSection(reading, network, sitesSection, "this scenario").read(scenario);
        Operators.warn(network, proposals, scenario.place("sites"), problems);
        OperatorView all = OperatorView.ofAll(network, proposals);
        if (!proposals.isEmpty()) {
            GridSection.warnWhenCoarser(grid, overrides, problems);
        }
        if (edited != null && problems.errorCount() == 0) {
            changed = withProposals(
                    edited, scenario, placement, bands, antennas, OperatorView.operatorIds(network, proposals));
        }
        Surroundings surroundings = new PeopleSection(reading, placement, illustrative)
                .read(
                        scenario.fields("people", ScenarioKeys.PEOPLE),
                        new CountiesSection(reading, placement).read(province),
                        OperatorView.operatorIds(network, proposals));
        LossCorrection correction = correction(propagation, placement, network, clutter);
        InputFile calibration = propagation == null || correction == null
                ? null
                : reading.files().inputs().stream()
                        .filter(input -> input.path().equals(propagation.text("calibration")))
                        .findFirst()
                        .orElse(null);
        if (calibration != null && correction != null) {
            notices.add(calibrationNotice(calibration, correction));
        }
        RadioEnvironment environment = PropagationSection.environment(
                propagation, outline == null ? 0 : outline.getCentroid().getY());
        BackhaulOptions backhaul = new BackhaulSection(reading, placement)
                .read(scenario.fields("backhaul", ScenarioKeys.BACKHAUL), environment, network);
        SpotOptions spots = HeaderSection.spotOptions(scenario.fields("spots", ScenarioKeys.SPOTS));
        CountBy countBy = HeaderSection.countBy(scenario);
        RankBy rankBy = HeaderSection.rankBy(scenario, proposals, surroundings);
        limits.tellWarnings(problems);
        notices.addAll(illustrative.notices());
        if (problems.errorCount() > 0 || placement == null) {
            return null;
        }
        changeTexts = new ChangeTexts(reading.files(), placement, bands, antennas);
        return new CheckedScenario(
                name,
                words,
                notices,
                placement,
                all.network(),
                profile,
                environment,
                all.proposals(),
                backhaul,
                surroundings,
                spots,
                rankBy,
                countBy,
                indoor,
                correction,
                calibration,
                ground,
                studyDate);
    }

    /** What the propagation section's calibration adds; null when there is none, or it cannot be used. */
    private @Nullable LossCorrection correction(
            @Nullable YamlFields propagation, @Nullable Placement placement, Network network, ClutterNames clutter) {
        return propagation == null || placement == null || !propagation.has("calibration")
                ? null
                : new CalibrationReader(reading, placement.grid(), network, clutter.written())
                        .read(propagation.text("calibration"), propagation.place("calibration"));
    }

    private static Notice calibrationNotice(InputFile file, LossCorrection correction) {
        String name = file.path();
        String sha256 = file.sha256().substring(0, SHOWN_DIGITS);
        if (!correction.reaches()) {
            return Illustrative.notice(
                    "The calibration " + name + " (SHA-256 " + sha256
                            + "...) reaches no cell of this study: levels are as without it.",
                    "calibration.nowhere",
                    name,
                    sha256);
        }
        String sigma = String.format(Locale.ROOT, "%.1f", correction.spread().sigmaDb());
        return Illustrative.notice(
                "Levels are corrected by the calibration " + name + " (SHA-256 " + sha256 + "...), in "
                        + String.join(", ", correction.bands().keySet())
                        + " and near its measurements only; their spread about true levels is " + sigma + " dB there.",
                "calibration",
                name,
                sha256,
                String.join("، ", correction.bands().keySet()),
                sigma);
    }

    /** Reads the sites once more with the edits over them; the same warnings count once. */
    private Network edited(
            Network today,
            YamlFields scenario,
            @Nullable Placement placement,
            BandsSection bands,
            AntennasSection antennas) {
        ModelLimits limits = new ModelLimits();
        SitesSection section = new SitesSection(
                reading,
                placement,
                new SectorReader(bands, antennas, limits),
                new Illustrative(),
                SiteEdits.of(edits, today, problems));
        Network changed = new Network(today.bands(), section.read(scenario));
        AdditionReader additions = new AdditionReader(reading, section);
        for (Path file : edits.additions()) {
            changed = additions.add(file, changed);
        }
        limits.tellWarnings(problems);
        return changed;
    }

    /**
     * Reads the proposals once more, on the changed network: they are sound on today's, so what is wrong now comes of
     * the edits and is no problem of the scenario.
     *
     * @param operatorsToday who stays an operator of its own, whoever else is left
     */
    private ChangedNetwork withProposals(
            Network edited,
            YamlFields scenario,
            @Nullable Placement placement,
            BandsSection bands,
            AntennasSection antennas,
            List<String> operatorsToday) {
        Problems comeOfEdits = new Problems();
        Reading again = new Reading(reading.files(), comeOfEdits);
        SitesSection sites = new SitesSection(
                again,
                placement,
                new SectorReader(bands, antennas, new ModelLimits()),
                new Illustrative(),
                SiteEdits.none(comeOfEdits));
        ProposalsSection section = new ProposalsSection(again, edited, sites, "the changed network");
        List<Proposal> fitting = section.read(scenario);
        Set<String> operatorIds = new TreeSet<>(operatorsToday);
        operatorIds.addAll(OperatorView.operatorIds(edited, fitting));
        OperatorView all = OperatorView.of(edited, fitting, operatorIds);
        return new ChangedNetwork(all.network(), all.proposals(), section.unfit());
    }

    private GroundSources ground(YamlFields scenario) {
        TerrainSection terrain = new TerrainSection(reading);
        YamlFields fields = scenario.fields("terrain", ScenarioKeys.TERRAIN);
        List<ElevationSource> elevation = terrain.read(fields, overrides.terrainFolder());
        VoidFilling voids = terrain.voids(fields);
        Map<Path, String> names = new LinkedHashMap<>(terrain.fileNames());
        CoverSource cover = new ClutterSection(reading, names).read(scenario);
        List<String> written = List.of(
                String.valueOf(scenario.node("terrain")),
                String.valueOf(scenario.node("clutter")),
                String.valueOf(overrides.terrainFolder()));
        return new GroundSources(elevation, voids, cover, names, written);
    }

    private ServiceProfile profile(YamlFields scenario, BandsSection bands, ModelLimits limits) {
        YamlFields fields = scenario.fields("serviceProfile", ScenarioKeys.SERVICE_PROFILE);
        ServiceProfile profile = ServiceProfileSection.read(fields);
        ServiceProfileSection.checkComplete(fields, bands.bands(), problems);
        ServiceProfileSection.checkRate(fields, profile.quality(), bands.bands());
        if (fields != null) {
            bands.bands().stream()
                    .map(band -> band.models())
                    .distinct()
                    .forEach(models -> limits.check(
                            fields,
                            "receiverHeightAboveGroundMeters",
                            Quantity.RECEIVER_HEIGHT_METERS,
                            profile.receiverHeightAboveGroundMeters(),
                            models));
        }
        return profile;
    }
}
