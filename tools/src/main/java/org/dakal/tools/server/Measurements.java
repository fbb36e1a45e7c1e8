package org.dakal.tools.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.measurements.MeasurementCampaign;
import org.dakal.scenarios.measurements.MeasurementFiles;
import org.dakal.scenarios.measurements.MeasurementFilter;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.writing.vectors.GeoJson;
import org.dakal.scenarios.writing.verification.PhoneSetup;
import org.dakal.scenarios.writing.verification.Verification;
import org.dakal.scenarios.writing.verification.VerificationWriter;
import org.dakal.scenarios.writing.verification.VerifiedResult;
import org.jspecify.annotations.Nullable;

/**
 * What phones measured, as people send it: files are checked as {@code dakal verify} checks them, kept beside the names
 * of states, and held against any state.
 */
final class Measurements {
    private static final int MOST_FILES = 20;

    /** Names of one part that begin with a letter or digit, so that no file lands elsewhere. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,59}");

    private static final PhoneSetup PHONE = new PhoneSetup(0, 0, 0);

    private final Map<String, Map<String, MeasurementCampaign>> byScenario = new LinkedHashMap<>();

    List<Route> routes() {
        return List.of(
                Route.get(
                        "measurements",
                        "places where phones measured beside what a state predicts, the files they come from, and where"
                                + " nobody measured",
                        this::told,
                        Input.state()),
                Route.writing(
                        "POST",
                        "measurements",
                        "sends a file of measurements",
                        this::send,
                        Input.text("name", "of the file, 60 letters, digits, points and blanks")
                                .required(),
                        Input.array("lines", "its lines, as dakal verify reads them")
                                .required()),
                Route.writing("DELETE", "measurements/{name}", "forgets a file of measurements", this::delete));
    }

    private Reply told(Call call) {
        KeptState state = call.state();
        LiveStudy study = call.study();
        Map<String, MeasurementCampaign> files = new LinkedHashMap<>(of(study));
        Map<String, Object> told = new LinkedHashMap<>();
        if (files.isEmpty()) {
            told.putAll(GeoJson.collection(List.of()));
            told.put("files", List.of());
            return Reply.json(told);
        }
        Scenario scenario = study.scenario().forAnotherThread();
        Verification verification = Verification.of(
                VerifiedResult.of(scenario, state.state().coverage()),
                List.copyOf(files.values()),
                MeasurementFilter.DEFAULT,
                PHONE);
        List<Map<String, Object>> features = VerificationWriter.places(verification).stream()
                .map(GeoJson::point)
                .toList();
        told.putAll(GeoJson.collection(features));
        told.put(
                "gaps",
                GeoJson.feature(
                        GeoJson.geometry(VerificationWriter.gaps(verification), scenario.projection()), Map.of()));
        List<String> names = List.copyOf(files.keySet());
        List<Object> campaigns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            campaigns.add(file(names.get(i), verification.campaigns().get(i)));
        }
        told.put("files", campaigns);
        return Reply.json(told);
    }

    private static Map<String, Object> file(String name, Verification.Used used) {
        Map<String, Integer> dropped = new TreeMap<>();
        used.dropped().forEach((reason, count) -> dropped.put(reason.words(), count));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("format", used.campaign().format());
        told.put("readingCount", used.campaign().readingCount());
        told.put("usedCount", used.usedCount());
        told.put("dropped", dropped);
        told.put("warnings", used.campaign().warnings());
        return told;
    }

    private Reply send(Call call) throws IOException {
        String name = call.fields().text("name");
        List<String> lines = new ArrayList<>();
        for (YamlNode item : call.items("lines")) {
            if (!(item instanceof YamlNode.Scalar line)) {
                throw Refusal.badInput("lines", "", "must be texts", "");
            }
            lines.add(Objects.requireNonNullElse(line.text(), ""));
        }
        call.check();
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badInput(
                    "name", name, "must be a letter or digit, then at most 59 letters, digits, points and blanks", "");
        }
        LiveStudy study = call.study();
        Path folder = Files.createTempDirectory("dakal-measured");
        Path file = folder.resolve(name);
        try {
            Files.write(file, lines);
            MeasurementCampaign campaign = read(file);
            if (campaign.readings().isEmpty()) {
                throw Refusal.badInput("lines", "", "must hold a reading that can be used", "");
            }
            keep(study, name, file, campaign);
        } catch (ProblemsException e) {
            throw Refusal.of(e, file.toString(), name);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        return Reply.none();
    }

    private static MeasurementCampaign read(Path file) throws ProblemsException {
        return MeasurementFiles.read(List.of(file), Map.of(), MeasurementFilter.DEFAULT)
                .get(0);
    }

    private synchronized void keep(LiveStudy study, String name, Path file, MeasurementCampaign campaign)
            throws IOException {
        Map<String, MeasurementCampaign> files = of(study);
        if (!files.containsKey(name) && files.size() >= MOST_FILES) {
            throw Refusal.of(429, "name", "", "must be at most " + MOST_FILES + " files", "Delete one.");
        }
        Path kept = folder(study);
        if (kept != null) {
            Files.createDirectories(kept);
            Path aside = Files.copy(file, kept.resolve(".new"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, kept.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        files.put(name, campaign);
    }

    private synchronized Reply delete(Call call) throws IOException {
        String name = call.path("name");
        LiveStudy study = call.study();
        if (of(study).remove(name) == null) {
            throw Refusal.missing("name", name, "is no file of measurements here", "");
        }
        Path kept = folder(study);
        if (kept != null) {
            Files.deleteIfExists(kept.resolve(name));
        }
        return Reply.none();
    }

    private static @Nullable Path folder(LiveStudy study) {
        Path states = study.open().statesFile();
        return states == null ? null : states.resolveSibling(study.scenario().name() + "-measurements");
    }

    private synchronized Map<String, MeasurementCampaign> of(LiveStudy study) {
        return byScenario.computeIfAbsent(study.scenario().name(), name -> earlier(folder(study)));
    }

    /** What an earlier server kept; a file that cannot be read any more is as if it were not there. */
    private static Map<String, MeasurementCampaign> earlier(@Nullable Path folder) {
        Map<String, MeasurementCampaign> files = new LinkedHashMap<>();
        if (folder == null || !Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (files.size() < MOST_FILES && NAME.matcher(name).matches()) {
                    files.put(name, read(file));
                }
            }
        } catch (IOException | ProblemsException e) {
            return files; // what was sent is a convenience: a damaged file must not keep the server from answering
        }
        return files;
    }
}
