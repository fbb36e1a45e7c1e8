package org.dakal.scenarios.reading.proposals;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.BuildRules;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;

/** {@code requires}, {@code excludes}, {@code group} and {@code mustHave} of a proposal. */
record BuildRulesReader(Problems problems) {
    private static final int LONGEST_GROUP = 64;

    BuildRules read(YamlFields fields) {
        String group = fields.text("group", "");
        if (group.length() > LONGEST_GROUP) {
            fields.error("group", "must be at most " + LONGEST_GROUP + " letters long", "");
        }
        return new BuildRules(ids(fields, "requires"), ids(fields, "excludes"), group, fields.flag("mustHave", false));
    }

    /** A list of ids, each once. */
    private List<String> ids(YamlFields fields, String key) {
        List<String> ids = new ArrayList<>();
        for (YamlNode item : fields.items(key)) {
            String id = item instanceof YamlNode.Scalar scalar && scalar.text() != null
                    ? scalar.text().strip()
                    : "";
            if (id.isEmpty()) {
                problems.error(item.place(), "", "must be the id of a proposal", "");
            } else if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
