package org.dakal.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.grid.ShortRaster;
import org.dakal.network.CoverageClass;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A coverage map drawn with letters: {@code #} blind, {@code +} weak, {@code ?} unknown, {@code .} served, {@code o}
 * good. Cells are 100 m, the south-west corner lies at easting 500,000, northing 3,800,000. Nothing transmits.
 */
final class Drawing {
    static final double WEST = 500_000;
    static final double SOUTH = 3_800_000;
    static final double CELL = 100;

    final CellGrid grid;
    final byte[] classes;
    final float[] rsrpDbm;

    Drawing(String... rows) {
        grid = new CellGrid(32639, WEST, SOUTH + rows.length * CELL, CELL, rows[0].length(), rows.length);
        classes = new byte[grid.cellCount()];
        rsrpDbm = new float[grid.cellCount()];
        for (int i = 0; i < classes.length; i++) {
            CoverageClass drawn = switch (rows[grid.rowOf(i)].charAt(grid.columnOf(i))) {
                case '#' -> CoverageClass.BLIND;
                case '+' -> CoverageClass.WEAK;
                case '?' -> CoverageClass.UNKNOWN;
                case '.' -> CoverageClass.SERVED;
                case 'o' -> CoverageClass.GOOD;
                default -> throw new IllegalArgumentException(rows[grid.rowOf(i)]);
            };
            classes[i] = drawn.code();
            rsrpDbm[i] = drawn == CoverageClass.UNKNOWN ? Float.NaN : -130f + 10 * drawn.code();
        }
    }

    NetworkCoverage coverage() {
        FloatRaster unknown = FloatRaster.filled(grid, Float.NaN);
        ShortRaster none = ShortRaster.filled(grid, (short) -1);
        return new NetworkCoverage(
                new Network(List.of(), List.of()),
                ShadowingSigma.uniform(ServiceProfile.proposedDefault()),
                new SignalLayers(
                        new FloatRaster(grid, rsrpDbm),
                        unknown,
                        none,
                        none,
                        ByteRaster.filled(grid, (byte) 0),
                        unknown,
                        unknown,
                        new ByteRaster(grid, classes)),
                Map.of(),
                null);
    }

    Terrain flat() {
        return new Terrain(new ElevationRaster(grid, new float[grid.cellCount()]), null);
    }

    List<Spot> spots(SpotOptions options, Surroundings surroundings) {
        return spots(options, surroundings, ProvinceMask.ofCells(grid, cell -> true));
    }

    List<Spot> spots(SpotOptions options, Surroundings surroundings, ProvinceMask province) {
        CauseFinder causes = new CauseFinder(
                flat(),
                RadioEnvironment.DEFAULT,
                mast -> new PathLossMatrix(mast, grid.wholeWindow(), new float[0]),
                null);
        return new SpotFinder(new ExposureMap(province, surroundings), surroundings, options, causes)
                .find(coverage(), EarlierSpots.NONE, KnownCauses.NONE);
    }

    static Surroundings settlements(Settlement... settlements) {
        return new Surroundings(Arrays.asList(settlements), List.of(), List.of(), List.of());
    }

    /** A settlement in the middle of a cell, all its people there. */
    Settlement village(String id, int row, int column, double people) {
        return village(id, grid.xMeters(column), grid.yMeters(row), people, 0);
    }

    static Settlement village(String id, double x, double y, double people, double radiusMeters) {
        return new Settlement(id, id, "", Settlement.Kind.VILLAGE, x, y, people, radiusMeters, true);
    }

    /** A rectangle by its south-west and north-east corners, in cells from the drawing's south-west corner. */
    static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().createPolygon(new Coordinate[] {
            at(west, south), at(west, north), at(east, north), at(east, south), at(west, south)
        });
    }

    static Geometry line(double... cells) {
        Coordinate[] points = new Coordinate[cells.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = at(cells[2 * i], cells[2 * i + 1]);
        }
        return new GeometryFactory().createLineString(points);
    }

    static Coordinate at(double columns, double rowsFromSouth) {
        return new Coordinate(WEST + columns * CELL, SOUTH + rowsFromSouth * CELL);
    }
}
