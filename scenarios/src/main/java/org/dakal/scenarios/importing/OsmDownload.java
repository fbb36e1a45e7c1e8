package org.dakal.scenarios.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.importing.formats.ImportedRow;
import org.dakal.scenarios.importing.formats.OsmPbfImport;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * A file of OpenStreetMap, which holds roads, places and masts at once, and of which only what lies near is kept.
 *
 * @param read null when none was given, or it cannot be read, which is a problem
 */
record OsmDownload(ImportFiles.@Nullable Read read, Map<OsmPbfImport.Role, List<ImportedRow>> rows) {
    /** @param file null for none */
    static OsmDownload read(@Nullable Path file, GeoBounds near, Problems problems) {
        Map<OsmPbfImport.Role, List<ImportedRow>> rows = new EnumMap<>(OsmPbfImport.Role.class);
        Envelope box = new Envelope(near.westDegrees(), near.eastDegrees(), near.southDegrees(), near.northDegrees());
        ImportFiles.Read read = file == null
                ? null
                : ImportFiles.readOsm(
                        file,
                        box,
                        row -> rows.computeIfAbsent(
                                        OsmPbfImport.Role.valueOf(Objects.requireNonNull(
                                                row.values().get(ImportedRow.OSM_ROLE))),
                                        role -> new ArrayList<>())
                                .add(row),
                        problems);
        return new OsmDownload(read, rows);
    }

    int count(OsmPbfImport.Role role) {
        return rows.getOrDefault(role, List.of()).size();
    }

    /** Hands out the rows of one role, as a file of nothing else would. */
    Function<Consumer<ImportedRow>, ImportFiles.@Nullable Read> rows(OsmPbfImport.Role role) {
        return consumer -> {
            rows.getOrDefault(role, List.of()).forEach(consumer);
            return read;
        };
    }
}
