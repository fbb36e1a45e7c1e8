package org.dakal.scenarios.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Technology;
import org.dakal.scenarios.antenna.TypicalPanel;
import org.dakal.scenarios.importing.BandPlan.Layer;
import org.dakal.scenarios.importing.NewSite.NewSector;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Makes the sectors of a mast; what the cells do not say is assumed, and marked so. */
final class SectorMaker {
    private static final int USUAL_SECTORS = 3;
    private static final double USUAL_HEIGHT_METERS = 30;
    private static final double EIRP_OVER_ERP_DB = 2.15;

    /** Nearer to the mast's mean place a cell's says nothing of where it looks. */
    private static final double TELLING_METERS = 50;

    /** Texts of rounded numbers, and sets of columns, that many sectors have in common. */
    private final Map<Double, String> texts = new HashMap<>();

    private final Map<Set<String>, Set<String>> columnSets = new HashMap<>();

    private final StudyArea area;
    private final BandPlan bands;
    private final AntennaFolder antennas;
    private final ImportNotes notes;

    SectorMaker(StudyArea area, BandPlan bands, AntennaFolder antennas, ImportNotes notes) {
        this.area = area;
        this.bands = bands;
        this.antennas = antennas;
        this.notes = notes;
    }

    List<NewSector> of(List<ImportedCell> group, Coordinate mast) {
        Map<Layer, List<ImportedCell>> byLayer = new LinkedHashMap<>();
        for (ImportedCell cell : group) {
            for (Layer layer : layers(cell)) {
                byLayer.computeIfAbsent(layer, l -> new ArrayList<>()).add(cell);
            }
        }
        List<NewSector> sectors = new ArrayList<>();
        byLayer.forEach((layer, cells) -> {
            int number = 0;
            int count = cells.size() == 1 && !cells.get(0).values().containsKey("azimuthDegrees")
                    ? USUAL_SECTORS
                    : cells.size();
            for (int i = 0; i < count; i++) {
                ImportedCell cell = cells.get(Math.min(i, cells.size() - 1));
                double usualAzimuth = 360.0 * i / count;
                sectors.add(sector(layer.id() + "-" + ++number, layer, cell, cells.size() < count, usualAzimuth, mast));
            }
        });
        return sectors;
    }

    private List<Layer> layers(ImportedCell cell) {
        Technology technology = cell.technology();
        double frequency = BandPlan.frequencyMhz(technology, cell.values());
        boolean isAssumed = Double.isNaN(frequency);
        Layer layer = bands.layer(
                technology,
                isAssumed ? BandPlan.assumedMhz(technology) : frequency,
                RowPlaces.number(cell.values(), "bandwidthMhz"),
                isAssumed);
        PowerClass power = PowerClass.of(cell.value("powerClass"));
        if (!isAssumed || cell.isCell() || power == null || !power.isForWideAreas()) {
            return List.of(layer);
        }
        notes.assumed("masts whose file tells only a class of power: those of a medium or large one carry LTE at "
                + Wording.number(BandPlan.WIDE_AREA_MHZ) + " MHz too");
        return List.of(layer, bands.layer(Technology.LTE, BandPlan.WIDE_AREA_MHZ, Double.NaN, true));
    }

    private NewSector sector(
            String id, Layer layer, ImportedCell cell, boolean isSplit, double usualAzimuth, Coordinate mast) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> assumed = new LinkedHashSet<>();
        if (layer.isFrequencyAssumed() || cell.isTechnologyAssumed()) {
            assumed.add("band");
        }
        AntennaFolder.Antenna antenna = antennas.find(cell.value("antenna"));
        values.put("antenna", antenna == null ? layer.panel().id() : antenna.id());
        if (antenna == null) {
            assumed.add("antenna");
        }
        PowerClass power = PowerClass.of(cell.value("powerClass"));
        put(
                values,
                assumed,
                "heightAboveGroundMeters",
                UsableValues.of(cell.values(), "heightAboveGroundMeters"),
                power == null ? USUAL_HEIGHT_METERS : power.heightAboveGroundMeters());
        double azimuth = UsableValues.of(cell.values(), "azimuthDegrees");
        double heard = cell.isHeardAt() ? bearing(mast, cell.at()) : Double.NaN;
        put(
                values,
                assumed,
                "azimuthDegrees",
                isSplit || Double.isNaN(azimuth) ? Double.NaN : azimuth - 360 * Math.floor(azimuth / 360),
                isSplit || Double.isNaN(heard) ? usualAzimuth : heard);
        tilts(cell, antenna != null, values, assumed);
        power(cell, layer, power, values, assumed);
        if (!isSplit) {
            identity(cell, layer, values);
        }
        return new NewSector(id, layer, Map.copyOf(values), columnSets.computeIfAbsent(assumed, set -> set));
    }

    private void tilts(ImportedCell cell, boolean isAntennaKnown, Map<String, String> values, Set<String> assumed) {
        double mechanical = UsableValues.of(cell.values(), "mechanicalTiltDegrees");
        double electrical = UsableValues.of(cell.values(), "electricalTiltDegrees");
        double total = UsableValues.of(cell.values(), "tiltDegrees");
        if (!Double.isNaN(mechanical)) {
            values.put("mechanicalTiltDegrees", Wording.number(mechanical));
        }
        // A total without its parts is taken as electrical, which lowers the whole pattern alike.
        double known = Double.isNaN(electrical) && Double.isNaN(mechanical) ? total : electrical;
        if (isAntennaKnown && Double.isNaN(known)) {
            return; // the antenna's file tells its own
        }
        put(
                values,
                assumed,
                "electricalTiltDegrees",
                known,
                Double.isNaN(mechanical) ? TypicalPanel.ELECTRICAL_TILT_DEGREES : 0);
    }

    private void power(
            ImportedCell cell,
            Layer layer,
            @Nullable PowerClass power,
            Map<String, String> values,
            Set<String> assumed) {
        double eirp = UsableValues.of(cell.values(), "eirpDbm");
        double transmitter = UsableValues.of(cell.values(), "powerDbm");
        double erp = UsableValues.of(cell.values(), "erpDbm");
        if (Double.isNaN(eirp) && !Double.isNaN(erp)) {
            eirp = erp + EIRP_OVER_ERP_DB;
        }
        if (Double.isNaN(eirp) && !Double.isNaN(transmitter)) {
            values.put("powerDbm", Wording.number(transmitter));
            return;
        }
        put(values, assumed, "eirpDbm", eirp, power == null ? layer.panel().eirpDbm() : power.eirpDbm());
    }

    private static void identity(ImportedCell cell, Layer layer, Map<String, String> values) {
        for (String column : List.of("cellIdentity", "physicalCellId", "channel")) {
            double number = RowPlaces.number(cell.values(), column);
            double most = column.equals("physicalCellId") ? 1007 : column.equals("channel") ? 3_279_165 : 1L << 36;
            boolean isUsable = number >= 0 && number < most && number == Math.rint(number);
            if (isUsable && !(column.equals("channel") && layer.isFrequencyAssumed())) {
                values.put(column, String.format(Locale.ROOT, "%.0f", number));
            }
        }
    }

    private void put(Map<String, String> values, Set<String> assumed, String column, double known, double otherwise) {
        if (Double.isNaN(known)) {
            assumed.add(column);
        }
        double value = Double.isNaN(known) ? otherwise : known;
        values.put(column, texts.computeIfAbsent(Math.rint(value * 100) / 100, Wording::number));
    }

    /** Bearing from true north, where two places are far enough apart to have one; else NaN. */
    private double bearing(Coordinate from, Coordinate to) {
        Coordinate start = area.toGrid(from);
        Coordinate end = area.toGrid(to);
        if (start.distance(end) < TELLING_METERS) {
            return Double.NaN;
        }
        double grid = Math.toDegrees(Math.atan2(end.x - start.x, end.y - start.y));
        double bearing = grid + area.projection().convergenceDegrees(from.y, from.x);
        return bearing - 360 * Math.floor(bearing / 360);
    }
}
