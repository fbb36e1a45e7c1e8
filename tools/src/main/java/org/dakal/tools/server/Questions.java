package org.dakal.tools.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.findings.Cause;
import org.dakal.network.InstalledSector;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.propagation.LossExplanation;
import org.dakal.scenarios.columns.Position;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.writing.vectors.GeoJson;
import org.dakal.study.LinkReport;
import org.dakal.study.PointReport;
import org.dakal.study.StudySession;
import org.dakal.terrain.TerrainProfile;
import org.dakal.tools.reports.link.LinkJson;
import org.dakal.tools.reports.link.LinkScene;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Questions about one place: what a phone gets there and why, and the path to it. */
final class Questions {
    private static final int MOST_SERVERS = 20;
    private static final double METERS_PER_KM = 1000;

    private static final Input LATITUDE =
            Input.number("latitudeDegrees", "north positive").required();
    private static final Input LONGITUDE =
            Input.number("longitudeDegrees", "east positive").required();

    private Questions() {}

    static List<Route> routes() {
        return List.of(
                Route.get(
                        "explain",
                        "what a phone gets at a place, from whom, why not better, and what would serve it",
                        Questions::explain,
                        LATITUDE,
                        LONGITUDE,
                        Input.state()),
                Route.get(
                        "profile",
                        "the path from a sector to a place, and its loss part by part",
                        Questions::profile,
                        Input.text("site", "its id").required(),
                        Input.text("sector", "its id on the site").required(),
                        LATITUDE,
                        LONGITUDE,
                        Input.state()));
    }

    /** The place in the grid's metres; refused beyond the grid. */
    private static Coordinate onGrid(Call call) {
        Call.Place place = call.place();
        call.check();
        LiveStudy study = call.study();
        Coordinate at = study.projection().toGrid(place.latitudeDegrees(), place.longitudeDegrees());
        if (study.request().terrain().grid().indexAt(at.x, at.y) < 0) {
            throw Refusal.badInput(
                    "latitudeDegrees",
                    place.latitudeDegrees() + ", " + place.longitudeDegrees(),
                    "must be on the grid of " + study.scenario().name(),
                    "");
        }
        return at;
    }

    private static Reply explain(Call call) {
        Coordinate at = onGrid(call);
        KeptState state = call.state();
        LiveStudy study = call.study();
        PointReport report = study.session().at(state.state(), at.x, at.y);
        Position place = Position.of(study.projection(), at.x, at.y);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("latitudeDegrees", place.latitudeDegrees());
        told.put("longitudeDegrees", place.longitudeDegrees());
        told.put("groundMeters", Rounded.hundredth(report.groundMeters()));
        told.put("coverageClass", Words.of(report.coverageClass()));
        told.put("people", peopleIn(study, report.cell()));
        told.put(
                "servers",
                report.servers().stream()
                        .limit(MOST_SERVERS)
                        .map(server -> server(server, at, study.projection()))
                        .toList());
        told.put("cause", report.cause() == null ? null : cause(report.cause(), study.projection()));
        told.put("helpfulProposals", report.helpfulProposals());
        return Reply.json(told);
    }

    private static @Nullable Double peopleIn(LiveStudy study, int cell) {
        return Rounded.peopleOrNone(
                study.request().surroundings().people(study.session().exposure().people(cell)));
    }

    private static Map<String, @Nullable Object> server(
            PointReport.Server server, Coordinate at, MapProjection projection) {
        InstalledSector installed = server.installed();
        Site site = installed.site();
        Position mast = Position.of(projection, site.xMeters(), site.yMeters());
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("sector", installed.key());
        told.put("site", site.id());
        told.put("siteName", site.name());
        told.put("sectorId", installed.sector().id());
        told.put("band", installed.band().id());
        told.put("technology", installed.band().technology().name());
        told.put("rsrpDbm", Rounded.hundredth(server.rsrpDbm()));
        told.put("marginDb", Rounded.hundredth(server.marginDb()));
        told.put("serves", server.serves());
        told.put("pathLossDb", Rounded.hundredth(server.pathLossDb()));
        told.put("calibrationDb", Rounded.hundredth(server.calibrationDb()));
        told.put("distanceKm", Rounded.km(Math.hypot(at.x - site.xMeters(), at.y - site.yMeters()) / METERS_PER_KM));
        told.put("latitudeDegrees", mast.latitudeDegrees());
        told.put("longitudeDegrees", mast.longitudeDegrees());
        return told;
    }

    private static Map<String, @Nullable Object> cause(Cause cause, MapProjection projection) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("kind", Words.of(cause.kind()));
        told.put("server", cause.server());
        Cause.Ridge ridge = cause.ridge();
        Map<String, @Nullable Object> of = null;
        if (ridge != null) {
            Position at = Position.of(projection, ridge.xMeters(), ridge.yMeters());
            of = new LinkedHashMap<>();
            of.put("latitudeDegrees", at.latitudeDegrees());
            of.put("longitudeDegrees", at.longitudeDegrees());
            of.put("elevationMeters", Rounded.hundredth(ridge.elevationMeters()));
            of.put("aboveLineOfSightMeters", Rounded.hundredth(ridge.aboveLineOfSightMeters()));
            of.put("diffractionLossDb", Rounded.hundredth(ridge.diffractionLossDb()));
        }
        told.put("ridge", of);
        return told;
    }

    private static Reply profile(Call call) {
        String siteId = call.fields().text("site");
        String sectorId = call.fields().text("sector");
        Coordinate at = onGrid(call);
        KeptState state = call.state();
        LiveStudy study = call.study();
        InstalledSector from = sector(state, siteId, sectorId);
        if (Math.hypot(at.x - from.site().xMeters(), at.y - from.site().yMeters())
                < StudySession.SHORTEST_LINK_METERS) {
            throw Refusal.badInput("latitudeDegrees", "", "must not be where the mast stands", "");
        }
        LinkReport report = study.session().link(from, at.x, at.y);
        LossExplanation explanation = report.explanation();
        if (explanation == null) {
            throw Refusal.of(
                    409, "latitudeDegrees", "", "must be reached over known ground, and it is unknown on the way", "");
        }
        Position place = Position.of(study.projection(), at.x, at.y);
        LinkScene scene = new LinkScene(
                report.profile(),
                report.link(),
                report.setup().model(),
                explanation,
                from.key(),
                place.latitudeDegrees() + ", " + place.longitudeDegrees(),
                report.bearingDegrees(),
                report.level(),
                study.scenario().notices());
        ObjectNode told = LinkJson.of(scene, List.of());
        told.put("transmitterHeightMeters", report.link().transmitterHeightAboveGroundMeters());
        told.put("receiverHeightMeters", report.link().receiverHeightAboveGroundMeters());
        told.set("profile", ground(told, report.profile()));
        return Reply.json(told);
    }

    private static JsonNode ground(ObjectNode maker, TerrainProfile profile) {
        ObjectNode told = maker.objectNode();
        ArrayNode distances = told.putArray("distanceKm");
        ArrayNode heights = told.putArray("groundMeters");
        for (int i = 0; i < profile.size(); i++) {
            distances.add(Rounded.km(profile.distanceKm(i)));
            heights.add(Rounded.hundredth(profile.groundMeters(i)));
        }
        return told;
    }

    private static InstalledSector sector(KeptState state, String siteId, String sectorId) {
        Site site = Features.siteOf(state, siteId, "site");
        List<String> known = site.sectors().stream().map(Sector::id).toList();
        return state.state().network().sectors().stream()
                .filter(sector -> sector.site().id().equals(siteId)
                        && sector.sector().id().equals(sectorId))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(
                        "sector",
                        sectorId,
                        "is no sector of site " + siteId,
                        Suggestions.nearestOrSome(sectorId, known)));
    }

    /** West, south, east and north of some part of the grid, in degrees. */
    static List<Double> bounds(MapProjection projection, double west, double south, double east, double north) {
        double[] bounds = {180, 90, -180, -90};
        // A side of the grid bends on the map by less than what the middle of each side tells.
        double[] eastings = {west, (west + east) / 2, east};
        double[] northings = {south, (south + north) / 2, north};
        for (double x : eastings) {
            for (double y : northings) {
                Coordinate at = projection.toGeographic(x, y);
                bounds[0] = Math.min(bounds[0], at.x);
                bounds[1] = Math.min(bounds[1], at.y);
                bounds[2] = Math.max(bounds[2], at.x);
                bounds[3] = Math.max(bounds[3], at.y);
            }
        }
        return List.of(
                GeoJson.rounded(bounds[0]),
                GeoJson.rounded(bounds[1]),
                GeoJson.rounded(bounds[2]),
                GeoJson.rounded(bounds[3]));
    }
}
