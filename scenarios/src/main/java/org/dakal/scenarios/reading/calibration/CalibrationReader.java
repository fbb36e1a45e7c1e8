package org.dakal.scenarios.reading.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.LossCorrection.BandCorrection;
import org.dakal.pathloss.LossCorrection.Spread;
import org.dakal.pathloss.MeasuredRange;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.reading.shared.RasterProblems;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlFile;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.terrain.formats.OneBand;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code calibration.yaml} and the GeoTIFFs beside it. What it says of bands, sectors and land cover that the
 * scenario does not have is told and left out; losses of other models than it was fitted to are refused.
 *
 * @param grid of the study, onto which the rasters are put
 * @param network whose bands and sectors may be corrected
 * @param classNames names of the scenario's land cover
 */
public record CalibrationReader(Reading reading, CellGrid grid, Network network, List<String> classNames) {
    static final int VERSION = 1;
    private static final Limits OFFSETS_DB = new Limits(-LossCorrection.MOST_DB, LossCorrection.MOST_DB);
    private static final Limits DISTANCES_KM = new Limits(0.001, 1000);
    private static final Limits HEIGHTS_METERS = new Limits(0.5, 2000);
    private static final Limits SIGMAS_DB = new Limits(Spread.LEAST_DB, Spread.MOST_DB);
    private static final Limits SHARES = new Limits(0, 1);
    private static final int MOST_TOLD_EACH = 5;

    public CalibrationReader {
        classNames = List.copyOf(classNames);
    }

    /**
     * The calibration of a file; null when it cannot be used, which then is in the problems.
     *
     * @param name of the file, relative to the scenario's folder
     */
    public @Nullable LossCorrection read(String name, Place namedAt) {
        String text = reading.files().text(name, namedAt);
        YamlNode root = text == null ? null : YamlFile.read(name, text, reading.problems());
        YamlFields file = root == null ? null : YamlFields.of(root, ScenarioKeys.CALIBRATION, reading.problems());
        if (file == null) {
            return null;
        }
        int errorsBefore = reading.problems().errorCount();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        double version = file.number("calibration", new Limits(1, 1e6));
        if (version > VERSION) {
            file.error("calibration", "is a later format than this Dakal knows, which is " + VERSION, "");
            return null;
        }
        Map<String, BandCorrection> bands = bands(file, folder);
        Map<String, Double> classes = numbers(file, "classOffsetsDb", OFFSETS_DB, classNames, "class of land cover");
        List<String> sectors =
                network.sectors().stream().map(InstalledSector::key).toList();
        Map<String, Double> offsets = numbers(file, "sectorOffsetsDb", OFFSETS_DB, sectors, "sector");
        FloatRaster share = raster(file, "reach", folder, SHARES);
        Spread spread = spread(file, folder);
        if (share != null) {
            for (int cell = 0; cell < share.values().length; cell++) {
                share.set(cell, Float.isNaN(share.get(cell)) ? 0 : share.get(cell));
            }
        }
        if (share == null || spread == null || reading.problems().errorCount() > errorsBefore) {
            return null;
        }
        return new LossCorrection(bands, classes, offsets, share, spread);
    }

    private Map<String, BandCorrection> bands(YamlFields file, String folder) {
        List<Band> written = network.bands().stream()
                .filter(band -> band.carrier().operatorIds().isEmpty())
                .toList();
        List<String> ids = written.stream().map(Band::id).toList();
        YamlFields said = known(file, "bands", ids, "band");
        Map<String, BandCorrection> bands = new LinkedHashMap<>();
        for (Band band : written) {
            YamlFields fields = said == null || !said.writtenKeys().contains(band.id())
                    ? null
                    : said.fields(band.id(), ScenarioKeys.CALIBRATED_BAND);
            BandCorrection correction = fields == null ? null : band(fields, band, folder);
            if (correction != null) {
                bands.put(band.id(), correction);
            }
        }
        if (said != null && said.writtenKeys().isEmpty()) {
            reading.error(
                    file.place("bands"),
                    "",
                    "must have one of the scenario's bands",
                    "They are " + String.join(", ", ids) + ".");
        }
        return bands;
    }

    private @Nullable BandCorrection band(YamlFields fields, Band band, String folder) {
        int errorsBefore = reading.problems().errorCount();
        String model = fields.text("model");
        String ofBand = band.models().toString();
        if (fields.has("model") && !model.equals(ofBand)) {
            fields.error(
                    "model",
                    "is not the model of band " + band.id() + ", which is " + ofBand,
                    "A calibration says nothing of another model's losses: calibrate again.");
        }
        MeasuredRange distance = range(fields, "nearestKm", "middleKm", "farthestKm", DISTANCES_KM);
        MeasuredRange height = range(fields, "lowestMeters", "middleMeters", "highestMeters", HEIGHTS_METERS);
        double offset = fields.number("offsetDb", OFFSETS_DB);
        double slope = fields.number("slopeDbPerDecade", OFFSETS_DB, 0);
        double heightSlope = fields.number("heightSlopeDbPerDecade", OFFSETS_DB, 0);
        FloatRaster residual = fields.has("residual") ? raster(fields, "residual", folder, OFFSETS_DB) : null;
        return reading.problems().errorCount() > errorsBefore || distance == null || height == null
                ? null
                : new BandCorrection(model, offset, slope, heightSlope, distance, height, residual);
    }

    /** Null where an end is not known, which is a problem already. */
    private static @Nullable MeasuredRange range(
            YamlFields fields, String least, String middle, String most, Limits limits) {
        double from = fields.number(least, limits);
        double to = fields.number(most, new Limits(Double.isNaN(from) ? limits.minimum() : from, limits.maximum()));
        boolean isKnown = !Double.isNaN(from) && !Double.isNaN(to);
        double about = fields.number(
                middle, isKnown ? new Limits(from, to) : limits, isKnown ? Math.sqrt(from * to) : limits.minimum());
        return isKnown && !Double.isNaN(about) ? new MeasuredRange(from, about, to) : null;
    }

    private @Nullable Spread spread(YamlFields file, String folder) {
        YamlFields spread = file.fields("spread", ScenarioKeys.CALIBRATED_SPREAD);
        if (spread == null) {
            return null;
        }
        double sigma = spread.number("sigmaDb", SIGMAS_DB);
        Map<String, Double> byClass = numbers(spread, "byClassDb", SIGMAS_DB, classNames, "class of land cover");
        FloatRaster places = spread.has("places") ? raster(spread, "places", folder, SIGMAS_DB) : null;
        return Double.isNaN(sigma) || byClass.containsValue(Double.NaN) ? null : new Spread(sigma, byClass, places);
    }

    /** Numbers by name under a key. */
    private Map<String, Double> numbers(
            YamlFields owner, String key, Limits limits, Collection<String> names, String what) {
        YamlFields written = known(owner, key, names, what);
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (written != null) {
            written.writtenKeys().forEach(name -> numbers.put(name, written.number(name, limits)));
        }
        return numbers;
    }

    /** What is given by name under a key, for names that the scenario has; the others are told. */
    private @Nullable YamlFields known(YamlFields owner, String key, Collection<String> names, String what) {
        YamlNode node = owner.node(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            reading.error(node.place(), "", "must give something for each " + what, "");
            return null;
        }
        Map<String, YamlNode> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        mapping.entries().forEach((name, value) -> {
            if (!names.contains(name)) {
                unknown.add(name);
            } else if (value instanceof YamlNode.Scalar scalar && scalar.isEmpty()) {
                reading.error(value.place(), "", "is empty", "");
            } else {
                known.put(name, value);
            }
        });
        if (unknown.size() > MOST_TOLD_EACH) {
            // Another network's calibration has thousands of sectors: a line for each, and a name near it, help nobody.
            reading.warning(
                    node.place(),
                    "",
                    "names what is no " + what + " of the scenario and is left out: " + Wording.names(unknown),
                    "");
        } else {
            unknown.forEach(name -> reading.warning(
                    mapping.place().key(name),
                    "",
                    "is no " + what + " of the scenario; it is left out",
                    Suggestions.nearest(name, names)));
        }
        return YamlFields.of(
                new YamlNode.Mapping(mapping.place(), known),
                new Keys("a " + what, List.of(), List.copyOf(known.keySet())),
                reading.problems());
    }

    /** A raster on the study's grid; null when there is none or it cannot be used. */
    private @Nullable FloatRaster raster(YamlFields owner, String key, String folder, Limits limits) {
        String name = owner.text(key);
        Path path = name.isEmpty() ? null : reading.files().find(folder + name, owner.place(key));
        if (path == null) {
            return null;
        }
        try {
            reading.files().add(folder + name, path);
            GeoTiff raster = GeoTiff.open(path);
            OneBand.require(raster, "a calibration's raster must have one band of numbers.");
            CellGrid own = raster.cellGrid();
            if (own.epsgCode() != grid.epsgCode()) {
                owner.error(
                        key,
                        "is in EPSG:" + own.epsgCode() + ", must be in EPSG:" + grid.epsgCode()
                                + " as the scenario's grid",
                        "Calibrate again on this grid.");
                return null;
            }
            if (!own.equals(grid)) {
                String size = Wording.number(own.cellSizeMeters()) + " m";
                reading.warning(
                        owner.place(key),
                        name,
                        "has cells of " + size
                                + " on a grid that is not the study's; each cell of the study takes"
                                + " the value at its middle",
                        "");
            }
            FloatRaster values = onGrid(raster, own);
            boolean tellsNothing = true;
            for (float value : values.values()) {
                tellsNothing &= Float.isNaN(value) || value == 0;
                if (!Float.isNaN(value) && !limits.contains(value)) {
                    owner.error(key, "holds " + Wording.number(value) + ", each number in it " + limits.message(), "");
                    return null;
                }
            }
            if (tellsNothing) {
                reading.warning(
                        owner.place(key),
                        name,
                        "has no number but 0 in any cell of the study: it corrects nothing here",
                        "");
            }
            return values;
        } catch (RasterFileException e) {
            RasterProblems.tell(e, Map.of(path, folder + name), reading.problems());
        } catch (IOException e) {
            RasterProblems.tell(e, owner.place(key), name, reading.problems());
        }
        return null;
    }

    private FloatRaster onGrid(GeoTiff raster, CellGrid own) throws IOException {
        FloatRaster values = FloatRaster.filled(grid, Float.NaN);
        try {
            for (int cell = 0; cell < grid.cellCount(); cell++) {
                int from = own.indexAt(grid.xMeters(grid.columnOf(cell)), grid.yMeters(grid.rowOf(cell)));
                if (from >= 0) {
                    values.set(cell, (float) raster.value(0, own.columnOf(from), own.rowOf(from)));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return values;
    }
}
