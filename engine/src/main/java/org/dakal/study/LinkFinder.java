package org.dakal.study;

import java.util.List;
import org.dakal.coverage.BandService;
import org.dakal.coverage.CoverageEngine;
import org.dakal.grid.CellWindow;
import org.dakal.network.InstalledSector;
import org.dakal.network.SectorAim;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Technology;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.MastCorrection;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.propagation.terminal.MapProfiles;
import org.dakal.propagation.terminal.ReceiverClutter;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;

/** Follows one path from a sector to a place, as the exact quality computes a cell. */
final class LinkFinder {
    private final StudyRequest request;
    private final CoverageEngine engine;
    private final Terrain terrain;
    private final ServiceProfile service;
    private final RadioEnvironment environment;

    LinkFinder(StudyRequest request, CoverageEngine engine) {
        this.request = request;
        this.engine = engine;
        this.terrain = request.terrain();
        this.service = request.serviceProfile();
        this.environment = request.coverageOptions().environment();
    }

    /** The number of the cell that a place lies in; a place outside the grid is an IllegalArgumentException. */
    static int cellAt(Terrain terrain, double xMeters, double yMeters) {
        int cell = terrain.grid().indexAt(xMeters, yMeters);
        if (cell < 0) {
            throw new IllegalArgumentException(
                    "the place at easting " + xMeters + " and northing " + yMeters + " lies outside the grid");
        }
        return cell;
    }

    /** What a study's calibration adds to a sector's path loss at a distance, in a cell; zero where there is none. */
    static double calibrationDb(StudyRequest request, InstalledSector sector, int cell, double distanceMeters) {
        MastCorrection correction =
                MastCorrection.of(request.correction(), List.of(sector), request.terrain(), CellWindow.EMPTY);
        return correction == null ? 0 : correction.lossDb(cell, distanceMeters, 0);
    }

    /** @param models to be asked, by the land cover at the place */
    LinkReport find(InstalledSector from, ModelChoice models, double xMeters, double yMeters) {
        int cell = cellAt(terrain, xMeters, yMeters);
        double dx = xMeters - from.site().xMeters();
        double dy = yMeters - from.site().yMeters();
        if (Math.hypot(dx, dy) < StudySession.SHORTEST_LINK_METERS) {
            throw new IllegalArgumentException("the place is where the mast of " + from.key() + " stands");
        }
        Mast mast = Mast.of(from);
        ModelSetup setup = models.at(terrain.clutterCode(cell));
        PathLossModel model = setup.model();
        RadioLink link = setup.link(
                mast.frequencyMhz(),
                mast.heightAboveGroundMeters(),
                service.receiverHeightAboveGroundMeters(),
                environment);
        TerrainProfile profile =
                new MapProfiles(terrain).between(mast.xMeters(), mast.yMeters(), xMeters, yMeters, model, link);
        double bearing = Math.toDegrees(Math.atan2(dx, dy)) + from.site().gridConvergenceDegrees();
        bearing -= 360 * Math.floor(bearing / 360);
        LossExplanation explanation = profile.isKnown() ? model.explain(profile, link) : null;
        if (explanation == null || Double.isNaN(explanation.lossDb())) {
            return new LinkReport(from, setup, profile, link, bearing, explanation, null);
        }
        double landCoverDb = new ReceiverClutter(
                        terrain, models, mast.frequencyMhz(), service.receiverHeightAboveGroundMeters())
                .lossDb(cell);
        // A calibration is that of the band's own models; it says nothing of others.
        double calibrationDb =
                models.equals(from.band().models()) ? calibrationDb(request, from, cell, Math.hypot(dx, dy)) : 0;
        double antennaDb = new SectorAim(from).attenuationDb(bearing, belowHorizonDegrees(profile, link));
        double eirpDbm = from.referenceSignalEirpDbm();
        double levelDbm = eirpDbm - antennaDb - explanation.lossDb() - landCoverDb - calibrationDb;
        Technology technology = from.band().technology();
        LinkReport.Level level = new LinkReport.Level(
                technology.signalName(),
                eirpDbm,
                antennaDb,
                landCoverDb,
                calibrationDb,
                levelDbm,
                new BandService(from.band(), engine.shadowing()).classOfLevel((float) levelDbm, cell));
        return new LinkReport(from, setup, profile, link, bearing, explanation, level);
    }

    /** How far the phone lies below the antenna's horizon, along the line bent by the effective Earth radius. */
    private double belowHorizonDegrees(TerrainProfile profile, RadioLink link) {
        double meters = profile.lengthKm() * 1000;
        double fallMeters = profile.groundMeters(0)
                + link.transmitterHeightAboveGroundMeters()
                - profile.groundMeters(profile.size() - 1)
                - link.receiverHeightAboveGroundMeters()
                + meters * meters / (2000 * environment.effectiveEarthRadiusKm());
        return Math.toDegrees(Math.atan2(fallMeters, meters));
    }
}
