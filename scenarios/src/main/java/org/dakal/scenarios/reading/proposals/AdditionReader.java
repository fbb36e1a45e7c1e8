package org.dakal.scenarios.reading.proposals;

import java.nio.file.Path;
import java.util.List;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.dakal.scenarios.reading.changes.ChangeKind;
import org.dakal.scenarios.reading.changes.ChangeReader;
import org.dakal.scenarios.reading.network.SitesSection;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlFile;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Files of what is to be added to a network: sites as a scenario has them in place, changes as a proposal has them, or
 * whole proposals, whose changes alone count; one, or a list of them.
 */
public final class AdditionReader {
    private final Reading reading;
    private final SitesSection sites;
    private final ChangeReader changes;

    public AdditionReader(Reading reading, SitesSection sites) {
        this.reading = reading;
        this.sites = sites;
        this.changes = new ChangeReader(sites, reading.problems(), "this scenario");
    }

    /** The network with all that a file says; what is wrong is in the problems. */
    public Network add(Path file, Network network) {
        String name = file.toAbsolutePath().normalize().toString();
        String text = reading.files().text(name, Place.of("--add"));
        YamlNode root = text == null ? null : YamlFile.read(name, text, reading.problems());
        if (root == null) {
            return network;
        }
        Network current = network;
        for (YamlNode item : root instanceof YamlNode.Sequence list ? list.items() : List.of(root)) {
            current = addItem(item, current);
        }
        return current;
    }

    private Network addItem(YamlNode item, Network network) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            reading.error(item.place(), "", "must be a site, a change or a proposal", "See scenarios/FORMAT.md.");
            return network;
        }
        if (mapping.entries().containsKey("changes")) {
            YamlFields proposal = YamlFields.of(item, ScenarioKeys.PROPOSAL, reading.problems());
            Network current = network;
            for (YamlNode change : proposal == null ? List.<YamlNode>of() : proposal.items("changes")) {
                current = apply(changes.read(change, current), current, change.place());
            }
            return current;
        }
        if (ChangeKind.ALL.all().stream().anyMatch(mapping.entries()::containsKey)) {
            return apply(changes.read(item, network), network, item.place());
        }
        if (mapping.entries().keySet().stream().noneMatch(ScenarioKeys.SITE::contains)) {
            String key = mapping.entries().keySet().stream().findFirst().orElse("");
            String near = Suggestions.nearest(key, ChangeKind.ALL.all());
            reading.error(
                    item.place(),
                    key,
                    "must be a site, a change or a proposal",
                    near.isEmpty() ? "See scenarios/FORMAT.md." : near);
            return network;
        }
        Site site = sites.readNew(item);
        return apply(site == null ? null : new Change.AddSite(site), network, item.place());
    }

    private Network apply(@Nullable Change change, Network network, Place place) {
        return change == null ? network : changes.apply(change, network, place); // what is wrong with it has been told
    }
}
