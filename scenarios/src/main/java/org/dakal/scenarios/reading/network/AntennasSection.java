package org.dakal.scenarios.reading.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.AntennaPattern;
import org.dakal.scenarios.antenna.MsiPattern;
import org.dakal.scenarios.antenna.MsiPatternReader;
import org.dakal.scenarios.antenna.ParametricPatterns;
import org.dakal.scenarios.reading.shared.Ids;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** {@code antennas}: patterns by id. */
public final class AntennasSection {
    private static final List<String> TYPES = List.of("3gpp-38901", "omni", "msi");
    private static final Limits GAINS_DBI = new Limits(-10, 40);
    private static final Limits BEAMWIDTHS = new Limits(1, 360);
    private static final Limits ATTENUATIONS_DB = new Limits(0, 60);
    private static final double DEFAULT_LIMIT_DB = 30;

    /**
     * One antenna.
     *
     * @param electricalTiltDegrees of sectors that give none
     * @param frequencyMhz it was measured at; NaN when not known
     */
    record Antenna(AntennaPattern pattern, double electricalTiltDegrees, double frequencyMhz) {}

    private final Reading reading;
    private final Ids ids = new Ids("antenna");
    private final Map<String, Antenna> usable = new LinkedHashMap<>();

    public AntennasSection(Reading reading) {
        this.reading = reading;
    }

    Ids ids() {
        return ids;
    }

    /** The antenna of an id; null when there is none or it is not usable. */
    @Nullable Antenna get(String id) {
        return usable.get(id);
    }

    public void read(YamlFields scenario) {
        if (!(scenario.node("antennas") instanceof YamlNode.Sequence)) {
            ids.markIncomplete();
        }
        for (YamlNode item : scenario.items("antennas")) {
            Keys keys = keysOf(item);
            YamlFields fields = keys == null ? null : YamlFields.of(item, keys, reading.problems());
            if (fields == null) {
                continue;
            }
            int errorsBefore = reading.problems().errorCount();
            String id = ids.declare(fields, "id");
            Antenna antenna = build(fields, id);
            if (reading.problems().errorCount() == errorsBefore && antenna != null) {
                usable.put(id, antenna);
            }
        }
    }

    private @Nullable Keys keysOf(YamlNode item) {
        String type = ScenarioKeys.typeOf(item);
        return switch (type) {
            case "3gpp-38901" -> ScenarioKeys.SECTOR_ANTENNA;
            case "omni" -> ScenarioKeys.OMNI_ANTENNA;
            case "msi" -> ScenarioKeys.MSI_ANTENNA;
            default -> {
                reading.error(
                        item.place().key("type"),
                        type,
                        "must be one of " + String.join(", ", TYPES),
                        Suggestions.nearest(type, TYPES));
                ids.declareUnusable(item);
                yield null;
            }
        };
    }

    private @Nullable Antenna build(YamlFields fields, String id) {
        if (fields.keys().equals(ScenarioKeys.MSI_ANTENNA)) {
            String name = fields.text("file");
            MsiPattern msi = name.isEmpty()
                    ? null
                    : MsiPatternReader.read(reading.files(), name, fields.place("file"), reading.problems());
            return msi == null
                    ? null
                    : new Antenna(msi.pattern().named(id), msi.electricalTiltDegrees(), msi.frequencyMhz());
        }
        double gain = fields.number("gainDbi", GAINS_DBI);
        double vertical = fields.number("verticalBeamwidthDegrees", BEAMWIDTHS);
        double sideLobe = fields.number("sideLobeDb", ATTENUATIONS_DB, DEFAULT_LIMIT_DB);
        if (fields.keys().equals(ScenarioKeys.OMNI_ANTENNA)) {
            return new Antenna(ParametricPatterns.omni(id, gain, vertical, sideLobe), 0, Double.NaN);
        }
        double horizontal = fields.number("horizontalBeamwidthDegrees", BEAMWIDTHS);
        double frontToBack = fields.number("frontToBackDb", ATTENUATIONS_DB, DEFAULT_LIMIT_DB);
        return new Antenna(
                ParametricPatterns.sector38901(id, gain, horizontal, vertical, sideLobe, frontToBack), 0, Double.NaN);
    }
}
