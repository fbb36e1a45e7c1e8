package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.reading.changes.ChangeKind;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema for editors says what the reader does: the same keys, the same limits, the same files accepted. */
class ScenarioSchemaTest {
    private static final Path SCENARIOS = scenariosFolder();
    static final Path SCHEMA = SCENARIOS.resolve("scenario.schema.json");

    @TempDir
    private Path folder;

    private static Path scenariosFolder() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("scenario.schema.json")) ? here : here.resolve("scenarios");
    }

    private static Map<String, Keys> readersKeys() {
        Map<String, Keys> keys = new LinkedHashMap<>();
        keys.put("", ScenarioKeys.SCENARIO);
        keys.put("/properties/province", ScenarioKeys.PROVINCE);
        keys.put("/properties/grid", ScenarioKeys.GRID);
        keys.put("/properties/terrain", ScenarioKeys.TERRAIN);
        keys.put("/properties/clutter/oneOf/1", ScenarioKeys.CLUTTER);
        keys.put("/properties/people", ScenarioKeys.PEOPLE);
        keys.put("/properties/people/properties/operatorWeights/items", ScenarioKeys.OPERATOR_WEIGHT);
        keys.put("/properties/serviceProfile", ScenarioKeys.SERVICE_PROFILE);
        keys.put("/properties/serviceProfile/properties/thresholds", ScenarioKeys.TECHNOLOGIES);
        keys.put("/properties/propagation", ScenarioKeys.PROPAGATION);
        keys.put("/properties/indoor", ScenarioKeys.INDOOR);
        keys.put("/properties/spots", ScenarioKeys.SPOTS);
        keys.put("/properties/backhaul", ScenarioKeys.BACKHAUL);
        keys.put("/$defs/terrainSource/oneOf/0", ScenarioKeys.TERRAIN_FILES);
        keys.put("/$defs/terrainSource/oneOf/1", ScenarioKeys.SEEDED_DETAIL);
        keys.put("/$defs/clutterClass", ScenarioKeys.CLUTTER_CLASS);
        keys.put("/$defs/thresholds", ScenarioKeys.THRESHOLDS);
        keys.put("/$defs/band", ScenarioKeys.BAND);
        keys.put("/$defs/band/properties/spectrum/items", ScenarioKeys.SPECTRUM);
        keys.put("/$defs/antenna/oneOf/0", ScenarioKeys.SECTOR_ANTENNA);
        keys.put("/$defs/antenna/oneOf/1", ScenarioKeys.OMNI_ANTENNA);
        keys.put("/$defs/antenna/oneOf/2", ScenarioKeys.MSI_ANTENNA);
        keys.put("/$defs/sector", ScenarioKeys.SECTOR);
        keys.put("/$defs/site", ScenarioKeys.SITE);
        keys.put("/$defs/cost", ScenarioKeys.COST);
        keys.put("/properties/costs", ScenarioKeys.COSTS);
        keys.put("/$defs/priceIndex", ScenarioKeys.PRICE_INDEX);
        keys.put("/$defs/change", ChangeKind.ALL);
        for (ChangeKind kind : ChangeKind.values()) {
            if (kind != ChangeKind.ADD_SITE) { // which is a site
                keys.put("/$defs/change/properties/" + kind.key(), kind.keys());
            }
        }
        keys.put("/$defs/proposal", ScenarioKeys.PROPOSAL);
        keys.put("/$defs/modelParameters", ScenarioKeys.MODEL_PARAMETERS);
        for (String id : ScenarioKeys.MODEL_PARAMETERS.all()) {
            keys.put(
                    "/$defs/modelParameters/properties/" + id,
                    ScenarioKeys.parametersOf(PropagationModels.find(id).orElseThrow()));
        }
        return keys;
    }

    /** Every object of the schema, by its place in it. */
    private static void objects(JsonNode schema, String pointer, Map<String, JsonNode> found) {
        if (schema.has("properties") && schema.path("type").asText().equals("object")) {
            found.put(pointer, schema);
        }
        if (schema.isArray()) {
            for (int i = 0; i < schema.size(); i++) {
                objects(schema.get(i), pointer + "/" + i, found);
            }
        }
        schema.properties().forEach(field -> objects(field.getValue(), pointer + "/" + field.getKey(), found));
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }

    @Test
    void everyKeyOfTheReaderIsInTheSchemaAndTheOtherWayRound() throws IOException {
        Map<String, JsonNode> objects = new TreeMap<>();
        objects(new ObjectMapper().readTree(SCHEMA.toFile()), "", objects);
        assertThat(objects).containsOnlyKeys(readersKeys().keySet());
        readersKeys().forEach((pointer, keys) -> {
            JsonNode object = Objects.requireNonNull(objects.get(pointer));
            List<String> properties = new ArrayList<>();
            object.path("properties").fieldNames().forEachRemaining(properties::add);
            assertThat(properties).as(pointer).containsExactlyInAnyOrderElementsOf(keys.all());
            assertThat(names(object.path("required"))).as(pointer).containsExactlyInAnyOrderElementsOf(keys.required());
            assertThat(object.path("additionalProperties").asBoolean(true))
                    .as(pointer)
                    .isFalse();
            object.path("properties")
                    .forEach(property -> assertThat(
                                    property.has("$ref") || property.has("const") || property.has("description"))
                            .as(pointer)
                            .isTrue());
        });
    }

    @Test
    void everyKeyAndColumnIsInTheFormatsPage() throws IOException {
        String page = Files.readString(SCENARIOS.resolve("FORMAT.md"));
        List<Keys> all = new ArrayList<>(readersKeys().values());
        all.addAll(List.of(
                ScenarioKeys.SITE_ROW,
                ScenarioKeys.SECTOR_ROW,
                ScenarioKeys.SETTLEMENT_ROW,
                ScenarioKeys.PUBLIC_POINT_ROW,
                ScenarioKeys.FIBER_NODE_ROW));
        List<String> names = all.stream()
                .map(Keys::all)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        assertThat(names).allSatisfy(name -> assertThat(page).containsPattern("\\b" + name + "\\b"));
    }

    private static JsonSchema load(String name) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SCENARIOS.resolve(name).toUri().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenario.yaml,scenario.schema.json", "data/proposals.yaml,proposals.schema.json"})
    void soundFilesPass(String fileAndSchema) throws IOException {
        String[] names = fileAndSchema.split(",", 2);
        JsonSchema schema = load(names[1]);
        for (Path scenario : List.of(TinyScenario.resource("base"), SCENARIOS.resolve("qom"))) {
            JsonNode yaml = new YAMLMapper().readTree(scenario.resolve(names[0]).toFile());
            assertThat(schema.validate(yaml)).as(scenario.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key-unknown",
                "title-missing",
                "cell-size-too-small",
                "load-in-percent",
                "terrain-type-unknown",
                "climate-unknown",
                "name-with-space",
                "version-newer"
            })
    void whatTheReaderRefusesTheSchemaMarks(String mistake) throws IOException {
        TinyScenario.copyTo(folder);
        Mistake.read(TinyScenario.resource("broken/" + mistake + ".txt")).spoil(folder);
        JsonNode yaml =
                new YAMLMapper().readTree(folder.resolve("scenario.yaml").toFile());
        assertThat(load("scenario.schema.json").validate(yaml)).isNotEmpty();
    }

    /** Limits and usual values of the models' parameters are written once, in the models. */
    @Test
    void parametersOfModelsAreTheModelsOwn() throws IOException {
        JsonNode models = new ObjectMapper().readTree(SCHEMA.toFile()).at("/$defs/modelParameters/properties");
        for (String id : ScenarioKeys.MODEL_PARAMETERS.all()) {
            for (ModelParameter parameter :
                    PropagationModels.find(id).orElseThrow().description().parameters()) {
                JsonNode property = models.path(id).path("properties").path(parameter.name());
                JsonNode number = parameter.byClutterHeight() ? property.path("additionalProperties") : property;
                assertThat(number.path("minimum").asDouble(Double.NaN)).isEqualTo(parameter.minimum());
                assertThat(number.path("maximum").asDouble(Double.NaN)).isEqualTo(parameter.maximum());
                assertThat(number.has("default")).isEqualTo(parameter.standard().isPresent());
                assertThat(number.path("default").asDouble())
                        .isEqualTo(parameter.standard().orElse(0));
            }
        }
    }

    /** Each number is made absurd; the limit in the reader's answer must be the schema's. */
    @ParameterizedTest
    @CsvSource({
        "scenario.yaml, cellSizeMeters, /properties/grid",
        "scenario.yaml, marginKm, /properties/grid",
        "scenario.yaml, edgeProbabilityPercent, /properties/serviceProfile",
        "scenario.yaml, shadowingSigmaDb, /properties/serviceProfile",
        "scenario.yaml, receiverHeightAboveGroundMeters, /properties/serviceProfile",
        "scenario.yaml, overlapMarginDb, /properties/serviceProfile",
        "scenario.yaml, loadFraction, /properties/serviceProfile",
        "scenario.yaml, noiseFigureDb, /properties/serviceProfile",
        "scenario.yaml, goodDbm, /$defs/thresholds",
        "scenario.yaml, weakDbm, /$defs/thresholds",
        "scenario.yaml, surfaceRefractivityNUnits, /properties/propagation",
        "scenario.yaml, refractivityLapseRateNUnitsPerKm, /properties/propagation",
        "scenario.yaml, groundPermittivity, /properties/propagation",
        "scenario.yaml, groundConductivitySiemensPerMeter, /properties/propagation",
        "scenario.yaml, minimumAreaSquareKm, /properties/spots",
        "scenario.yaml, code, /$defs/clutterClass",
        "scenario.yaml, heightMeters, /$defs/clutterClass",
        "scenario.yaml, receiverLossDb, /$defs/clutterClass",
        "scenario.yaml, frequencyMhz, /$defs/band",
        "scenario.yaml, bandwidthMhz, /$defs/band",
        "scenario.yaml, radiusKm, /$defs/band",
        "scenario.yaml, gainDbi, /$defs/antenna/oneOf/0",
        "scenario.yaml, horizontalBeamwidthDegrees, /$defs/antenna/oneOf/0",
        "scenario.yaml, verticalBeamwidthDegrees, /$defs/antenna/oneOf/0",
        "scenario.yaml, sideLobeDb, /$defs/antenna/oneOf/0",
        "scenario.yaml, frontToBackDb, /$defs/antenna/oneOf/0",
        "data/proposals.yaml, latitudeDegrees, /$defs/site",
        "data/proposals.yaml, longitudeDegrees, /$defs/site",
        "data/proposals.yaml, azimuthDegrees, /$defs/sector",
        "data/proposals.yaml, heightAboveGroundMeters, /$defs/sector",
        "data/proposals.yaml, eirpDbm, /$defs/sector",
        "data/proposals.yaml, electricalTiltDegrees, /$defs/change/properties/retilt"
    })
    void limitsAreTheSame(String file, String key, String pointer) throws IOException {
        TinyScenario.copyTo(folder);
        Path spoilt = folder.resolve(file);
        String text = Files.readString(spoilt).replaceFirst("\\b" + key + ": [-0-9.]+", key + ": 123456789");
        Files.writeString(spoilt, text);
        String said = ProblemPrinter.format("tiny", ScenarioProblems.of(folder, ScenarioOverrides.none(1)));
        Matcher limits = Pattern.compile(Pattern.quote(key) + " = 123456789 +must be ([-0-9.]+) to ([-0-9.]+)\n")
                .matcher(said);
        assertThat(limits.find()).as(said).isTrue();
        JsonNode property = new ObjectMapper().readTree(SCHEMA.toFile()).at(pointer + "/properties/" + key);
        if (property.has("$ref")) {
            property = new ObjectMapper()
                    .readTree(SCHEMA.toFile())
                    .at(property.path("$ref").asText().substring(1));
        }
        assertThat(Double.parseDouble(limits.group(1)))
                .isEqualTo(property.path("minimum").asDouble(Double.NaN));
        assertThat(Double.parseDouble(limits.group(2)))
                .isEqualTo(property.path("maximum").asDouble(Double.NaN));
    }
}
