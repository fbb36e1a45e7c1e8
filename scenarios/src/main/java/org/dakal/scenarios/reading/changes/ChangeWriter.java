package org.dakal.scenarios.reading.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.dakal.network.Change;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.projection.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/**
 * Changes as the format has them: trees that print as JSON or YAML, and that {@link ChangeReader} makes the same
 * changes of. Antennas are told by the names of their patterns, which are the scenario's ids; sites by their position,
 * to a centimetre.
 *
 * @param projection of the sites
 */
public record ChangeWriter(MapProjection projection) implements Change.Visitor<ObjectNode> {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    /** A change, under the key of its kind. */
    public ObjectNode write(Change change) {
        return change.accept(this);
    }

    public static String yaml(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers cannot be written", e);
        }
    }

    /** A number as people write it: without decimals where it has none. */
    public static JsonNode number(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
    }

    @Override
    public ObjectNode addSite(Change.AddSite change) {
        return under(ChangeKind.ADD_SITE, site(change.site()));
    }

    @Override
    public ObjectNode addSector(Change.AddSector change) {
        return under(ChangeKind.ADD_SECTOR, of(change).set("sector", sector(change.sector())));
    }

    @Override
    public ObjectNode retilt(Change.Retilt change) {
        return under(
                ChangeKind.RETILT,
                ofSector(change)
                        .<ObjectNode>set("mechanicalTiltDegrees", number(change.mechanicalTiltDegrees()))
                        .set("electricalTiltDegrees", number(change.electricalTiltDegrees())));
    }

    @Override
    public ObjectNode turn(Change.Turn change) {
        return under(ChangeKind.TURN, ofSector(change).set("azimuthDegrees", number(change.azimuthDegrees())));
    }

    @Override
    public ObjectNode setHeight(Change.SetHeight change) {
        return under(
                ChangeKind.SET_HEIGHT,
                of(change).set("heightAboveGroundMeters", number(change.heightAboveGroundMeters())));
    }

    @Override
    public ObjectNode setPower(Change.SetPower change) {
        return under(ChangeKind.SET_POWER, ofSector(change).set("eirpDbm", number(change.eirpDbm())));
    }

    @Override
    public ObjectNode removeSite(Change.RemoveSite change) {
        return under(ChangeKind.REMOVE_SITE, of(change));
    }

    @Override
    public ObjectNode removeSector(Change.RemoveSector change) {
        return under(ChangeKind.REMOVE_SECTOR, ofSector(change));
    }

    private static ObjectNode under(ChangeKind kind, JsonNode values) {
        return node().set(kind.key(), values);
    }

    private static ObjectNode of(Change change) {
        return node().put("site", change.siteId());
    }

    private static ObjectNode ofSector(Change.OfSector change) {
        return of(change).put("sector", change.sectorId());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode site(Site site) {
        Coordinate place = projection.toGeographic(site.xMeters(), site.yMeters());
        ObjectNode node = node().put("id", site.id()).put("name", site.name());
        if (!site.localName().isEmpty()) {
            node.put("localName", site.localName());
        }
        node.set("latitudeDegrees", number(Rounded.degrees(place.y)));
        node.set("longitudeDegrees", number(Rounded.degrees(place.x)));
        if (!Double.isNaN(site.outageHoursPerYear())) {
            node.set("outageHoursPerYear", number(site.outageHoursPerYear()));
        }
        ArrayNode sectors = node.putArray("sectors");
        site.sectors().forEach(sector -> sectors.add(sector(sector)));
        return node;
    }

    private static ObjectNode sector(Sector sector) {
        ObjectNode node = node().put("id", sector.id())
                .put("band", sector.carrier().writtenBandId())
                .put("antenna", sector.pattern().name());
        if (!sector.carrier().operatorIds().isEmpty()) {
            node.put("operator", sector.carrier().operators());
        }
        node.set("heightAboveGroundMeters", number(sector.heightAboveGroundMeters()));
        node.set("azimuthDegrees", number(sector.azimuthDegrees()));
        node.set("mechanicalTiltDegrees", number(sector.mechanicalTiltDegrees()));
        node.set("electricalTiltDegrees", number(sector.electricalTiltDegrees()));
        node.set("eirpDbm", number(sector.eirpDbm()));
        node.set("frequencyMhz", number(sector.frequencyMhz()));
        node.set("bandwidthMhz", number(sector.bandwidthMhz()));
        node.set("radiusKm", number(sector.radiusKm()));
        Sector.Identity identity = sector.identity();
        if (identity.cellIdentity() != null) {
            node.put("cellIdentity", identity.cellIdentity());
        }
        if (identity.physicalCellId() != null) {
            node.put("physicalCellId", identity.physicalCellId());
        }
        if (identity.channel() != null) {
            node.put("channel", identity.channel());
        }
        return node;
    }
}
