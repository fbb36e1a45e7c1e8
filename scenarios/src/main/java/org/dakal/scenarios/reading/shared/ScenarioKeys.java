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
    public static final Keys SCENARIO = Keys.of(
            "a scenario",
            "formatVersion name title province grid terrain people bands antennas sites",
            "localTitle studyDate notices localNotices clutter indoor serviceProfile propagation spots sectors"
                    + " proposals backhaul costs rankBy countBy");
    public static final Keys PROVINCE =
            Keys.of("the province", "outline", "counties word localWord countyWord localCountyWord");
    public static final Keys GRID = Keys.of("the grid", "epsgCode cellSizeMeters", "marginKm");
    public static final Keys TERRAIN = Keys.of("the terrain", "sources", "voids");
    public static final Keys TERRAIN_FILES = Keys.of("a terrain source of type files", "type paths", "surface");
    public static final Keys SEEDED_DETAIL =
            Keys.of("a terrain source of type seeded-detail", "type base seed detailFraction", "");
    public static final Keys CLUTTER = Keys.of("the clutter", "", "raster catalog classes heights");
    public static final Keys CLUTTER_CATALOG = Keys.of("a catalogue of land cover", "classes", "");
    public static final Keys CLUTTER_CLASS = Keys.of(
            "a clutter class",
            "code",
            "name landCover heightMeters streetWidthMeters receiverLossDb locationVariabilityDb");
    public static final Keys PEOPLE =
            Keys.of("the people section", "settlements", "publicPoints roads operatorWeights");
    public static final Keys OPERATOR_WEIGHT = Keys.of("an operator's weight", "operator weight", "");
    public static final Keys SERVICE_PROFILE = Keys.of(
            "a service profile",
            "name",
            "status thresholds edgeProbabilityPercent shadowingSigmaDb receiverHeightAboveGroundMeters"
                    + " overlapMarginDb loadFraction noiseFigureDb minimumSinrDb minimumDownlinkMbps vehicleLossDb");
    public static final Keys TECHNOLOGIES = Keys.of("the thresholds", "", "GSM UMTS LTE NR");
    public static final Keys THRESHOLDS = Keys.of("a set of thresholds", "goodDbm servedDbm weakDbm", "");
    public static final Keys PROPAGATION = Keys.of(
            "the propagation section",
            "",
            "model modelByClutter parameters surfaceRefractivityNUnits refractivityLapseRateNUnitsPerKm"
                    + " groundPermittivity groundConductivitySiemensPerMeter climate calibration");
    public static final Keys CALIBRATION =
            Keys.of("a calibration", "calibration bands reach spread", "measured classOffsetsDb sectorOffsetsDb");
    public static final Keys CALIBRATED_BAND = Keys.of(
            "a calibrated band",
            "model offsetDb nearestKm farthestKm lowestMeters highestMeters",
            "slopeDbPerDecade heightSlopeDbPerDecade middleKm middleMeters residual");
    public static final Keys CALIBRATED_SPREAD = Keys.of("the spread of a calibration", "sigmaDb", "byClassDb places");
    public static final Keys INDOOR = new Keys(
            "the indoor section",
            List.of(),
            List.of("thermallyEfficientFraction", "thermallyEfficientFractionByClutter"),
            Map.of(
                    "entryProbabilityPercent",
                    "Remove it: the share of places is the service profile's edgeProbabilityPercent, which now holds for"
                            + " shadowing and entry loss together."));
    public static final Keys SPOTS = Keys.of("the spots section", "", "minimumAreaSquareKm maximumAreaSquareKm");
    public static final Keys BAND = Keys.of(
            "a band",
            "id technology bandwidthMhz radiusKm",
            "frequencyMhz band earfcn nrArfcn subcarrierSpacingKhz services spectrum model modelByClutter parameters");
    public static final Keys SPECTRUM =
            Keys.of("an operator's spectrum in a band", "operator", "frequencyMhz bandwidthMhz");
    public static final Keys MODEL_PARAMETERS = new Keys(
            "the models' parameters",
            List.of(),
            PropagationModels.all().stream()
                    .filter(model -> !model.description().parameters().isEmpty())
                    .map(PathLossModel::id)
                    .toList());
    public static final Keys SECTOR_ANTENNA = Keys.of(
            "an antenna of type 3gpp-38901",
            "id type gainDbi horizontalBeamwidthDegrees verticalBeamwidthDegrees",
            "sideLobeDb frontToBackDb");
    public static final Keys OMNI_ANTENNA =
            Keys.of("an antenna of type omni", "id type gainDbi verticalBeamwidthDegrees", "sideLobeDb");
    public static final Keys MSI_ANTENNA = Keys.of("an antenna of type msi", "id type file", "");

    private static final String SECTOR_OPTIONAL =
            "mechanicalTiltDegrees electricalTiltDegrees eirpDbm powerDbm gainDbi lossDb frequencyMhz bandwidthMhz radiusKm"
                    + " operator cellIdentity physicalCellId channel assumed";
    private static final String SITE_OPTIONAL = "localName operator illustrative outageHoursPerYear assumed";

    public static final Keys SECTOR =
            Keys.of("a sector", "id band antenna heightAboveGroundMeters azimuthDegrees", SECTOR_OPTIONAL);
    public static final Keys SECTOR_ROW =
            Keys.of("a sector", "siteId id band antenna heightAboveGroundMeters azimuthDegrees", SECTOR_OPTIONAL);
    public static final Keys SITE_ROW = Keys.of("a site", "id name latitudeDegrees longitudeDegrees", SITE_OPTIONAL);
    public static final Keys SITE =
            Keys.of("a site", "id name latitudeDegrees longitudeDegrees sectors", SITE_OPTIONAL);
    public static final Keys SETTLEMENT_ROW = Keys.of(
            "a settlement",
            "id name kind latitudeDegrees longitudeDegrees people",
            "localName radiusMeters illustrative source assumed");
    public static final Keys PUBLIC_POINT_ROW =
            Keys.of("a public point", "id name kind latitudeDegrees longitudeDegrees", "illustrative");
    public static final Keys BACKHAUL = Keys.of(
            "the backhaul section",
            "",
            "fiberNodes routes routeFactor trenchCostPerMeter microwaveHopCost mostHopKm frequencyMhz sitesWithoutHop");
    public static final Keys FIBER_NODE_ROW = Keys.of("a fibre node", "id latitudeDegrees longitudeDegrees", "name");
    public static final Keys PROPOSAL =
            Keys.of("a proposal", "id name kind cost changes", "localName requires excludes group mustHave");
    public static final Keys COST = Keys.of("a cost", "amount currency priceDate", "yearlyAmount backhaulAmount");

    public static final Keys COSTS =
            Keys.of("the costs section", "", "horizonYears discountRatePercent priceDate priceIndex");
    public static final Keys PRICE_INDEX = Keys.of("an entry of the price index", "date index", "");

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
