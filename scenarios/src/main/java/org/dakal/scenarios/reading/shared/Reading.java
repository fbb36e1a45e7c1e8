package org.dakal.scenarios.reading.shared;

import java.util.List;
import org.dakal.scenarios.source.CsvRows;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;

/** What all sections share while one scenario is read. */
public record Reading(InputFiles files, Problems problems) {
    /** The rows of the table named under a key; none when it is not named or not usable. */
    public List<Fields> table(Fields fields, String key, Keys columns) {
        String name = fields.text(key);
        String text = name.isEmpty() ? null : files.tableText(name, fields.place(key));
        return text == null ? List.of() : CsvRows.read(name, text, columns, problems);
    }

    /** The features of the GeoJSON file named under a key; none when it is not named or not usable. */
    public List<GeoJsonFile.Feature> features(Fields fields, String key) {
        String name = fields.text(key);
        String text = name.isEmpty() ? null : files.text(name, fields.place(key));
        return text == null ? List.of() : GeoJsonFile.read(name, text, problems);
    }

    public void error(Place place, String value, String message, String hint) {
        problems.error(place, value, message, hint);
    }

    public void warning(Place place, String value, String message, String hint) {
        problems.warning(place, value, message, hint);
    }
}
