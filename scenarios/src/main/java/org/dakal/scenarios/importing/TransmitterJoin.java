package org.dakal.scenarios.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dakal.scenarios.importing.formats.ImportedRow;
import org.dakal.scenarios.source.Wording;

/**
 * Rows of several tables that belong together, as planning tools export them: a site has the place, a transmitter names
 * its site, a cell its transmitter. Rows may come in any order, so they wait until all tables are read.
 */
final class TransmitterJoin {
    /** Columns that name a site in a table of sites, and what rows on it inherit beside its place. */
    private static final List<String> SITE_NAMES = List.of("id", "siteId", "name");

    private static final Set<String> OF_SITES = Set.of("operator", "mcc", "mnc");

    private final List<ImportedCell> sites = new ArrayList<>();
    private final Map<String, ImportedCell> siteByName = new HashMap<>();
    private final Map<String, Waiting> transmitters = new LinkedHashMap<>();
    private final Map<String, List<Waiting>> cells = new LinkedHashMap<>();

    /** A row that has no place of its own. */
    record Waiting(ImportedRow row, Map<String, String> values, String file) {}

    /** Takes rows that are complete. */
    @FunctionalInterface
    interface Sink {
        void accept(Waiting row, ImportedCell site);
    }

    /** Keeps a place that may turn out to be the site of what other tables name. */
    void addSite(ImportedCell site) {
        sites.add(site);
        for (String column : SITE_NAMES) {
            if (!site.value(column).isEmpty()) {
                siteByName.putIfAbsent(site.value(column), site);
            }
        }
    }

    /** Keeps a row without a place when it names a site or a transmitter; false when it names neither. */
    boolean add(Waiting row) {
        String transmitter = row.values.getOrDefault(ImportedRow.TRANSMITTER, "");
        if (row.values.containsKey("siteId")) {
            String name = transmitter.isEmpty() ? "row " + transmitters.size() : "transmitter " + transmitter;
            transmitters.putIfAbsent(name, row);
            return true;
        }
        if (transmitter.isEmpty()) {
            return false;
        }
        cells.computeIfAbsent("transmitter " + transmitter, name -> new ArrayList<>())
                .add(row);
        return true;
    }

    /**
     * Hands out what is complete, once all tables are read. A place that stands in a table of sites and that nothing
     * names is left out and counted; in other tables it is a mast of its own.
     *
     * @return the names of files whose rows found what they name
     */
    Set<String> finish(Sink sink, Consumer<ImportedCell> lone, ImportNotes notes) {
        Set<String> joinedFiles = new HashSet<>();
        Set<ImportedCell> named = new HashSet<>();
        int placeless = 0;
        for (Map.Entry<String, Waiting> entry : transmitters.entrySet()) {
            Waiting transmitter = entry.getValue();
            ImportedCell site = siteByName.get(transmitter.values.getOrDefault("siteId", ""));
            List<Waiting> own = cells.remove(entry.getKey());
            if (site == null || site.file().equals(transmitter.file)) {
                placeless++;
                continue;
            }
            named.add(site);
            joinedFiles.add(site.file());
            joinedFiles.add(transmitter.file);
            for (Waiting cell : own == null ? List.of(transmitter) : own) {
                joinedFiles.add(cell.file);
                sink.accept(joined(transmitter, cell, site), site);
            }
        }
        int unnamed = 0;
        for (ImportedCell site : sites) {
            if (!joinedFiles.contains(site.file())) {
                lone.accept(site);
            } else if (!named.contains(site)) {
                unnamed++;
            }
        }
        notes.dropped("site that no transmitter names", unnamed);
        notes.dropped("row without a place on a site that no other table has on the grid", placeless);
        notes.dropped(
                "cell of a transmitter that no table has",
                cells.values().stream().mapToInt(List::size).sum());
        return joinedFiles;
    }

    private static Waiting joined(Waiting transmitter, Waiting cell, ImportedCell site) {
        Map<String, String> values = new LinkedHashMap<>(transmitter.values);
        values.putAll(cell.values);
        OF_SITES.forEach(column -> {
            if (!site.value(column).isEmpty()) {
                values.putIfAbsent(column, site.value(column));
            }
        });
        String name = Wording.shorten(site.value("name"));
        values.put("name", name.isEmpty() ? transmitter.values.getOrDefault("siteId", "") : name);
        return new Waiting(cell.row, values, transmitter.file);
    }
}
