package org.dakal.scenarios.links;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.tile.PlausibleHeights;
import org.dakal.terrain.TerrainProfile;
import org.jspecify.annotations.Nullable;

/**
 * Links as JSON lines: one object a line, with the heights of its profile in it. Blank lines are passed over, and so
 * are the record separators of RFC 8142, which are blanks to Java, before a line's object.
 */
final class JsonLinkReader implements LinkReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .reader();

    private static final Set<String> FIELDS = Set.copyOf(Keys.words(
            "id heightsMeters spacingMeters clutterHeightsMeters zones frequencyMhz txHeightAboveGroundMeters"
                    + " rxHeightAboveGroundMeters txLatitudeDegrees rxLatitudeDegrees txLongitudeDegrees"
                    + " rxLongitudeDegrees pathLossDb polarization surfaceRefractivityNUnits"
                    + " refractivityLapseRateNUnitsPerKm groundPermittivity groundConductivitySiemensPerMeter itm"
                    + " p1812"));
    private static final List<String> PERCENTAGES =
            List.of("climate", "timePercent", "locationPercent", "situationPercent", "mdvar");

    private final BoundedLines lines;

    JsonLinkReader(String file, Reader lines) {
        this.lines = new BoundedLines(file, lines);
    }

    @Override
    public @Nullable PendingLink next() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                return new JsonLine(lines.lineNumber(), line);
            }
        }
        return null;
    }

    @Override
    public boolean cutsProfiles() {
        return false;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private record JsonLine(long lineNumber, String text) implements PendingLink {
        @Override
        public Link parse() throws LinkProblem {
            JsonNode node = object();
            JsonNode id = node.path("id");
            if (!id.isTextual() && !id.isNumber()) {
                throw new LinkProblem("id is missing, or neither text nor number");
            }
            LinkParameters.checkId(id);
            try {
                LinkFields fields = LinkFields.ofJson(node);
                fields.refuseMisspelt(FIELDS);
                fields.refuseOutside(PERCENTAGES, "itm or p1812");
                return LinkParameters.read(
                        id,
                        fields,
                        percentages(fields, "itm"),
                        percentages(fields, "p1812"),
                        centreLatitudeDegrees(fields),
                        profile(fields));
            } catch (LinkProblem e) {
                throw new LinkProblem(id, e.reason());
            }
        }

        private JsonNode object() throws LinkProblem {
            try (JsonParser parser = JSON.createParser(text.strip())) {
                JsonNode node = JSON.readTree(parser);
                if (!node.isObject()) {
                    throw new LinkProblem("not a JSON object");
                }
                if (parser.nextToken() != null) {
                    throw new LinkProblem("has more behind its object; one line holds one link");
                }
                return node;
            } catch (JsonProcessingException e) {
                throw new LinkProblem("not JSON: " + Wording.jsonReason(e));
            } catch (IOException e) {
                throw new LinkProblem("not JSON: " + Wording.reason(e));
            }
        }
    }

    private static LinkFields percentages(LinkFields fields, String name) throws LinkProblem {
        LinkFields inside = fields.inside(name);
        inside.refuseMisspelt(PERCENTAGES);
        return inside;
    }

    /** The middle of both ends; the one latitude that is given for a path of which no more is known. */
    private static double centreLatitudeDegrees(LinkFields fields) throws LinkProblem {
        double tx = LinkParameters.degrees(fields, "txLatitudeDegrees", 90);
        double rx = LinkParameters.degrees(fields, Link.RECEIVER_LATITUDE, 90);
        LinkParameters.degrees(fields, "txLongitudeDegrees", 180); // read by nobody, and wrong all the same
        if (Double.isNaN(tx) && Double.isNaN(rx)) {
            return RadioEnvironment.DEFAULT.pathCentreLatitudeDegrees();
        }
        return Double.isNaN(tx) ? rx : Double.isNaN(rx) ? tx : (tx + rx) / 2;
    }

    private static TerrainProfile profile(LinkFields fields) throws LinkProblem {
        double[] ground = fields.numbers("heightsMeters");
        if (ground.length < 2) {
            throw new LinkProblem("heightsMeters has " + ground.length + " heights, must have 2 or more");
        }
        for (int i = 0; i < ground.length; i++) {
            if (!Double.isNaN(ground[i]) && !PlausibleHeights.isHeight(ground[i], 1)) {
                throw new LinkProblem("heightsMeters[" + i + "] = " + Wording.number(ground[i])
                        + " is no height on Earth; null stands for unknown");
            }
        }
        double spacingMeters = LinkParameters.spacingMeters(fields);
        return TerrainProfile.evenlySpaced(
                spacingMeters, ground, clutter(fields, ground.length), fields.zones("zones", ground.length));
    }

    private static double[] clutter(LinkFields fields, int pointCount) throws LinkProblem {
        double[] clutter =
                fields.has("clutterHeightsMeters") ? fields.numbers("clutterHeightsMeters") : new double[pointCount];
        if (clutter.length == 0) {
            return new double[pointCount];
        }
        if (clutter.length != pointCount) {
            throw new LinkProblem("clutterHeightsMeters has " + clutter.length + " heights, must have none or "
                    + pointCount + " as heightsMeters");
        }
        for (int i = 0; i < pointCount; i++) {
            if (!PlausibleHeights.CLUTTER_METERS.contains(clutter[i])) {
                throw new LinkProblem("clutterHeightsMeters[" + i + "] = " + clutter[i] + " "
                        + PlausibleHeights.CLUTTER_METERS.message());
            }
        }
        return clutter;
    }
}
