package org.dakal.scenarios.reading.shared;

import java.util.List;
import java.util.Map;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.YamlNode;

/**
 * Every key and column of the format, version 1, but those of changes. The JSON schema beside FORMAT.md lists the same
 * ones; a test compares.
 */
public final class ScenarioKeys {
    public static final Keys SCENARIO = new Keys(
            "a scenario",
            List.of(
                    "formatVersion",
                    "name",
                    "title",
                    "province",
                    "grid",
                    "terrain",
                    "people",
                    "bands",
                    "antennas",
                    "sites"),
            List.of(
                    "localTitle",
                    "studyDate",
                    "notices",
                    "localNotices",
                    "clutter",
                    "indoor",
                    "serviceProfile",
                    "propagation",
                    "spots",
                    "sectors",
                    "proposals",
                    "backhaul",
                    "costs",
                    "rankBy",
                    "countBy"));
    public static final Keys PROVINCE = new Keys(
            "the province",
            List.of("outline"),
            List.of("counties", "word", "localWord", "countyWord", "localCountyWord"));
    public static final Keys GRID = new Keys("the grid", List.of("epsgCode", "cellSizeMeters"), List.of("marginKm"));
    public static final Keys TERRAIN = new Keys("the terrain", List.of("sources"), List.of("voids"));
    public static final Keys TERRAIN_FILES =
            new Keys("a terrain source of type files", List.of("type", "paths"), List.of("surface"));
    public static final Keys SEEDED_DETAIL = new Keys(
            "a terrain source of type seeded-detail", List.of("type", "base", "seed", "detailFraction"), List.of());
    public static final Keys CLUTTER =
            new Keys("the clutter", List.of(), List.of("raster", "catalog", "classes", "heights"));
    public static final Keys CLUTTER_CATALOG = new Keys("a catalogue of land cover", List.of("classes"), List.of());
    public static final Keys CLUTTER_CLASS = new Keys(
            "a clutter class",
            List.of("code"),
            List.of(
                    "name",
                    "landCover",
                    "heightMeters",
                    "streetWidthMeters",
                    "receiverLossDb",
                    "locationVariabilityDb"));
    public static final Keys PEOPLE =
            new Keys("the people section", List.of("settlements"), List.of("publicPoints", "roads", "operatorWeights"));
    public static final Keys OPERATOR_WEIGHT =
            new Keys("an operator's weight", List.of("operator", "weight"), List.of());
    public static final Keys SERVICE_PROFILE = new Keys(
            "a service profile",
            List.of("name"),
            List.of(
                    "status",
                    "thresholds",
                    "edgeProbabilityPercent",
                    "shadowingSigmaDb",
                    "receiverHeightAboveGroundMeters",
                    "overlapMarginDb",
                    "loadFraction",
                    "noiseFigureDb",
                    "minimumSinrDb",
                    "minimumDownlinkMbps",
                    "vehicleLossDb"));
    public static final Keys TECHNOLOGIES = new Keys("the thresholds", List.of(), List.of("GSM", "UMTS", "LTE", "NR"));
    public static final Keys THRESHOLDS =
            new Keys("a set of thresholds", List.of("goodDbm", "servedDbm", "weakDbm"), List.of());
    public static final Keys PROPAGATION = new Keys(
            "the propagation section",
            List.of(),
            List.of(
                    "model",
                    "modelByClutter",
                    "parameters",
                    "surfaceRefractivityNUnits",
                    "refractivityLapseRateNUnitsPerKm",
                    "groundPermittivity",
                    "groundConductivitySiemensPerMeter",
                    "climate",
                    "calibration"));
    public static final Keys CALIBRATION = new Keys(
            "a calibration",
            List.of("calibration", "bands", "reach", "spread"),
            List.of("measured", "classOffsetsDb", "sectorOffsetsDb"));
    public static final Keys CALIBRATED_BAND = new Keys(
            "a calibrated band",
            List.of("model", "offsetDb", "nearestKm", "farthestKm", "lowestMeters", "highestMeters"),
            List.of("slopeDbPerDecade", "heightSlopeDbPerDecade", "middleKm", "middleMeters", "residual"));
    public static final Keys CALIBRATED_SPREAD =
            new Keys("the spread of a calibration", List.of("sigmaDb"), List.of("byClassDb", "places"));
    public static final Keys INDOOR = new Keys(
            "the indoor section",
            List.of(),
            List.of("thermallyEfficientFraction", "thermallyEfficientFractionByClutter"),
            Map.of(
                    "entryProbabilityPercent",
                    "Remove it: the share of places is the service profile's edgeProbabilityPercent, which now holds for"
                            + " shadowing and entry loss together."));
    public static final Keys SPOTS =
            new Keys("the spots section", List.of(), List.of("minimumAreaSquareKm", "maximumAreaSquareKm"));
    public static final Keys BAND = new Keys(
            "a band",
            List.of("id", "technology", "bandwidthMhz", "radiusKm"),
            List.of(
                    "frequencyMhz",
                    "band",
                    "earfcn",
                    "nrArfcn",
                    "subcarrierSpacingKhz",
                    "services",
                    "spectrum",
                    "model",
                    "modelByClutter",
                    "parameters"));
    public static final Keys SPECTRUM =
            new Keys("an operator's spectrum in a band", List.of("operator"), List.of("frequencyMhz", "bandwidthMhz"));
    public static final Keys MODEL_PARAMETERS = new Keys(
            "the models' parameters",
            List.of(),
            PropagationModels.all().stream()
                    .filter(model -> !model.description().parameters().isEmpty())
                    .map(PathLossModel::id)
                    .toList());
    public static final Keys SECTOR_ANTENNA = new Keys(
            "an antenna of type 3gpp-38901",
            List.of("id", "type", "gainDbi", "horizontalBeamwidthDegrees", "verticalBeamwidthDegrees"),
            List.of("sideLobeDb", "frontToBackDb"));
    public static final Keys OMNI_ANTENNA = new Keys(
            "an antenna of type omni",
            List.of("id", "type", "gainDbi", "verticalBeamwidthDegrees"),
            List.of("sideLobeDb"));
    public static final Keys MSI_ANTENNA = new Keys("an antenna of type msi", List.of("id", "type", "file"), List.of());

    private static final List<String> SECTOR_REQUIRED =
            List.of("id", "band", "antenna", "heightAboveGroundMeters", "azimuthDegrees");
    private static final List<String> SECTOR_OPTIONAL = List.of(
            "mechanicalTiltDegrees",
            "electricalTiltDegrees",
            "eirpDbm",
            "powerDbm",
            "gainDbi",
            "lossDb",
            "frequencyMhz",
            "bandwidthMhz",
            "radiusKm",
            "operator",
            "cellIdentity",
            "physicalCellId",
            "channel",
            "assumed");
    private static final List<String> SITE_REQUIRED = List.of("id", "name", "latitudeDegrees", "longitudeDegrees");

    private static final List<String> SITE_OPTIONAL =
            List.of("localName", "operator", "illustrative", "outageHoursPerYear", "assumed");

    public static final Keys SECTOR = new Keys("a sector", SECTOR_REQUIRED, SECTOR_OPTIONAL);
    public static final Keys SECTOR_ROW = new Keys(
            "a sector",
            List.of("siteId", "id", "band", "antenna", "heightAboveGroundMeters", "azimuthDegrees"),
            SECTOR_OPTIONAL);
    public static final Keys SITE_ROW = new Keys("a site", SITE_REQUIRED, SITE_OPTIONAL);
    public static final Keys SITE =
            new Keys("a site", List.of("id", "name", "latitudeDegrees", "longitudeDegrees", "sectors"), SITE_OPTIONAL);
    public static final Keys SETTLEMENT_ROW = new Keys(
            "a settlement",
            List.of("id", "name", "kind", "latitudeDegrees", "longitudeDegrees", "people"),
            List.of("localName", "radiusMeters", "illustrative", "source", "assumed"));
    public static final Keys PUBLIC_POINT_ROW = new Keys(
            "a public point",
            List.of("id", "name", "kind", "latitudeDegrees", "longitudeDegrees"),
            List.of("illustrative"));
    public static final Keys BACKHAUL = new Keys(
            "the backhaul section",
            List.of(),
            List.of(
                    "fiberNodes",
                    "routes",
                    "routeFactor",
                    "trenchCostPerMeter",
                    "microwaveHopCost",
                    "mostHopKm",
                    "frequencyMhz",
                    "sitesWithoutHop"));
    public static final Keys FIBER_NODE_ROW =
            new Keys("a fibre node", List.of("id", "latitudeDegrees", "longitudeDegrees"), List.of("name"));
    public static final Keys PROPOSAL = new Keys(
            "a proposal",
            List.of("id", "name", "kind", "cost", "changes"),
            List.of("localName", "requires", "excludes", "group", "mustHave"));
    public static final Keys COST =
            new Keys("a cost", List.of("amount", "currency", "priceDate"), List.of("yearlyAmount", "backhaulAmount"));

    public static final Keys COSTS = new Keys(
            "the costs section", List.of(), List.of("horizonYears", "discountRatePercent", "priceDate", "priceIndex"));
    public static final Keys PRICE_INDEX = new Keys("an entry of the price index", List.of("date", "index"), List.of());

    private ScenarioKeys() {}

    /** What may be set about one model. */
    public static Keys parametersOf(PathLossModel model) {
        return new Keys(
                "the parameters of model " + model.id(),
                List.of(),
                model.description().parameters().stream()
                        .map(ModelParameter::name)
                        .toList());
    }

    /** The type that a list's item is of, which decides what keys it may have; empty when it says none. */
    public static String typeOf(YamlNode item) {
        return item instanceof YamlNode.Mapping mapping
                        && mapping.entries().get("type") instanceof YamlNode.Scalar type
                        && type.text() != null
                ? type.text().strip()
                : "";
    }
}
