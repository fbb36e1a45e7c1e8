package org.dakal.tools.cli.link;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.SectorAim;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.propagation.terminal.MapProfiles;
import org.dakal.propagation.terminal.ReceiverClutter;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.TerrainProfile;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.reports.link.LinkScene;
import org.dakal.tools.reports.link.ReceivedLevel;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A link from a sector of a scenario to a place, with what arrives there: as the study's exact mode computes a cell.
 */
final class SectorLink {
    private final Scenario scenario;
    private final StudyRequest request;
    private final InstalledSector installed;

    private SectorLink(Scenario scenario, InstalledSector installed) {
        this.scenario = scenario;
        this.request = scenario.request();
        this.installed = installed;
    }

    /** Finds the sector; bad input names the nearest id. */
    static SectorLink of(Scenario scenario, String siteId, String sectorId) {
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
                .map(i -> new SectorLink(scenario, i))
                .orElseThrow(() -> CommandFailure.badInput(
                        "--sector = " + sectorId + " is no sector of site " + siteId + ".",
                        Suggestions.nearestOrSome(
                                sectorId,
                                site.sectors().stream().map(Sector::id).toList())));
    }

    /** The model, and what is set about it, that the study uses from this sector to a place. */
    ModelSetup setup(LatLon to) {
        return Mast.of(installed).models().at(request.terrain().clutterCode(cell(to)));
    }

    LinkScene scene(LatLon to, ModelSetup setup) {
        PathLossModel model = setup.model();
        Coordinate place = place(to);
        int cell = cell(to);
        double dx = place.x - installed.site().xMeters();
        double dy = place.y - installed.site().yMeters();
        double distanceMeters = Math.hypot(dx, dy);
        if (distanceMeters < 1) {
            throw CommandFailure.badInput("--to = " + to + " is where the mast stands.", "");
        }
        RadioLink link = setup.link(
                installed.sector().frequencyMhz(),
                installed.sector().heightAboveGroundMeters(),
                request.serviceProfile().receiverHeightAboveGroundMeters(),
                environment());
        TerrainProfile profile = new MapProfiles(request.terrain())
                .between(installed.site().xMeters(), installed.site().yMeters(), place.x, place.y, model, link);
        PlacedLink.requireKnown(profile, "that of " + scenario.name());
        double bearing = Math.toDegrees(Math.atan2(dx, dy)) + installed.site().gridConvergenceDegrees();
        var explanation = model.explain(profile, link);
        return new LinkScene(
                profile,
                link,
                model,
                explanation,
                installed.key() + nameOfSite(),
                to.toString(),
                bearing - 360 * Math.floor(bearing / 360),
                level(profile, link, bearing, landCoverDb(cell), explanation.lossDb()),
                notes(distanceMeters));
    }

    private double landCoverDb(int cell) {
        Mast mast = Mast.of(installed);
        return new ReceiverClutter(
                        request.terrain(),
                        mast.models(),
                        mast.frequencyMhz(),
                        request.serviceProfile().receiverHeightAboveGroundMeters())
                .lossDb(cell);
    }

    private Coordinate place(LatLon to) {
        return scenario.projection().toGrid(to.latitudeDegrees(), to.longitudeDegrees());
    }

    private int cell(LatLon to) {
        Coordinate place = place(to);
        int cell = request.terrain().grid().indexAt(place.x, place.y);
        if (cell < 0) {
            throw CommandFailure.badInput("--to = " + to + " lies outside the grid of " + scenario.name() + ".", "");
        }
        return cell;
    }

    private RadioEnvironment environment() {
        return request.coverageOptions().environment();
    }

    private String nameOfSite() {
        String name = installed.site().name();
        return name.isEmpty() || name.equals(installed.site().id()) ? "" : " (" + name + ")";
    }

    private @Nullable ReceivedLevel level(
            TerrainProfile profile, RadioLink link, double bearingDegrees, double landCoverDb, double lossDb) {
        if (Double.isNaN(lossDb)) {
            return null;
        }
        double meters = profile.lengthKm() * 1000;
        double fall = profile.groundMeters(0)
                + link.transmitterHeightAboveGroundMeters()
                - profile.groundMeters(profile.size() - 1)
                - link.receiverHeightAboveGroundMeters()
                + meters * meters / (2000 * environment().effectiveEarthRadiusKm());
        double antennaDb =
                new SectorAim(installed).attenuationDb(bearingDegrees, Math.toDegrees(Math.atan2(fall, meters)));
        double eirpDbm = installed.referenceSignalEirpDbm();
        double levelDbm = eirpDbm - antennaDb - lossDb - landCoverDb;
        Technology technology = installed.band().technology();
        return new ReceivedLevel(
                switch (technology) {
                    case GSM -> "RxLev";
                    case UMTS -> "RSCP";
                    case LTE, NR -> "RSRP";
                },
                eirpDbm,
                antennaDb,
                landCoverDb,
                levelDbm,
                request.serviceProfile().designThresholdsOf(technology).classify(levelDbm));
    }

    private List<String> notes(double distanceMeters) {
        List<String> notes = new ArrayList<>(scenario.notices());
        double radiusKm = installed.sector().radiusKm();
        if (distanceMeters > 1000 * radiusKm) {
            notes.add(
                    0,
                    "Beyond the sector's radius of " + Wording.number(radiusKm)
                            + " km: the study counts no signal here.");
        }
        return notes;
    }
}
