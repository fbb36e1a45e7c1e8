package org.dakal.scenarios.reading;

import java.util.List;
import java.util.Map;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Keys;

/** Every key and column of the format, version 1. The JSON schema beside FORMAT.md lists the same ones; a test compares. */
final class ScenarioKeys {
    static final Keys SCENARIO = new Keys(
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
                    "rankBy"));
    static final Keys PROVINCE = new Keys("the province", List.of("outline"), List.of("counties"));
    static final Keys GRID = new Keys("the grid", List.of("epsgCode", "cellSizeMeters"), List.of("marginKm"));
    static final Keys TERRAIN = new Keys("the terrain", List.of("sources"), List.of());
    static final Keys TERRAIN_FILES = new Keys("a terrain source of type files", List.of("type", "paths"), List.of());
    static final Keys SEEDED_DETAIL = new Keys(
            "a terrain source of type seeded-detail", List.of("type", "base", "seed", "detailFraction"), List.of());
    static final Keys CLUTTER = new Keys("the clutter", List.of("raster", "classes"), List.of());
    static final Keys CLUTTER_CLASS =
            new Keys("a clutter class", List.of("code", "name"), List.of("heightMeters", "receiverLossDb"));
    static final Keys PEOPLE = new Keys("the people section", List.of("settlements"), List.of("publicPoints", "roads"));
    static final Keys SERVICE_PROFILE = new Keys(
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
                    "noiseFigureDb"));
    static final Keys TECHNOLOGIES = new Keys("the thresholds", List.of(), List.of("GSM", "UMTS", "LTE", "NR"));
    static final Keys THRESHOLDS =
            new Keys("a set of thresholds", List.of("goodDbm", "servedDbm", "weakDbm"), List.of());
    static final Keys PROPAGATION = new Keys(
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
                    "climate"));
    static final Keys INDOOR = new Keys(
            "the indoor section",
            List.of(),
            List.of("thermallyEfficientFraction", "thermallyEfficientFractionByClutter"),
            Map.of(
                    "entryProbabilityPercent",
                    "Remove it: the share of places is the service profile's edgeProbabilityPercent, which now holds for"
                            + " shadowing and entry loss together."));
    static final Keys SPOTS =
            new Keys("the spots section", List.of(), List.of("minimumAreaSquareKm", "maximumAreaSquareKm"));
    static final Keys BAND = new Keys(
            "a band",
            List.of("id", "technology", "bandwidthMhz", "radiusKm"),
            List.of(
                    "frequencyMhz",
                    "band",
                    "earfcn",
                    "nrArfcn",
                    "subcarrierSpacingKhz",
                    "model",
                    "modelByClutter",
                    "parameters"));
    static final Keys MODEL_PARAMETERS = new Keys(
            "the models' parameters",
            List.of(),
            PropagationModels.all().stream()
                    .filter(model -> !model.description().parameters().isEmpty())
                    .map(PathLossModel::id)
                    .toList());
    static final Keys SECTOR_ANTENNA = new Keys(
            "an antenna of type 3gpp-38901",
            List.of("id", "type", "gainDbi", "horizontalBeamwidthDegrees", "verticalBeamwidthDegrees"),
            List.of("sideLobeDb", "frontToBackDb"));
    static final Keys OMNI_ANTENNA = new Keys(
            "an antenna of type omni",
            List.of("id", "type", "gainDbi", "verticalBeamwidthDegrees"),
            List.of("sideLobeDb"));
    static final Keys MSI_ANTENNA = new Keys("an antenna of type msi", List.of("id", "type", "file"), List.of());

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
            "radiusKm");
    private static final List<String> SITE_REQUIRED = List.of("id", "name", "latitudeDegrees", "longitudeDegrees");

    private static final List<String> SITE_OPTIONAL = List.of("operator", "illustrative", "outageHoursPerYear");

    static final Keys SECTOR = new Keys("a sector", SECTOR_REQUIRED, SECTOR_OPTIONAL);
    static final Keys SECTOR_ROW = new Keys(
            "a sector",
            List.of("siteId", "id", "band", "antenna", "heightAboveGroundMeters", "azimuthDegrees"),
            SECTOR_OPTIONAL);
    static final Keys SITE_ROW = new Keys("a site", SITE_REQUIRED, SITE_OPTIONAL);
    static final Keys SITE =
            new Keys("a site", List.of("id", "name", "latitudeDegrees", "longitudeDegrees", "sectors"), SITE_OPTIONAL);
    static final Keys SETTLEMENT_ROW = new Keys(
            "a settlement",
            List.of("id", "name", "kind", "latitudeDegrees", "longitudeDegrees", "people"),
            List.of("localName", "radiusMeters", "illustrative", "source"));
    static final Keys PUBLIC_POINT_ROW = new Keys(
            "a public point",
            List.of("id", "name", "kind", "latitudeDegrees", "longitudeDegrees"),
            List.of("illustrative"));
    static final Keys BACKHAUL = new Keys(
            "the backhaul section",
            List.of(),
            List.of(
                    "fiberNodes",
                    "routes",
                    "routeFactor",
                    "trenchCostPerMeter",
                    "microwaveHopCost",
                    "mostHopKm",
                    "frequencyMhz"));
    static final Keys FIBER_NODE_ROW =
            new Keys("a fibre node", List.of("id", "latitudeDegrees", "longitudeDegrees"), List.of("name"));
    static final Keys PROPOSAL = new Keys(
            "a proposal",
            List.of("id", "name", "kind", "cost", "changes"),
            List.of("requires", "excludes", "group", "mustHave"));
    static final Keys COST =
            new Keys("a cost", List.of("amount", "currency", "priceDate"), List.of("yearlyAmount", "backhaulAmount"));
    static final Keys CHANGE = new Keys(
            "a change",
            List.of(),
            List.of("addSite", "addSector", "retilt", "turn", "setHeight", "setPower", "removeSite", "removeSector"));
    static final Keys ADD_SECTOR = new Keys("addSector", List.of("site", "sector"), List.of());
    static final Keys RETILT =
            new Keys("retilt", List.of("site", "sector"), List.of("mechanicalTiltDegrees", "electricalTiltDegrees"));
    static final Keys TURN = new Keys("turn", List.of("site", "sector", "azimuthDegrees"), List.of());
    static final Keys SET_HEIGHT = new Keys("setHeight", List.of("site", "heightAboveGroundMeters"), List.of());
    static final Keys SET_POWER = new Keys("setPower", List.of("site", "sector", "eirpDbm"), List.of());
    static final Keys REMOVE_SITE = new Keys("removeSite", List.of("site"), List.of());
    static final Keys REMOVE_SECTOR = new Keys("removeSector", List.of("site", "sector"), List.of());

    private ScenarioKeys() {}

    /** What may be set about one model. */
    static Keys parametersOf(PathLossModel model) {
        return new Keys(
                "the parameters of model " + model.id(),
                List.of(),
                model.description().parameters().stream()
                        .map(ModelParameter::name)
                        .toList());
    }
}
