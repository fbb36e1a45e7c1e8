package org.dakal.scenarios.writing.suggestions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dakal.findings.Surroundings;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.reading.changes.ChangeKind;
import org.dakal.scenarios.reading.changes.ChangeWriter;
import org.dakal.study.StudyRequest;
import org.jspecify.annotations.Nullable;

/** Candidates as a list of proposals of the scenario format; each says that it was generated. */
public final class SuggestionYaml {
    private SuggestionYaml() {}

    /** What ids of suggestions can begin with, since neither a site nor a proposal of the study begins so. */
    public static String freePrefix(StudyRequest request) {
        String prefix = "G";
        while (true) {
            String tried = prefix;
            boolean taken = request.network().sites().stream().anyMatch(s -> s.id().startsWith(tried))
                    || request.proposals().stream().anyMatch(p -> p.id().startsWith(tried));
            if (!taken) {
                return prefix;
            }
            prefix += "G";
        }
    }

    /**
     * The text.
     *
     * @param heading lines of comment before the list
     * @param candidates best first
     * @param proposalPrefix of the proposals' ids, numbered by rank
     * @param cost of each; null when nobody gave one, and then nothing stands in its place, so that pasting is refused
     * @param surroundings who and what needs coverage
     */
    public static String text(
            List<String> heading,
            List<Candidate> candidates,
            String proposalPrefix,
            @Nullable Cost cost,
            Surroundings surroundings,
            MapProjection projection) {
        StringBuilder text = new StringBuilder();
        heading.forEach(
                line -> text.append("# ").append(line.replace('\n', ' ')).append('\n'));
        if (candidates.isEmpty()) {
            return text.append("[]\n").toString();
        }
        ChangeWriter changes = new ChangeWriter(projection);
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "# newly serves %s%s and %.1f km2%s besides those above; ground at %.0f m\n",
                    surroundings.settlements().isEmpty()
                            ? "people (not given)"
                            : String.format(Locale.ROOT, "%.0f people", candidate.gainPeople()),
                    counting(surroundings.settlements().isEmpty() ? 0 : candidate.expectedGainPeople()),
                    candidate.gainSquareKm(),
                    counting(candidate.expectedGainSquareKm()),
                    candidate.groundMeters()));
            if (cost == null) {
                text.append(
                        "# its cost is not given; write below cost: {amount: ..., currency: ..., priceDate: ...}\n");
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            list.add(proposal(proposalPrefix + (i + 1), candidate, cost, changes));
            text.append(ChangeWriter.yaml(list));
        }
        return text.toString();
    }

    /** How a figure is counted whose expectation is this, NaN for none. */
    private static String counting(double expected) {
        return Double.isNaN(expected) ? " by class" : " (expected)";
    }

    private static ObjectNode proposal(String id, Candidate candidate, @Nullable Cost cost, ChangeWriter changes) {
        String name = "Generated: " + where(candidate);
        ObjectNode proposal = JsonNodeFactory.instance.objectNode();
        proposal.put("id", id).put("name", name).put("kind", "generated new mast");
        if (cost != null) {
            ObjectNode written = proposal.putObject("cost");
            written.set("amount", ChangeWriter.number(cost.amount()));
            written.put("currency", cost.currency()).put("priceDate", cost.priceDate());
        }
        ObjectNode change = changes.write(new Change.AddSite(candidate.site()));
        change.withObject("/" + ChangeKind.ADD_SITE.key()).put("name", name).put("illustrative", true);
        proposal.putArray("changes").add(change);
        return proposal;
    }

    private static String where(Candidate candidate) {
        return candidate.nearest() == null
                ? "high ground"
                : String.format(
                        Locale.ROOT,
                        "high ground %.1f km from %s",
                        candidate.nearestKm(),
                        candidate.nearest().name());
    }
}
