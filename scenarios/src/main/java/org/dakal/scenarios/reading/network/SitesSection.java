package org.dakal.scenarios.reading.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.reading.shared.Ids;
import org.dakal.scenarios.reading.shared.Illustrative;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** {@code sites} and {@code sectors}: two tables, or a list in place. */
public final class SitesSection {
    private static final Limits OUTAGE_HOURS = new Limits(0, Site.MOST_OUTAGE_HOURS_PER_YEAR);

    private final Reading reading;
    private final @Nullable Placement placement;
    private final SectorReader sectorReader;
    private final Illustrative illustrative;
    private final SiteEdits edits;
    private final Ids ids = new Ids("site");
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private boolean areSectorsIncomplete;

    /** A site whose sectors are still coming. */
    private static final class Draft {
        private final Fields fields;
        private final Placement.Position position;
        private final double outageHoursPerYear;
        private final List<String> operatorIds;
        private final Ids sectorIds = new Ids("sector of this site");
        private final List<Sector> sectors = new ArrayList<>();

        Draft(Fields fields, Placement.Position position) {
            this.fields = fields;
            this.position = position;
            this.outageHoursPerYear = fields.number("outageHoursPerYear", OUTAGE_HOURS, Double.NaN);
            this.operatorIds = SectorReader.operatorIds(fields);
        }
    }

    public SitesSection(
            Reading reading,
            @Nullable Placement placement,
            SectorReader sectorReader,
            Illustrative illustrative,
            SiteEdits edits) {
        this.reading = reading;
        this.placement = placement;
        this.sectorReader = sectorReader;
        this.illustrative = illustrative;
        this.edits = edits;
    }

    public Ids ids() {
        return ids;
    }

    /** True for a site of today's network that is given, but with an id that cannot be used. */
    public boolean isUnusable(String siteId) {
        return ids.contains(siteId) && !drafts.containsKey(siteId);
    }

    /** True for a sector of today's network that is given, or may be, but with something wrong about it. */
    public boolean isUnusable(String siteId, String sectorId) {
        Draft draft = drafts.get(siteId);
        return draft != null
                && (areSectorsIncomplete || draft.sectorIds.isIncomplete() || draft.sectorIds.contains(sectorId))
                && draft.sectors.stream().noneMatch(sector -> sector.id().equals(sectorId));
    }

    public List<Site> read(YamlFields scenario) {
        YamlNode node = scenario.node("sites");
        if (!(node instanceof YamlNode.Scalar) && !(node instanceof YamlNode.Sequence)) {
            ids.markIncomplete();
        }
        if (node instanceof YamlNode.Scalar) {
            readTables(scenario);
        } else if (node != null) {
            if (scenario.has("sectors")) {
                scenario.error(
                        "sectors", "belongs to sites in a table; sites in place have their sectors below them", "");
            }
            for (YamlNode item : scenario.items("sites")) {
                YamlNode site = edits.site(item);
                if (site != null) {
                    readInPlace(site, true);
                }
            }
        }
        warn(node == null ? scenario.place("sites") : siteFile(scenario, node));
        List<Site> sites = new ArrayList<>();
        drafts.values().forEach(draft -> sites.add(site(draft)));
        return sites;
    }

    /** A site in YAML with its sectors, one at least; null when something is wrong with it. */
    public @Nullable Site readNew(YamlNode node) {
        int errorsBefore = reading.problems().errorCount();
        Draft draft = readInPlace(node, false);
        return draft == null || reading.problems().errorCount() > errorsBefore ? null : site(draft);
    }

    /** A sector in YAML for a site that stands; null when something is wrong with it. */
    public @Nullable Sector readNewSector(YamlNode node, Site site) {
        YamlFields fields = YamlFields.of(node, ScenarioKeys.SECTOR, reading.problems());
        List<List<String>> operatorIds = site.sectors().stream()
                .map(sector -> sector.carrier().operatorIds())
                .distinct()
                .toList();
        return fields == null
                ? null
                : sectorReader.read(
                        fields,
                        new Ids("sector of this site"),
                        operatorIds.size() == 1 ? operatorIds.get(0) : List.of());
    }

    private void readTables(YamlFields scenario) {
        int errorsBefore = reading.problems().errorCount();
        List<Fields> rows = reading.table(scenario, "sites", ScenarioKeys.SITE_ROW);
        if (reading.problems().errorCount() > errorsBefore) {
            ids.markIncomplete();
        }
        for (Fields written : rows) {
            Fields row = edits.site(written);
            if (row != null) {
                add(row, ids, true);
            }
        }
        if (!scenario.has("sectors")) {
            areSectorsIncomplete = true;
            reading.error(scenario.place("sectors"), "", "is missing; sites in a table need a table of sectors", "");
            return;
        }
        int errorsBeforeSectors = reading.problems().errorCount();
        List<Fields> sectorRows = reading.table(scenario, "sectors", ScenarioKeys.SECTOR_ROW);
        areSectorsIncomplete = reading.problems().errorCount() > errorsBeforeSectors;
        for (Fields written : sectorRows) {
            Fields row = edits.sector(written);
            if (row != null) {
                addSector(row);
            }
        }
    }

    private void addSector(Fields row) {
        String siteId = row.text("siteId");
        ids.checkReference(row, "siteId");
        Draft draft = drafts.get(siteId);
        Sector sector = draft == null
                ? sectorReader.read(row, new Ids("sector"), List.of())
                : sectorReader.read(row, draft.sectorIds, draft.operatorIds);
        illustrative.countAssumed(row, "sector");
        if (draft != null && sector != null) {
            draft.sectors.add(sector);
        }
    }

    private @Nullable Draft readInPlace(YamlNode node, boolean standing) {
        YamlFields fields = YamlFields.of(node, ScenarioKeys.SITE, reading.problems());
        if (fields == null) {
            ids.markIncomplete();
            return null;
        }
        if (!standing
                && fields.node("sectors") instanceof YamlNode.Sequence written
                && written.items().isEmpty()) {
            fields.problems()
                    .error(fields.place("sectors"), "", "must have at least one sector, or nobody hears the mast", "");
        }
        Draft draft = add(fields, standing ? ids : new Ids("site"), standing);
        for (YamlNode item : fields.items("sectors")) {
            YamlFields sectorFields = YamlFields.of(item, ScenarioKeys.SECTOR, reading.problems());
            Sector sector =
                    sectorFields == null ? null : sectorReader.read(sectorFields, draft.sectorIds, draft.operatorIds);
            if (sectorFields != null && standing) {
                illustrative.countAssumed(sectorFields, "sector");
            }
            if (sector != null) {
                draft.sectors.add(sector);
            }
        }
        return draft;
    }

    private Draft add(Fields fields, Ids declaredIn, boolean standing) {
        String id = declaredIn.declare(fields, "id");
        fields.text("name");
        boolean madeUp = fields.flag("illustrative", false);
        Draft draft = new Draft(fields, Placement.read(fields, placement, true));
        if (standing && !id.isEmpty()) {
            drafts.put(id, draft);
            illustrative.count("mast", madeUp);
            illustrative.countAssumed(fields, "mast");
        }
        return draft;
    }

    private static Site site(Draft draft) {
        return new Site(
                draft.fields.text("id"),
                draft.fields.text("name"),
                draft.position.xMeters(),
                draft.position.yMeters(),
                draft.position.convergenceDegrees(),
                draft.sectors,
                draft.outageHoursPerYear,
                draft.fields.text("localName", ""));
    }

    private void warn(Place place) {
        List<String> silent = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        drafts.forEach((id, draft) -> {
            if (draft.sectorIds.all().isEmpty()) {
                silent.add(id);
            }
            if (draft.position.inGrid() && !draft.position.inProvince()) {
                outside.add(id);
            }
        });
        if (!silent.isEmpty() && reading.problems().errorCount() == 0) {
            reading.warning(
                    place, Wording.names(silent), Wording.count(silent.size(), "site") + " without sectors", "");
        }
        if (!outside.isEmpty()) {
            reading.warning(
                    place, Wording.names(outside), Wording.count(outside.size(), "site") + " outside the outline", "");
        }
    }

    private static Place siteFile(YamlFields scenario, YamlNode node) {
        return node instanceof YamlNode.Scalar ? Place.of(scenario.text("sites")) : node.place();
    }
}
