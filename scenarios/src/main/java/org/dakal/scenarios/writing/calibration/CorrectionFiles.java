package org.dakal.scenarios.writing.calibration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.grid.FloatRaster;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.LossCorrection.BandCorrection;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.reading.changes.ChangeWriter;
import org.dakal.scenarios.writing.output.OutputFile;

/**
 * A correction of path loss as the files that {@code propagation.calibration} names: {@code calibration.yaml}, and
 * rasters beside it. Numbers are written as they are, so that what is read back is the same.
 */
public record CorrectionFiles(LossCorrection correction, Map<String, OutputFile.Content> contents) {
    /** The file that a scenario names. */
    public static final String YAML_FILE = "calibration.yaml";

    private static final int FORMAT_VERSION = 1;
    static final String REACH_FILE = "reach.tif";
    private static final String SPREAD_FILE = "spread.tif";

    /**
     * The files by name.
     *
     * @param measured where and when was measured, in words
     */
    public static Map<String, OutputFile.Content> of(LossCorrection correction, String measured) {
        CorrectionFiles files = new CorrectionFiles(correction, new LinkedHashMap<>());
        String text = ChangeWriter.yaml(files.tree(measured));
        files.contents.put(YAML_FILE, file -> Files.writeString(file, text, StandardCharsets.UTF_8));
        return files.contents;
    }

    private ObjectNode tree(String measured) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("calibration", FORMAT_VERSION).put("measured", measured);
        ObjectNode bands = root.putObject("bands");
        correction.bands().forEach((id, band) -> bands.set(id, band(band)));
        numbers(root, "classOffsetsDb", correction.classOffsetsDb());
        numbers(root, "sectorOffsetsDb", correction.sectorOffsetsDb());
        root.put(
                "reach", raster(REACH_FILE, correction.shareFraction(), "share of the correction that holds here", ""));
        LossCorrection.Spread spread = correction.spread();
        ObjectNode spreadNode = root.putObject("spread");
        spreadNode.set("sigmaDb", ChangeWriter.number(spread.sigmaDb()));
        numbers(spreadNode, "byClassDb", spread.byClassDb());
        FloatRaster places = spread.placeDb();
        if (places != null) {
            spreadNode.put(
                    "places", raster(SPREAD_FILE, places, "standard deviation of corrected from true levels", "dB"));
        }
        return root;
    }

    private ObjectNode band(BandCorrection band) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("model", band.modelId());
        node.set("offsetDb", ChangeWriter.number(band.offsetDb()));
        node.set("slopeDbPerDecade", ChangeWriter.number(band.slopeDbPerDecade()));
        node.set("heightSlopeDbPerDecade", ChangeWriter.number(band.heightSlopeDbPerDecade()));
        node.set("nearestKm", ChangeWriter.number(band.distanceKm().minimum()));
        node.set("middleKm", ChangeWriter.number(band.distanceKm().middle()));
        node.set("farthestKm", ChangeWriter.number(band.distanceKm().maximum()));
        node.set("lowestMeters", ChangeWriter.number(band.heightMeters().minimum()));
        node.set("middleMeters", ChangeWriter.number(band.heightMeters().middle()));
        node.set("highestMeters", ChangeWriter.number(band.heightMeters().maximum()));
        FloatRaster residual = band.residualDb();
        if (residual != null) {
            // By number: an id may hold letters that no file system takes.
            String name = "residual-" + (contents.size() + 1) + ".tif";
            node.put("residual", raster(name, residual, "added to path loss here besides the trend", "dB"));
        }
        return node;
    }

    private static void numbers(ObjectNode owner, String key, Map<String, Double> numbers) {
        ObjectNode node = owner.putObject(key);
        numbers.forEach((name, value) -> node.set(name, ChangeWriter.number(value)));
    }

    private String raster(String name, FloatRaster raster, String description, String unit) {
        contents.put(name, file -> CogWriter.write(file, raster, CogStyle.of(description, unit)));
        return name;
    }
}
