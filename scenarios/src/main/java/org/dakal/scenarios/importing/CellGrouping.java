package org.dakal.scenarios.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Makes masts of cells: by what their identities have in common, or by their place, within {@value #SAME_MAST_METERS}
 * m. An entry of a register of antennas is a mast of its own, with three sectors that nobody knows more of.
 */
final class CellGrouping {
    private static final double SAME_MAST_METERS = 50;

    /** Sectors of one mast are surveyed to some tens of metres at worst. */
    private static final double FAR_METERS = 300;

    /** So many are told by name. */
    private static final int FAR_NAMED = 10;

    private static final int USUAL_CELLS = 3;

    private final StudyArea area;
    private final ImportNotes notes;
    private final SectorMaker sectors;
    private final UniqueIds ids = new UniqueIds();
    private final Map<String, List<ImportedCell>> byMast = new LinkedHashMap<>();
    private final NearPlaces byPlace = new NearPlaces();
    private int farCount;
    private int loneCount;

    CellGrouping(StudyArea area, BandPlan bands, AntennaFolder antennas, ImportNotes notes) {
        this.area = area;
        this.notes = notes;
        this.sectors = new SectorMaker(area, bands, antennas, notes);
    }

    void add(ImportedCell cell) {
        String mast = cell.mast();
        if (mast.isEmpty() && cell.isCell()) {
            Coordinate at = area.toGrid(cell.at());
            Coordinate first = byPlace.met("", at, SAME_MAST_METERS).orElse(at);
            mast = "place " + first.x + " " + first.y;
        } else if (mast.isEmpty()) {
            mast = "antenna " + ++loneCount;
        }
        byMast.computeIfAbsent(mast, m -> new ArrayList<>(USUAL_CELLS)).add(cell);
    }

    /** The masts of the cells that were added, in the order of their first ones; cells are let go on the way. */
    List<NewSite> sites() {
        List<NewSite> sites = new ArrayList<>(byMast.size());
        for (Iterator<List<ImportedCell>> groups = byMast.values().iterator(); groups.hasNext(); ) {
            sites.add(site(groups.next()));
            groups.remove();
        }
        if (farCount > FAR_NAMED) {
            notes.assumed(Wording.count(farCount - FAR_NAMED, "more site")
                    + " with rows that lie far apart stand where the first row does");
        }
        return sites;
    }

    private NewSite site(List<ImportedCell> group) {
        ImportedCell first = group.get(0);
        tellFarCells(group);
        Set<String> assumed = new LinkedHashSet<>();
        Coordinate place = first.at();
        if (first.isHeardAt()) {
            place = mean(group);
            assumed.add("latitudeDegrees");
            assumed.add("longitudeDegrees");
        }
        String wished = first.value("siteId").isEmpty() && !first.isCell() ? first.value("id") : first.value("siteId");
        String id = ids.of(wished, "S");
        String name = named(first, "name");
        String shown = name == null ? named(first, "id") : name;
        return new NewSite(id, shown == null ? id : shown, place, operator(first), sectors.of(group, place), assumed);
    }

    /** One name of a site at two places is a mistake, or two sites. */
    private void tellFarCells(List<ImportedCell> group) {
        ImportedCell first = group.get(0);
        Coordinate start = area.toGrid(first.at());
        double meters = first.isHeardAt()
                ? 0
                : group.stream()
                        .mapToDouble(cell -> area.toGrid(cell.at()).distance(start))
                        .max()
                        .orElse(0);
        if (meters > FAR_METERS && farCount++ < FAR_NAMED) {
            notes.assumed("rows of " + first.file() + " with the site " + Wording.shorten(first.value("siteId"))
                    + " lie up to " + Wording.number(Math.rint(meters)) + " m apart; all stand where the first does");
        }
    }

    private static @Nullable String named(ImportedCell cell, String column) {
        String name = Wording.shorten(cell.value(column));
        return name.isEmpty() ? null : name;
    }

    private static String operator(ImportedCell cell) {
        String code = cell.value("mcc") + (cell.value("mnc").isEmpty() ? "" : "-" + cell.value("mnc"));
        return cell.value("operator").isEmpty() ? code : cell.value("operator");
    }

    /** Cells that were heard more often tell more of where their mast is. */
    private static Coordinate mean(List<ImportedCell> group) {
        double x = 0;
        double y = 0;
        double weights = 0;
        for (ImportedCell cell : group) {
            double samples = RowPlaces.number(cell.values(), "samples");
            double weight = samples > 0 ? samples : 1;
            x += weight * cell.at().x;
            y += weight * cell.at().y;
            weights += weight;
        }
        return new Coordinate(x / weights, y / weights);
    }
}
