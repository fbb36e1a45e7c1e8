package org.dakal.scenarios.importing;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dakal.scenarios.antenna.TypicalPanel;
import org.dakal.scenarios.importing.BandPlan.Layer;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** The text of a new scenario's {@code scenario.yaml}, with words on what may be changed in it. */
record ScenarioYaml(Path folder, StringBuilder text) {
    private static final int LONGEST_NAME = 40;

    /** @param folder that the scenario will lie in, which paths are relative to */
    static String text(ScenarioFiles.Content content, Path folder) throws IOException {
        ScenarioYaml yaml = new ScenarioYaml(folder, new StringBuilder());
        yaml.head(content);
        yaml.ground(content);
        yaml.people(content);
        yaml.network(content);
        return yaml.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void head(ScenarioFiles.Content content) {
        line(
                "# Made by dakal new; NOTICE says from what. scenarios/FORMAT.md explains every key. Change what you know better.");
        line("formatVersion: 1");
        line("name: " + quoted(fileName(content.title())));
        line("title: " + quoted(content.title()));
        List<String> assumed = content.notes().assumed();
        if (!assumed.isEmpty() || content.bands().layers().stream().anyMatch(Layer::isBandwidthAssumed)) {
            line("notices:                                 # printed on every output; take out what you have checked");
            assumed.forEach(notice -> line("  - " + quoted("Assumed: " + notice + ".")));
            List<String> ids = content.bands().layers().stream()
                    .filter(Layer::isBandwidthAssumed)
                    .map(Layer::id)
                    .toList();
            if (!ids.isEmpty()) {
                line("  - " + quoted("Assumed: bandwidth of " + String.join(", ", ids) + "."));
            }
        }
        line("province:");
        line("  outline: " + ScenarioFiles.OUTLINE);
        boolean hasNames = content.outline().size() > 1
                && content.outline().stream().allMatch(shape -> shape.values().containsKey("name"));
        line(
                hasNames
                        ? "  counties: " + ScenarioFiles.OUTLINE + "       # its polygons have names"
                        : "  # counties: data/counties.geojson      # polygons with a name, for tables by county");
        line("grid: {epsgCode: " + content.area().projection().epsgCode() + ", cellSizeMeters: "
                + Wording.number(content.area().cellSizeMeters()) + ", marginKm: " + Wording.number(StudyArea.MARGIN_KM)
                + "}");
    }

    private void ground(ScenarioFiles.Content content) throws IOException {
        line("terrain:");
        line("  sources:                               # the first that knows a cell gives its height");
        NeededTerrain terrain = content.terrain();
        if (terrain.ground().isEmpty() && terrain.surface().isEmpty()) {
            line("    - {type: files, paths: [\"terrain/*\"]}     # none was given: dakal terrain tells which");
        }
        files(terrain.ground(), "");
        files(terrain.surface(), "      surface: true                      # roofs and treetops are in the heights");
        Path landCover = content.given().landCover();
        Path buildings = content.given().buildings();
        if (landCover == null && buildings == null) {
            line(
                    "# clutter: {catalog: esa-worldcover, raster: data/worldcover.tif}    # derived from settlements when left out");
            return;
        }
        line("clutter:");
        if (landCover != null) {
            line("  catalog: esa-worldcover                # what the rasters' codes mean");
            line("  raster:");
            for (Path file : SourceFiles.geoTiffs(landCover)) {
                line("    - " + path(file));
            }
        }
        if (buildings != null) {
            line("  heights: " + path(buildings));
        }
    }

    private void files(List<Path> files, String more) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        line("    - type: files");
        line("      paths:");
        for (Path file : files) {
            line("        - " + path(file));
        }
        if (!more.isEmpty()) {
            line(more);
        }
    }

    private void people(ScenarioFiles.Content content) {
        line("people:");
        line("  settlements: " + ScenarioFiles.SETTLEMENTS);
        line((content.publicPoints().isEmpty() ? "  # publicPoints: " : "  publicPoints: ")
                + ScenarioFiles.PUBLIC_POINTS);
        line((content.roads().isEmpty() ? "  # roads: " : "  roads: ") + ScenarioFiles.ROADS);
    }

    private void network(ScenarioFiles.Content content) {
        line("bands:");
        for (Layer layer : content.bands().layers()) {
            line(String.format(
                    Locale.ROOT,
                    "  - {id: %s, technology: %s, frequencyMhz: %s, bandwidthMhz: %s, radiusKm: %s}%s",
                    layer.id(),
                    layer.technology(),
                    Wording.number(layer.frequencyMhz()),
                    Wording.number(layer.bandwidthMhz()),
                    Wording.number(layer.panel().radiusKm()),
                    layer.isFrequencyAssumed() ? "    # assumed" : ""));
        }
        line(
                "antennas:                                # typical panels; vendors' files go here as {id, type: msi, file}");
        for (TypicalPanel panel : List.of(TypicalPanel.LOW, TypicalPanel.MIDDLE, TypicalPanel.HIGH)) {
            line("  - {id: " + panel.id() + ", type: 3gpp-38901, gainDbi: " + Wording.number(panel.gainDbi())
                    + ", horizontalBeamwidthDegrees: " + Wording.number(TypicalPanel.HORIZONTAL_BEAMWIDTH_DEGREES)
                    + ", verticalBeamwidthDegrees: " + Wording.number(panel.verticalBeamwidthDegrees()) + "}");
        }
        for (AntennaFolder.Antenna antenna : content.antennas()) {
            line("  - {id: " + quoted(antenna.id()) + ", type: msi, file: " + quoted(antenna.path()) + "}");
        }
        line("sites: " + ScenarioFiles.SITES);
        line("sectors: " + ScenarioFiles.SECTORS + "                # column assumed: what nobody said");
        line("# proposals: proposals.yaml            # what to weigh; dakal suggest writes some");
        boolean isCounted = content.settlements().stream().anyMatch(place -> place.people() > 0);
        line("rankBy: " + (isCounted ? "people" : "area"));
    }

    /** A path as the scenario has it: relative, so that both may be moved together. */
    private String path(Path file) throws IOException {
        Path real = file.toRealPath();
        Path base = realBase();
        @Nullable Path root = base.getRoot();
        boolean isReachable = root != null && root.equals(real.getRoot());
        return quoted((isReachable ? base.relativize(real) : real).toString().replace('\\', '/'));
    }

    private Path realBase() throws IOException {
        if (Files.exists(folder)) {
            return folder.toRealPath();
        }
        Path parent = folder.getParent();
        return parent == null ? folder : parent.toRealPath().resolve(String.valueOf(folder.getFileName()));
    }

    private static String quoted(String value) {
        return TextNode.valueOf(value).toString();
    }

    private static String fileName(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        String cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return cut.isEmpty() ? "province" : cut;
    }
}
