package org.dakal.scenarios.reading.changes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.reading.network.SectorReader;
import org.dakal.scenarios.reading.network.SitesSection;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads changes. References are looked up in the network as the changes before them leave it.
 *
 * @param networkName what messages call the network that references are looked up in
 * @param removals where the last change stands that removed a site, or a sector of one, by its names
 */
public record ChangeReader(
        SitesSection sites, Problems problems, String networkName, Map<List<String>, Place> removals) {
    /** Stands for one that is not there, so that what is wrong with its sector is told too. */
    private static final Site NO_SITE = new Site("", "", 0, 0, 0, List.of());

    public ChangeReader(SitesSection sites, Problems problems, String networkName) {
        this(sites, problems, networkName, new HashMap<>());
    }

    /** The change; null when something is wrong with it, which then is in the problems. */
    public @Nullable Change read(YamlNode node, Network current) {
        YamlFields change = YamlFields.of(node, ChangeKind.ALL, problems);
        if (change == null) {
            return null;
        }
        List<ChangeKind> written = Arrays.stream(ChangeKind.values())
                .filter(kind -> change.writtenKeys().contains(kind.key()))
                .toList();
        if (written.size() != 1) {
            if (change.writtenKeys().size() != 1) {
                problems.error(
                        node.place(),
                        String.join(", ", change.writtenKeys()),
                        "must have exactly one of " + String.join(", ", ChangeKind.ALL.all()),
                        written.size() > 1 ? "Begin a new item with '-' for each change." : "");
            }
            return null;
        }
        ChangeKind kind = written.get(0);
        YamlNode values = change.node(kind.key());
        if (values == null) {
            problems.error(change.place(kind.key()), "", "is empty", "");
            return null;
        }
        int errorsBefore = problems.errorCount();
        Change read = read(kind, values, current);
        return problems.errorCount() > errorsBefore ? null : read;
    }

    /** The network after a change; the network as it is, and a problem, when the change cannot be made. */
    public Network apply(Change change, Network current, Place place) {
        try {
            Network after = current.with(List.of(change));
            if (change instanceof Change.RemoveSite removal) {
                removals.put(List.of(removal.siteId()), place);
            } else if (change instanceof Change.RemoveSector removal) {
                removals.put(List.of(removal.siteId(), removal.sectorId()), place);
            }
            return after;
        } catch (IllegalArgumentException e) {
            problems.error(place, "", "cannot be applied: " + e.getMessage(), "");
            return current;
        }
    }

    private @Nullable Change read(ChangeKind kind, YamlNode node, Network current) {
        return switch (kind) {
            case ADD_SITE -> {
                Site site = sites.readNew(node);
                yield site == null ? null : new Change.AddSite(site);
            }
            case ADD_SECTOR -> addSector(YamlFields.of(node, kind.keys(), problems), current);
            case RETILT -> ofSector(kind, node, current, f -> retilt(f, current));
            case TURN ->
                ofSector(
                        kind,
                        node,
                        current,
                        f -> new Change.Turn(
                                f.text("site"),
                                f.text("sector"),
                                f.number("azimuthDegrees", SectorReader.AZIMUTHS) % 360));
            case SET_HEIGHT ->
                ofSite(
                        kind,
                        node,
                        current,
                        f -> new Change.SetHeight(
                                f.text("site"), f.number("heightAboveGroundMeters", SectorReader.HEIGHTS_METERS)));
            case SET_POWER ->
                ofSector(
                        kind,
                        node,
                        current,
                        f -> new Change.SetPower(
                                f.text("site"), f.text("sector"), f.number("eirpDbm", SectorReader.EIRPS_DBM)));
            case REMOVE_SITE -> ofSite(kind, node, current, f -> new Change.RemoveSite(f.text("site")));
            case REMOVE_SECTOR ->
                ofSector(kind, node, current, f -> new Change.RemoveSector(f.text("site"), f.text("sector")));
        };
    }

    private @Nullable Change ofSite(
            ChangeKind kind, YamlNode node, Network current, Function<YamlFields, Change> make) {
        YamlFields fields = onSite(YamlFields.of(node, kind.keys(), problems), current);
        return fields == null ? null : make.apply(fields);
    }

    private @Nullable Change ofSector(
            ChangeKind kind, YamlNode node, Network current, Function<YamlFields, Change> make) {
        YamlFields fields = onSector(YamlFields.of(node, kind.keys(), problems), current);
        return fields == null ? null : make.apply(fields);
    }

    private @Nullable Change addSector(@Nullable YamlFields fields, Network current) {
        YamlFields onSite = onSite(fields, current);
        YamlNode node = fields == null ? null : fields.node("sector");
        Site site = onSite == null ? null : current.site(onSite.text("site"));
        Sector sector = node == null ? null : sites.readNewSector(node, site == null ? NO_SITE : site);
        return site == null || sector == null ? null : new Change.AddSector(site.id(), sector);
    }

    private Change retilt(YamlFields f, Network current) {
        Sector today = sector(f, current);
        if (!f.has("mechanicalTiltDegrees") && !f.has("electricalTiltDegrees")) {
            problems.error(f.place(), "", "must have mechanicalTiltDegrees or electricalTiltDegrees", "");
        }
        double mechanical = f.number(
                "mechanicalTiltDegrees", SectorReader.TILTS, today == null ? 0 : today.mechanicalTiltDegrees());
        double electrical = f.number(
                "electricalTiltDegrees", SectorReader.TILTS, today == null ? 0 : today.electricalTiltDegrees());
        SectorReader.warnAboutUptilt(f, mechanical, electrical);
        return new Change.Retilt(f.text("site"), f.text("sector"), mechanical, electrical);
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
        tellAbsent(fields, "site", List.of(id), "is no site of " + networkName, known);
        return null;
    }

    /** Tells of a site or sector that is not there, by which change it was removed or which there are. */
    private void tellAbsent(YamlFields fields, String key, List<String> names, String limit, List<String> known) {
        Place removal = removals.get(names);
        if (removal == null) {
            fields.error(key, limit, Suggestions.nearestOrSome(fields.text(key), known));
        } else {
            boolean isHere = removal.file().equals(fields.place().file());
            fields.error(key, "is removed already by " + (isHere ? removal.path() : removal), "");
        }
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
        String siteId = onSite.text("site");
        tellAbsent(onSite, "sector", List.of(siteId, id), "is no sector of site " + siteId, known);
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
