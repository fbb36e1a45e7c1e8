package org.dakal.scenarios.importing.formats;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.source.FileKind;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;

/** GeoJSON, in WGS 84 or the system it names. */
final class GeoJsonImport implements ImportFormat {
    private static final Pattern LICENCE =
            Pattern.compile("\"(?:licen[cs]e|attribution|copyright)\"\\s*:\\s*\"([^\"]{1,300})\"");
    private static final int LOOKED_AT = 4096;

    @Override
    public String title() {
        return "GeoJSON";
    }

    @Override
    public boolean isKnownBy(String fileName, byte[] start) {
        // What claims to be GeoJSON is read as such, which tells best what it is instead.
        String kind = FileKind.of(start);
        return kind.equals("GeoJSON")
                || kind.equals("JSON")
                || start[0] == '\u001e'
                || (fileName.endsWith(".geojson") && kind.isEmpty());
    }

    @Override
    public Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) {
        String name = file.toString();
        String text = new InputFiles(Path.of("").toAbsolutePath(), problems).text(name, Place.of(name));
        if (text == null) {
            return Origin.SILENT;
        }
        for (GeoJsonFile.Feature feature : GeoJsonFile.read(name, text, problems)) {
            Map<String, String> values = new LinkedHashMap<>();
            feature.properties().properties().forEach(property -> {
                String value = property.getValue().isValueNode()
                        ? InvisibleCharacters.cleaned(property.getValue().asText())
                                .strip()
                        : "";
                if (!value.isEmpty() && !property.getValue().isNull()) {
                    values.put(property.getKey(), value);
                }
            });
            rows.accept(new ImportedRow(values, feature.geometry(), feature.place()));
        }
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
        Matcher licence = LICENCE.matcher(head);
        return new Origin(GeoJsonFile.epsgCode(head), licence.find() ? licence.group(1) : "");
    }
}
