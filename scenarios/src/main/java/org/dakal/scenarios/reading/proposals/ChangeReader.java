package org.dakal.scenarios.reading.proposals;

import java.util.List;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.reading.network.SectorReader;
import org.dakal.scenarios.reading.network.SitesSection;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** One change of a proposal. References are looked up in the network as the changes before it leave it. */
final class ChangeReader {
    private final SitesSection sites;
    private final Problems problems;
    private final String networkName;

    /** @param networkName what messages call the network that references are looked up in */
    ChangeReader(SitesSection sites, Problems problems, String networkName) {
        this.sites = sites;
        this.problems = problems;
        this.networkName = networkName;
    }

    /** References are looked up in a scenario's own network. */
    ChangeReader(SitesSection sites, Problems problems) {
        this(sites, problems, "this scenario");
    }

    /** The change; null when something is wrong with it, which then is in the problems. */
    @Nullable Change read(YamlNode node, Network current) {
        YamlFields change = YamlFields.of(node, ScenarioKeys.CHANGE, problems);
        if (change == null) {
            return null;
        }
        List<String> written = ScenarioKeys.CHANGE.all().stream()
                .filter(change.writtenKeys()::contains)
                .toList();
        if (written.size() != 1) {
            if (change.writtenKeys().size() != 1) {
                problems.error(
                        node.place(),
                        String.join(", ", change.writtenKeys()),
                        "must have exactly one of " + String.join(", ", ScenarioKeys.CHANGE.all()),
                        written.size() > 1 ? "Begin a new item with '-' for each change." : "");
            }
            return null;
        }
        int errorsBefore = problems.errorCount();
        Change read = read(change, written.get(0), current);
        return problems.errorCount() > errorsBefore ? null : read;
    }

    private @Nullable Change read(YamlFields change, String kind, Network current) {
        YamlNode node = change.node(kind);
        if (node == null) {
            problems.error(change.place(kind), "", "is empty", "");
            return null;
        }
        return switch (kind) {
            case "addSite" -> {
                Site site = sites.readNew(node);
                yield site == null ? null : new Change.AddSite(site);
            }
            case "addSector" -> addSector(YamlFields.of(node, ScenarioKeys.ADD_SECTOR, problems), current);
            case "retilt" -> retilt(YamlFields.of(node, ScenarioKeys.RETILT, problems), current);
            case "turn" -> {
                YamlFields f = onSector(YamlFields.of(node, ScenarioKeys.TURN, problems), current);
                yield f == null
                        ? null
                        : new Change.Turn(
                                f.text("site"),
                                f.text("sector"),
                                f.number("azimuthDegrees", SectorReader.AZIMUTHS) % 360);
            }
            case "setHeight" -> {
                YamlFields f = onSite(YamlFields.of(node, ScenarioKeys.SET_HEIGHT, problems), current);
                yield f == null
                        ? null
                        : new Change.SetHeight(
                                f.text("site"), f.number("heightAboveGroundMeters", SectorReader.HEIGHTS_METERS));
            }
            case "setPower" -> {
                YamlFields f = onSector(YamlFields.of(node, ScenarioKeys.SET_POWER, problems), current);
                yield f == null
                        ? null
                        : new Change.SetPower(
                                f.text("site"), f.text("sector"), f.number("eirpDbm", SectorReader.EIRPS_DBM));
            }
            case "removeSite" -> {
                YamlFields f = onSite(YamlFields.of(node, ScenarioKeys.REMOVE_SITE, problems), current);
                yield f == null ? null : new Change.RemoveSite(f.text("site"));
            }
            case "removeSector" -> {
                YamlFields f = onSector(YamlFields.of(node, ScenarioKeys.REMOVE_SECTOR, problems), current);
                yield f == null ? null : new Change.RemoveSector(f.text("site"), f.text("sector"));
            }
            default -> throw new IllegalStateException("no reader for change " + kind);
        };
    }

    private @Nullable Change addSector(@Nullable YamlFields fields, Network current) {
        YamlFields onSite = onSite(fields, current);
        YamlNode node = fields == null ? null : fields.node("sector");
        Sector sector = node == null ? null : sites.readNewSector(node);
        return onSite == null || sector == null ? null : new Change.AddSector(onSite.text("site"), sector);
    }

    private @Nullable Change retilt(@Nullable YamlFields fields, Network current) {
        YamlFields f = onSector(fields, current);
        if (f == null) {
            return null;
        }
        Sector today = sector(f, current);
        if (!f.has("mechanicalTiltDegrees") && !f.has("electricalTiltDegrees")) {
            problems.error(f.place(), "", "must have mechanicalTiltDegrees or electricalTiltDegrees", "");
        }
        return new Change.Retilt(
                f.text("site"),
                f.text("sector"),
                f.number(
                        "mechanicalTiltDegrees", SectorReader.TILTS, today == null ? 0 : today.mechanicalTiltDegrees()),
                f.number(
                        "electricalTiltDegrees",
                        SectorReader.TILTS,
                        today == null ? 0 : today.electricalTiltDegrees()));
    }

    /** The fields themselves when the site they name stands; null otherwise. */
    private @Nullable YamlFields onSite(@Nullable YamlFields fields, Network current) {
        String id = fields == null ? "" : fields.text("site");
        if (fields == null || id.isEmpty()) {
            return null;
        }
        if (current.site(id) != null) {
            return fields;
        }
        if (sites.ids().isIncomplete() || sites.isUnusable(id)) {
            return null; // it is, or may be, among those that could not be read, which has been told
        }
        List<String> known = current.sites().stream().map(Site::id).toList();
        fields.error("site", "is no site of " + networkName, Suggestions.nearestOrSome(id, known));
        return null;
    }

    private @Nullable YamlFields onSector(@Nullable YamlFields fields, Network current) {
        YamlFields onSite = onSite(fields, current);
        String id = fields == null ? "" : fields.text("sector");
        if (onSite == null || id.isEmpty()) {
            return null;
        }
        if (sector(onSite, current) != null) {
            return onSite;
        }
        Site site = current.site(onSite.text("site"));
        if (sites.isUnusable(onSite.text("site"), id)) {
            return null; // what is wrong with it has been told
        }
        List<String> known = site == null
                ? List.of()
                : site.sectors().stream().map(Sector::id).toList();
        onSite.error("sector", "is no sector of site " + onSite.text("site"), Suggestions.nearestOrSome(id, known));
        return null;
    }

    private static @Nullable Sector sector(Fields fields, Network current) {
        Site site = current.site(fields.text("site"));
        return site == null
                ? null
                : site.sectors().stream()
                        .filter(s -> s.id().equals(fields.text("sector")))
                        .findFirst()
                        .orElse(null);
    }
}
