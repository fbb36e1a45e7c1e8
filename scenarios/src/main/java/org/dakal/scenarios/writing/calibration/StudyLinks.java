package org.dakal.scenarios.writing.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.calibration.Circumstances;
import org.dakal.calibration.MeasuredLink;
import org.dakal.calibration.SectorAntenna;
import org.dakal.coverage.SectorSignal;
import org.dakal.grid.CellGrid;
import org.dakal.network.AntennaPattern;
import org.dakal.network.InstalledSector;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.scenarios.links.LinkLimits;
import org.dakal.scenarios.writing.verification.Verification;
import org.dakal.scenarios.writing.verification.VerifiedPlace;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;

/**
 * Measured levels of a study's own sectors as measured losses: EIRP and antenna towards the place, less the level. A
 * place whose sector is not known tells no loss, and one nearer or farther than the model's document goes none that the
 * model could be held to.
 */
public record StudyLinks(StudyRequest request, StudySession session, Verification verification) {
    /**
     * The links, sector by sector in the network's order.
     *
     * @param session of the study without any correction
     */
    public static List<MeasuredLink> of(StudySession session, Verification verification) {
        return new StudyLinks(session.request(), session, verification).links();
    }

    private List<MeasuredLink> links() {
        Map<String, List<VerifiedPlace>> bySector = new LinkedHashMap<>();
        for (VerifiedPlace place : verification.places()) {
            String sector = place.measured().sector();
            if (sector != null) {
                bySector.computeIfAbsent(sector, key -> new ArrayList<>()).add(place);
            }
        }
        List<MeasuredLink> links = new ArrayList<>();
        for (InstalledSector sector : request.network().sectors()) {
            List<VerifiedPlace> places = bySector.getOrDefault(sector.key(), List.of());
            if (!places.isEmpty()) {
                SectorSignal signal = session.signal(sector);
                PathLossMatrix losses = session.pathLoss(sector);
                places.forEach(place -> add(place, sector, signal, losses, links));
            }
        }
        return links;
    }

    private void add(
            VerifiedPlace place,
            InstalledSector sector,
            SectorSignal signal,
            PathLossMatrix losses,
            List<MeasuredLink> links) {
        CellGrid grid = request.terrain().grid();
        int cell = place.where().gridCell();
        int row = grid.rowOf(cell);
        int column = grid.columnOf(cell);
        if (!signal.window().contains(row, column)) {
            return;
        }
        float levelDbm = signal.rsrpDbm()[signal.window().index(row, column)];
        double predictedDb = losses.lossDb(row, column);
        // Nothing is predicted beyond the radius, nor where the ground is unknown.
        if (!Double.isFinite(levelDbm) || !Double.isFinite(predictedDb)) {
            return;
        }
        double measuredDbm = place.measured().levelDbm();
        double east = grid.xMeters(column) - sector.site().xMeters();
        double north = grid.yMeters(row) - sector.site().yMeters();
        double km = Math.max(grid.cellSizeMeters() / 2, Math.hypot(east, north)) / 1000;
        ModelSetup model = sector.band().models().at(request.terrain().clutterCode(cell));
        if (!LinkLimits.brokenDistance(model.model(), km).isEmpty()) {
            return;
        }
        double bearing = Math.toDegrees(Math.atan2(east, north)) + sector.site().gridConvergenceDegrees();
        links.add(new MeasuredLink(
                place.where().latitudeDegrees(),
                place.where().longitudeDegrees(),
                km,
                predictedDb,
                predictedDb + levelDbm - measuredDbm,
                place.measured().localDbm().stream()
                        .map(local -> measuredDbm - local)
                        .toList(),
                place.measured().isAtFloor(),
                new Circumstances(
                        place.bandId(),
                        sector.key(),
                        landCover(cell),
                        verification
                                .campaigns()
                                .get(place.campaign())
                                .campaign()
                                .input()
                                .path(),
                        sector.sector().heightAboveGroundMeters(),
                        (bearing + 360) % 360)));
    }

    private String landCover(int cell) {
        ClutterRaster clutter = request.terrain().clutter();
        ClutterClass known = clutter == null ? null : clutter.classAt(cell);
        return known == null ? "" : known.name();
    }

    /** The antennas of a study's sectors, along the horizon. */
    public static List<SectorAntenna> antennas(StudyRequest request) {
        return request.network().sectors().stream()
                .map(installed -> {
                    AntennaPattern pattern = installed.sector().pattern();
                    return new SectorAntenna(
                            installed.key(),
                            installed.site().id(),
                            installed.sector().azimuthDegrees(),
                            offBoresight -> -pattern.attenuationDb(offBoresight, 0));
                })
                .toList();
    }
}
