package org.dakal.scenarios.reading;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlFile;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** {@code proposals}: a list in place or in a file of its own. Each is applied to the network to see that it can be. */
final class ProposalsSection {
    private final Reading reading;
    private final Network network;
    private final ChangeReader changeReader;
    private final CostReader costReader;
    private final Ids ids = new Ids("proposal");

    /** @param network as it is today */
    ProposalsSection(Reading reading, Network network, SitesSection sites) {
        this.reading = reading;
        this.network = network;
        this.changeReader = new ChangeReader(sites, reading.problems());
        this.costReader = new CostReader(reading.problems());
    }

    List<Proposal> read(YamlFields scenario) {
        List<Proposal> proposals = new ArrayList<>();
        for (YamlNode item : items(scenario)) {
            YamlFields fields = YamlFields.of(item, ScenarioKeys.PROPOSAL, reading.problems());
            Proposal proposal = fields == null ? null : proposal(fields);
            if (proposal != null) {
                proposals.add(proposal);
            }
        }
        return costReader.inOneCurrency(proposals);
    }

    private List<YamlNode> items(YamlFields scenario) {
        if (!(scenario.node("proposals") instanceof YamlNode.Scalar)) {
            return scenario.items("proposals");
        }
        String name = scenario.text("proposals");
        String text = reading.files().text(name, scenario.place("proposals"));
        YamlNode root = text == null ? null : YamlFile.read(name, text, reading.problems());
        if (root instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (root != null) {
            reading.problems().error(root.place(), "", "must be a list of proposals", "Begin each with '- id: ...'.");
        }
        return List.of();
    }

    private @Nullable Proposal proposal(YamlFields fields) {
        Problems problems = reading.problems();
        int errorsBefore = problems.errorCount();
        String id = ids.declare(fields, "id");
        String name = fields.text("name");
        String kind = fields.text("kind");
        Fields costFields = fields.fields("cost", ScenarioKeys.COST);
        Cost cost = costFields == null ? null : costReader.read(costFields);
        List<Change> changes = new ArrayList<>();
        Network current = network;
        List<YamlNode> items = fields.items("changes");
        for (YamlNode item : items) {
            Change change = changeReader.read(item, current);
            if (change != null) {
                current = apply(change, current, item.place());
                changes.add(change);
            }
        }
        if (items.isEmpty() && fields.node("changes") instanceof YamlNode.Sequence) {
            problems.error(fields.place("changes"), "", "must have at least one change", "");
        }
        boolean complete = changes.size() == items.size() && !changes.isEmpty();
        return problems.errorCount() > errorsBefore || cost == null || !complete
                ? null
                : new Proposal(id, name, kind, changes, cost);
    }

    private Network apply(Change change, Network current, Place place) {
        try {
            return current.with(List.of(change));
        } catch (IllegalArgumentException e) {
            reading.problems().error(place, "", "cannot be applied: " + e.getMessage(), "");
            return current;
        }
    }
}
