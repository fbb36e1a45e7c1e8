package org.dakal.propagation.itm;

/** Prepares a path from the heights under it: [Alg] section 2. Serves one path after the other. */
final class PointToPointPath {
    private final TerrainLine line = new TerrainLine();

    /** Fills a geometry whose air is set. */
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
        path.irregularity = TerrainStatistics.irregularityMeters(terrain, from, to);
        if (path.horizonT + path.horizonR > 1.5 * distance) {
            seeFar(path, terrain, from, to);
        } else {
            line.fit(terrain, from, 0.9 * path.horizonT);
            path.effectiveT = hgT + Math.max(terrain.groundMeters(false) - line.startMeters(), 0);
            line.fit(terrain, distance - 0.9 * path.horizonR, to);
            path.effectiveR = hgR + Math.max(terrain.groundMeters(true) - line.endMeters(), 0);
        }
        path.derive();
    }

    /** Both ends see far past each other: one line for the whole path, and horizons from the terrain's statistics. */
    private void seeFar(ItmGeometry path, PathTerrain terrain, double from, double to) {
        line.fit(terrain, from, to);
        path.effectiveT = path.heightT + Math.max(terrain.groundMeters(false) - line.startMeters(), 0);
        path.effectiveR = path.heightR + Math.max(terrain.groundMeters(true) - line.endMeters(), 0);
        double horizons = AreaPath.horizonMeters(path.effectiveT, path.irregularity, path.earthRadius)
                + AreaPath.horizonMeters(path.effectiveR, path.irregularity, path.earthRadius);
        if (horizons <= path.distance) {
            double raise = (path.distance / horizons) * (path.distance / horizons);
            path.effectiveT *= raise;
            path.effectiveR *= raise;
        }
        path.setStatisticalHorizons();
    }
}
