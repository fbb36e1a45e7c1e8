package org.dakal.scenarios.reading.changes;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.network.AntennasSection;
import org.dakal.scenarios.reading.network.BandsSection;
import org.dakal.scenarios.reading.network.SectorReader;
import org.dakal.scenarios.reading.network.SiteEdits;
import org.dakal.scenarios.reading.network.SitesSection;
import org.dakal.scenarios.reading.propagation.ModelLimits;
import org.dakal.scenarios.reading.shared.Illustrative;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlNode;

/**
 * Changes of a scenario that is open already, from whoever asks: with its bands, antennas and ground plan, and all
 * checks that hold for a proposal's changes in its files.
 *
 * @param antennas as read from the scenario; no file is read for a change
 */
public record ChangeTexts(InputFiles files, Placement placement, BandsSection bands, AntennasSection antennas) {
    /**
     * The changes of a list, each read in the network as those before it leave it. One caller at a time, because a
     * projection serves one.
     *
     * @throws ProblemsException with all that is wrong
     */
    public synchronized List<Change> read(List<YamlNode> items, Network network) throws ProblemsException {
        Problems problems = new Problems();
        SitesSection sites = new SitesSection(
                new Reading(files, problems),
                placement,
                new SectorReader(bands, antennas, new ModelLimits()),
                new Illustrative(),
                SiteEdits.none(problems));
        ChangeReader reader = new ChangeReader(sites, problems, "this scenario");
        List<Change> changes = new ArrayList<>();
        Network current = network;
        for (YamlNode item : items) {
            Change change = reader.read(item, current);
            if (change != null) {
                changes.add(change);
                current = reader.apply(change, current, item.place());
            }
        }
        problems.throwIfErrors();
        return changes;
    }
}
