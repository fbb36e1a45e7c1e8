package org.dakal.scenarios.reading.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dakal.network.BuildRules;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.scenarios.UnfitProposal;
import org.dakal.scenarios.reading.changes.ChangeReader;
import org.dakal.scenarios.reading.network.SitesSection;
import org.dakal.scenarios.reading.shared.Ids;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlFile;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * {@code proposals}: a list in place or in a file of its own. Each is applied to the network, after those it requires,
 * to see that it can be.
 */
public final class ProposalsSection {
    private static final int LONGEST_GROUP = 64;

    private final Reading reading;
    private final Network network;
    private final ChangeReader changeReader;
    private final Ids ids = new Ids("proposal");
    private final List<UnfitProposal> unfit = new ArrayList<>();

    public ProposalsSection(Reading reading, Network network, SitesSection sites, String networkName) {
        this.reading = reading;
        this.network = network;
        this.changeReader = new ChangeReader(sites, reading.problems(), networkName);
    }

    public List<Proposal> read(YamlFields scenario) {
        CostReader costReader =
                new CostReader(reading.problems(), CostTerms.read(scenario.fields("costs", ScenarioKeys.COSTS)));
        List<BuildRulesChecker.Entry> entries = new ArrayList<>();
        for (YamlNode item : items(scenario)) {
            YamlFields fields = YamlFields.of(item, ScenarioKeys.PROPOSAL, reading.problems());
            if (fields != null) {
                entries.add(new BuildRulesChecker.Entry(ids.declare(fields, "id"), fields, rules(fields)));
            }
        }
        Map<BuildRulesChecker.Entry, @Nullable Proposal> read = new LinkedHashMap<>();
        entries.forEach(entry -> read.put(entry, null)); // the order written, whatever the order read
        InOrder order = new InOrder(read, costReader);
        order.readAll(new BuildRulesChecker(entries, reading.problems()).check());
        read.forEach((entry, proposal) -> {
            if (proposal == null) {
                unfit.add(new UnfitProposal(entry.id(), entry.fields().text("name", ""), order.reason(entry)));
            }
        });
        return costReader.comparable(
                read.values().stream().filter(Objects::nonNull).toList());
    }

    /** {@code requires}, {@code excludes}, {@code group} and {@code mustHave} of a proposal. */
    private BuildRules rules(YamlFields fields) {
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
            String id = item.ownText();
            if (id.isEmpty()) {
                reading.error(item.place(), "", "must be the id of a proposal", "");
            } else if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Proposals that cannot be built on the network, once they are read, in the order written. */
    public List<UnfitProposal> unfit() {
        return List.copyOf(unfit);
    }

    /** Reads each proposal after those it requires, so that its changes find what those bring. */
    private final class InOrder {
        private final Map<BuildRulesChecker.Entry, @Nullable Proposal> read;
        private final Map<String, BuildRulesChecker.Entry> byId = new HashMap<>();
        private final Set<BuildRulesChecker.Entry> done = new HashSet<>();
        private final Map<BuildRulesChecker.Entry, String> reasons = new HashMap<>();

        private final CostReader costReader;

        InOrder(Map<BuildRulesChecker.Entry, @Nullable Proposal> read, CostReader costReader) {
            this.read = read;
            this.costReader = costReader;
            read.keySet().forEach(entry -> byId.put(entry.id(), entry));
        }

        /** @param rulesAreSound when not, proposals that require others are left out: their problem has been told */
        void readAll(boolean rulesAreSound) {
            for (BuildRulesChecker.Entry entry : List.copyOf(read.keySet())) {
                if (rulesAreSound) {
                    readAfterRequired(entry);
                } else {
                    read.put(entry, proposal(entry, entry.rules().requires().isEmpty() ? network : null, costReader));
                }
            }
        }

        private void readAfterRequired(BuildRulesChecker.Entry entry) {
            if (done.add(entry)) {
                required(entry).forEach(this::readAfterRequired);
                int errorsBefore = reading.problems().errorCount();
                read.put(entry, proposal(entry, withRequired(entry), costReader));
                reading.problems().errorsSince(errorsBefore).stream()
                        .findFirst()
                        .ifPresent(first -> {
                            reasons.put(entry, (first.value() + " " + first.message()).strip());
                        });
            }
        }

        /** Why a proposal was not read: its own first error, or a proposal it requires. */
        String reason(BuildRulesChecker.Entry entry) {
            String missing = required(entry).stream()
                    .filter(required -> read.get(required) == null)
                    .map(BuildRulesChecker.Entry::id)
                    .findFirst()
                    .orElse("");
            return reasons.getOrDefault(entry, "it requires " + missing);
        }

        private List<BuildRulesChecker.Entry> required(BuildRulesChecker.Entry entry) {
            return entry.rules().requires().stream()
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** Today's network with all that a proposal requires built; null when that cannot be. */
        private @Nullable Network withRequired(BuildRulesChecker.Entry entry) {
            Set<BuildRulesChecker.Entry> order = new LinkedHashSet<>();
            required(entry).forEach(required -> collect(required, order));
            Network built = network;
            for (BuildRulesChecker.Entry required : order) {
                Proposal proposal = read.get(required);
                if (proposal == null) {
                    return null;
                }
                try {
                    built = built.with(proposal.changes());
                } catch (IllegalArgumentException e) {
                    reading.error(
                            entry.fields().place("requires"),
                            required.id(),
                            "cannot be built with the others required: " + e.getMessage(),
                            "");
                    return null;
                }
            }
            return built;
        }

        private void collect(BuildRulesChecker.Entry entry, Set<BuildRulesChecker.Entry> order) {
            if (!order.contains(entry)) {
                required(entry).forEach(required -> collect(required, order));
                order.add(entry);
            }
        }
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
            reading.error(root.place(), "", "must be a list of proposals", "Begin each with '- id: ...'.");
        }
        return List.of();
    }

    /**
     * @param built today's network and all that is required; null when that is broken, so nothing can be said of
     *     changes
     */
    private @Nullable Proposal proposal(BuildRulesChecker.Entry entry, @Nullable Network built, CostReader costReader) {
        Problems problems = reading.problems();
        YamlFields fields = entry.fields();
        int errorsBefore = problems.errorCount();
        String name = fields.text("name");
        String kind = fields.text("kind");
        Fields costFields = fields.fields("cost", ScenarioKeys.COST);
        Cost cost = costFields == null ? null : costReader.read(costFields);
        List<Change> changes = new ArrayList<>();
        if (built == null) {
            return null;
        }
        Network current = built;
        List<YamlNode> items = fields.items("changes");
        for (YamlNode item : items) {
            Change change = changeReader.read(item, current);
            if (change != null) {
                current = changeReader.apply(change, current, item.place());
                changes.add(change);
            }
        }
        if (items.isEmpty() && fields.node("changes") instanceof YamlNode.Sequence) {
            problems.error(fields.place("changes"), "", "must have at least one change", "");
        }
        boolean complete = changes.size() == items.size() && !changes.isEmpty();
        return problems.errorCount() > errorsBefore
                        || cost == null
                        || !complete
                        || entry.id().isEmpty()
                ? null
                : new Proposal(entry.id(), name, kind, changes, cost, entry.rules(), fields.text("localName", ""));
    }
}
