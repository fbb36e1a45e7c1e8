package org.dakal.scenarios.importing.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;

/**
 * Exports of cells by OpenCelliD and the Mozilla Location Service, of one layout
 * (https://wiki.opencellid.org/wiki/Menu_map_view#database): with a line of column names in the export of all the
 * world, without one in those of a country, packed with gzip or not. Positions are means of where phones heard a cell.
 */
final class OpenCellIdImport implements ImportFormat {
    private static final List<String> COLUMNS =
            Keys.words("radio mcc net area cell unit lon lat range samples changeable created updated averageSignal");

    private static final Set<String> KEPT = Set.of("radio", "mcc", "net", "area", "cell", "lon", "lat", "samples");
    private static final Pattern NAMED =
            Pattern.compile("\\uFEFF?\"?radio\"?,\"?mcc\"?,\"?(net|mnc)\"?,\"?(area|lac)\"?,.*", Pattern.DOTALL);
    private static final Pattern NAMELESS = Pattern.compile(
            "(GSM|UMTS|LTE|NR|CDMA),\\d{3},\\d{1,3},\\d+,\\d+,-?\\d*,[-\\d.]+,[-\\d.]+,.*", Pattern.DOTALL);

    @Override
    public String title() {
        return "cells of OpenCelliD or Mozilla";
    }

    @Override
    public boolean isKnownBy(String fileName, byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8);
        return NAMED.matcher(text).matches() || NAMELESS.matcher(text).matches();
    }

    @Override
    public Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) throws IOException {
        Place place = Place.of(file.toString());
        byte[] start;
        try (var in = ImportFiles.unpacked(file)) {
            start = in.readNBytes(64);
        }
        boolean isNamed =
                !NAMELESS.matcher(new String(start, StandardCharsets.UTF_8)).lookingAt()
                        && new String(start, StandardCharsets.UTF_8).contains("radio");
        TableImport.forEach(file, StandardCharsets.UTF_8, isNamed ? List.of() : COLUMNS, problems, values -> {
            values.keySet().retainAll(KEPT);
            values.put(ImportedRow.HEARD_AT, "true");
            rows.accept(new ImportedRow(values, null, place));
        });
        return new Origin(0, "CC BY-SA 4.0 where it is OpenCelliD's, CC0 where it is Mozilla's; the file does not say");
    }
}
