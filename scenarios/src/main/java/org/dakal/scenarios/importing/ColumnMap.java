package org.dakal.scenarios.importing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFile;
import org.dakal.scenarios.source.YamlNode;

/**
 * What tables call their columns, where nobody here knows: pairs {@code COLUMN=NAME}, or a YAML file with a line
 * {@code COLUMN: NAME} for each, or {@code COLUMN: [NAME, OTHER]} where several tables call it differently.
 */
public record ColumnMap(Problems problems, Map<String, String> columns) {
    /** Our names by those in the tables; what is wrong is in the problems. */
    public static Map<String, String> of(List<String> given, Problems problems) {
        ColumnMap map = new ColumnMap(problems, new LinkedHashMap<>());
        for (String one : given) {
            int equals = one.indexOf('=');
            if (equals < 0) {
                map.read(one);
            } else {
                map.add(
                        one.substring(0, equals).strip(),
                        one.substring(equals + 1).strip(),
                        Place.of("--columns"));
            }
        }
        return map.columns;
    }

    private void read(String file) {
        Place place = Place.of(file);
        String text = new InputFiles(Path.of("").toAbsolutePath(), problems).text(file, place);
        YamlNode root = text == null ? null : YamlFile.read(file, text, problems);
        if (root instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((column, names) -> {
                List<YamlNode> all = names instanceof YamlNode.Sequence list ? list.items() : List.of(names);
                all.forEach(name -> add(column, name.ownText(), name.place()));
            });
        } else if (root != null) {
            problems.error(place, "", "must have a line COLUMN: NAME for each column", "");
        }
    }

    private void add(String column, String name, Place place) {
        if (!ColumnNames.isOurs(column)) {
            problems.error(place, column, "is no column", Suggestions.nearestOrSome(column, ColumnNames.ours()));
        } else if (name.isEmpty()) {
            problems.error(place, column, "has no name of a column in the tables", "");
        } else {
            columns.put(name, column);
        }
    }
}
