package org.dakal.tools.cli.link;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.study.LinkReport;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.reports.link.LinkScene;
import org.locationtech.jts.geom.Coordinate;

/** A link from a sector of a scenario to a place: what the study's session says of it, for people. */
final class SectorLink {
    private SectorLink() {}

    /** Finds the sector; bad input names the nearest id. */
    static InstalledSector sector(Scenario scenario, String siteId, String sectorId) {
        Network network = scenario.request().network();
        Site site = network.site(siteId);
        if (site == null) {
            throw CommandFailure.badInput(
                    "--site = " + siteId + " is no site of " + scenario.name() + ".",
                    Suggestions.nearestOrSome(
                            siteId, network.sites().stream().map(Site::id).toList()));
        }
        return network.sectors().stream()
                .filter(i -> i.site().id().equals(siteId) && i.sector().id().equals(sectorId))
                .findFirst()
                .orElseThrow(() -> CommandFailure.badInput(
                        "--sector = " + sectorId + " is no sector of site " + siteId + ".",
                        Suggestions.nearestOrSome(
                                sectorId,
                                site.sectors().stream().map(Sector::id).toList())));
    }

    /** Asks the study; bad input tells of a place that is none to ask about. */
    static LinkReport report(Scenario scenario, InstalledSector from, ModelChoice models, LatLon to) {
        Coordinate place = scenario.projection().toGrid(to.latitudeDegrees(), to.longitudeDegrees());
        if (scenario.request().terrain().grid().indexAt(place.x, place.y) < 0) {
            throw CommandFailure.badInput("--to = " + to + " lies outside the grid of " + scenario.name() + ".", "");
        }
        if (Math.hypot(place.x - from.site().xMeters(), place.y - from.site().yMeters())
                < StudySession.SHORTEST_LINK_METERS) {
            throw CommandFailure.badInput("--to = " + to + " is where the mast stands.", "");
        }
        try (StudySession session = StudySession.open(scenario.request())) {
            return session.link(from, models, place.x, place.y);
        }
    }

    /** What is drawn of it; bad input when its ground is not known. */
    static LinkScene scene(Scenario scenario, LinkReport report, LatLon to) {
        LossExplanation explanation = report.explanation();
        if (explanation == null) {
            throw PlacedLink.unknownGround(report.profile(), "that of " + scenario.name());
        }
        Site site = report.from().site();
        String name = site.name().isEmpty() || site.name().equals(site.id()) ? "" : " (" + site.name() + ")";
        return new LinkScene(
                report.profile(),
                report.link(),
                report.setup().model(),
                explanation,
                report.from().key() + name,
                to.toString(),
                report.bearingDegrees(),
                report.level(),
                notes(scenario, report));
    }

    private static List<String> notes(Scenario scenario, LinkReport report) {
        List<String> notes = new ArrayList<>(scenario.notices());
        double radiusKm = report.from().sector().radiusKm();
        if (report.profile().lengthKm() > radiusKm) {
            notes.add(
                    0,
                    "Beyond the sector's radius of " + Wording.number(radiusKm)
                            + " km: the study counts no signal here.");
        }
        return notes;
    }
}
