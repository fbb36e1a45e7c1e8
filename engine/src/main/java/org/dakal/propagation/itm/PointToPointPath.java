package org.dakal.propagation.itm;

/** Prepares a path from the heights under it: [Alg] section 2. Serves one path after the other. */
final class PointToPointPath {
    private final TerrainLine line = new TerrainLine();

    /** Fills a geometry whose air is set; it is left to be derived. */
    void prepare(ItmGeometry path, PathTerrain terrain, double hgT, double hgR) {
        double distance = terrain.distanceMeters();
        terrain.findHorizons(hgT, hgR, path.earthRadius);
        path.heightT = hgT;
        path.heightR = hgR;
        path.horizonT = terrain.horizonMeters(false);
        path.horizonR = terrain.horizonMeters(true);
        path.angleT = terrain.horizonAngle(false);
        path.angleR = terrain.horizonAngle(true);
        path.distance = distance;
        path.isPointToPoint = true;
        double from = PathTerrain.ownSiteMeters(hgT, path.horizonT);
        double to = distance - PathTerrain.ownSiteMeters(hgR, path.horizonR);
        path.irregularity = terrain.irregularityMeters(from, to);
        path.isStatistical = path.horizonT + path.horizonR > 1.5 * distance;
        if (path.isStatistical) {
            // both ends see far past each other: one line for the whole path
            line.fit(terrain, from, to);
            path.effectiveT = hgT + Math.max(terrain.groundMeters(false) - line.startMeters(), 0);
            path.effectiveR = hgR + Math.max(terrain.groundMeters(true) - line.endMeters(), 0);
        } else {
            double start = terrain.lineStartMeters(line, from, 0.9 * path.horizonT);
            path.effectiveT = hgT + Math.max(terrain.groundMeters(false) - start, 0);
            line.fit(terrain, distance - 0.9 * path.horizonR, to);
            path.effectiveR = hgR + Math.max(terrain.groundMeters(true) - line.endMeters(), 0);
        }
    }
}
