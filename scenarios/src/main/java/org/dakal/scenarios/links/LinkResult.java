package org.dakal.scenarios.links;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dakal.scenarios.source.InvisibleCharacters;

/**
 * What came of one link.
 *
 * @param id as it stands in the file; a null node when the line has none
 * @param lineNumber of the line in the file, from 1
 * @param lossDb basic transmission loss; NaN when there is a problem
 * @param warnings soft limits of the model that the link lies outside of
 * @param problem why there is no loss; empty when there is one
 */
public record LinkResult(JsonNode id, long lineNumber, double lossDb, List<String> warnings, String problem) {
    private static final double DECIMALS = 1e6;

    public LinkResult {
        warnings = List.copyOf(warnings);
    }

    static LinkResult loss(Link link, long lineNumber, double lossDb, List<String> warnings) {
        return new LinkResult(link.id(), lineNumber, lossDb, warnings, "");
    }

    static LinkResult problem(JsonNode id, long lineNumber, String problem) {
        return new LinkResult(id, lineNumber, Double.NaN, List.of(), problem);
    }

    public boolean isProblem() {
        return !problem.isEmpty();
    }

    /** One line of JSON, without its end. */
    public String toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!id.isNull()) {
            node.set("id", id);
        }
        if (isProblem()) {
            node.put("line", lineNumber);
            node.put("problem", problem);
        } else {
            node.put("lossDb", Math.rint(lossDb * DECIMALS) / DECIMALS);
        }
        if (!warnings.isEmpty()) {
            ArrayNode array = node.putArray("warnings");
            warnings.forEach(array::add);
        }
        return InvisibleCharacters.shown(node.toString());
    }
}
