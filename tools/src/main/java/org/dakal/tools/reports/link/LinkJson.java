package org.dakal.tools.reports.link;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dakal.propagation.LossPart;
import org.dakal.propagation.ModelValue;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.propagation.diffraction.LinkGeometry.Edge;
import org.dakal.propagation.diffraction.LinkGeometry.Meeting;
import org.dakal.study.LinkReport.Level;
import org.jspecify.annotations.Nullable;

/** One link's loss with its parts, edges and values, for programs. Unknown numbers are null. */
public final class LinkJson {
    private static final double DECIMALS = 1e6;

    private LinkJson() {}

    /** All that a profile is asked for. */
    public static ObjectNode of(LinkScene scene, List<String> warnings) {
        LinkGeometry geometry = scene.geometry();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("model", scene.model().id());
        number(node, "frequencyMhz", scene.link().frequencyMhz());
        number(node, "distanceKm", scene.profile().lengthKm());
        number(node, "bearingDegrees", scene.bearingDegrees());
        number(node, "effectiveEarthRadiusKm", scene.explanation().effectiveEarthRadiusKm());
        node.put("inLineOfSight", geometry.isLineOfSight());
        number(node, "lossDb", scene.explanation().lossDb());
        for (LossPart part : scene.explanation().parts()) {
            ObjectNode item = node.withArray("parts").addObject();
            item.put("role", part.role().name().toLowerCase(Locale.ROOT));
            item.put("symbol", part.symbol());
            item.put("name", part.name());
            number(item, "lossDb", part.lossDb());
        }
        for (ModelValue value : scene.explanation().values()) {
            ObjectNode item = node.withArray("values").addObject();
            item.put("symbol", value.symbol());
            item.put("name", value.name());
            number(item, "value", value.amount());
            item.put("unit", value.unit());
        }
        geometry.edges().forEach(edge -> edge(node.withArray("edges").addObject(), edge));
        horizon(node, "transmitterHorizon", geometry.transmitterHorizon());
        horizon(node, "receiverHorizon", geometry.receiverHorizon());
        Meeting meeting = geometry.bullingtonPoint();
        if (meeting != null) {
            number(node.putObject("bullingtonPoint"), "distanceKm", meeting.distanceKm());
        }
        level(node, scene.level());
        warnings.forEach(node.withArray("warnings")::add);
        scene.explanation().notes().forEach(node.withArray("notes")::add);
        scene.notes().forEach(node.withArray("notes")::add);
        return node;
    }

    private static void horizon(ObjectNode node, String name, @Nullable Edge edge) {
        if (edge != null) {
            edge(node.putObject(name), edge);
        }
    }

    private static void edge(ObjectNode node, Edge edge) {
        number(node, "distanceKm", edge.distanceKm());
        number(node, "elevationAboveSeaLevelMeters", edge.heightMeters());
        number(node, "clearanceFraction", edge.clearanceFraction());
        number(node, "knifeEdgeDb", edge.knifeEdgeDb());
    }

    private static void level(ObjectNode node, @Nullable Level level) {
        if (level != null) {
            ObjectNode item = node.putObject("level");
            item.put("signal", level.signalName());
            number(item, "eirpDbm", level.eirpDbm());
            number(item, "antennaDb", level.antennaDb());
            number(item, "landCoverDb", level.landCoverDb());
            number(item, "calibrationDb", level.calibrationDb());
            number(item, "levelDbm", level.levelDbm());
            item.put("class", level.coverageClass().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, Math.rint(value * DECIMALS) / DECIMALS + 0.0); // -0 becomes 0
        } else {
            node.putNull(name);
        }
    }
}
