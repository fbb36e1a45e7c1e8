package org.dakal.scenarios.terrain.tile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import org.dakal.scenarios.projection.Longitudes;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.GeoReference;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.GeoTransform;
import org.dakal.scenarios.raster.RasterFileException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.Proj4jException;

/** Posts on a grid in a map projection, or turned against the meridians. */
public final class MapPlacement implements PostPlacement {
    private static final double METERS_PER_DEGREE = 111_195;
    private static final double TOLERANCE_POSTS = 0.003;
    private static final int NODES_ACROSS = 16;
    private static final int BORDER_SAMPLES = 32;
    private static final double MARGIN_FRACTION = 0.02;

    private final GeoTransform transform;
    private final @Nullable MapProjection projection;
    private final double metersPerUnit;
    private final GeoBounds bounds;
    private final MappingLattice lattice;

    private MapPlacement(
            GeoTransform transform,
            @Nullable MapProjection projection,
            double metersPerUnit,
            int width,
            int height,
            double rim) {
        this.transform = transform;
        this.projection = projection;
        this.metersPerUnit = metersPerUnit;
        this.bounds = bounds(width, height, rim);
        double spanLatitude = bounds.northDegrees() - bounds.southDegrees();
        double spanLongitude = bounds.eastDegrees() - bounds.westDegrees();
        this.lattice = MappingLattice.of(
                this::locateExactly,
                bounds.westDegrees(),
                bounds.southDegrees(),
                bounds.eastDegrees(),
                bounds.northDegrees(),
                Math.max(spanLatitude, spanLongitude) / NODES_ACROSS,
                TOLERANCE_POSTS,
                TOLERANCE_POSTS);
    }

    /** Placement of a GeoTIFF in any system; the unit that the file names goes before that of the system. */
    public static MapPlacement of(GeoTiff tiff, double rim) throws RasterFileException {
        return of(tiff.path(), tiff.reference(), tiff.width(), tiff.height(), rim);
    }

    public static MapPlacement of(Path file, GeoReference reference, int width, int height, double rim)
            throws RasterFileException {
        try {
            MapProjection projection = reference.isProjected() ? MapProjection.ofAnyUnit(reference.epsgCode()) : null;
            double own = projection == null ? 1 : projection.metersPerUnit();
            double metersPerUnit = Double.isNaN(reference.metersPerUnit()) ? own : reference.metersPerUnit();
            return new MapPlacement(reference.transform(), projection, metersPerUnit, width, height, rim);
        } catch (IllegalArgumentException | Proj4jException e) {
            throw new RasterFileException(
                    file, "", e.getMessage() + ".", "Bring it onto degrees: gdalwarp -t_srs EPSG:4326.");
        }
    }

    /** Border of the cover in degrees, with a margin because its sides are curved between the samples. */
    private GeoBounds bounds(int width, int height, double rim) {
        double middle = place(width / 2.0, height / 2.0).longitudeDegrees();
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        for (int i = 0; i <= BORDER_SAMPLES; i++) {
            double column = -rim + (width - 1 + 2 * rim) * i / BORDER_SAMPLES;
            double row = -rim + (height - 1 + 2 * rim) * i / BORDER_SAMPLES;
            PostPlacement.GeoPoint[] border = {
                place(column, -rim), place(column, height - 1 + rim), place(-rim, row), place(width - 1 + rim, row)
            };
            for (PostPlacement.GeoPoint point : border) {
                double longitude = Longitudes.near(point.longitudeDegrees(), middle);
                south = Math.min(south, point.latitudeDegrees());
                north = Math.max(north, point.latitudeDegrees());
                west = Math.min(west, longitude);
                east = Math.max(east, longitude);
            }
        }
        if (!(south >= -90 && north <= 90 && south < north && west < east && east - west <= 360)
                || !comesBack(0, 0)
                || !comesBack(width - 1, height - 1)) {
            throw new IllegalArgumentException("its corners do not lie in the area of its coordinate system");
        }
        double marginLatitude = (north - south) * MARGIN_FRACTION;
        double marginLongitude = (east - west) * MARGIN_FRACTION;
        return new GeoBounds(
                Math.max(-90, south - marginLatitude),
                west - marginLongitude,
                Math.min(90, north + marginLatitude),
                east + marginLongitude);
    }

    /** Far outside its area a projection gives places that it does not find again. */
    private boolean comesBack(int column, int row) {
        PostPlacement.GeoPoint place = place(column, row);
        double[] at = new double[2];
        locateExactly(place.longitudeDegrees(), place.latitudeDegrees(), at);
        return Math.abs(at[0] - column) < 0.1 && Math.abs(at[1] - row) < 0.1;
    }

    private void locateExactly(double longitudeDegrees, double latitudeDegrees, double[] out) {
        double x = longitudeDegrees;
        double y = latitudeDegrees;
        if (projection != null) {
            Coordinate point = projection.toGrid(latitudeDegrees, longitudeDegrees);
            x = point.x / metersPerUnit;
            y = point.y / metersPerUnit;
        }
        out[0] = transform.column(x, y) - 0.5;
        out[1] = transform.row(x, y) - 0.5;
    }

    @Override
    public PostPlacement.Position locate(double latitudeDegrees, double longitudeDegrees) {
        double longitude = Longitudes.near(longitudeDegrees, bounds.centralLongitudeDegrees());
        return new PostPlacement.Position(
                lattice.first(longitude, latitudeDegrees), lattice.second(longitude, latitudeDegrees));
    }

    /** Synchronised because projections keep state; only posts on edges are asked for here. */
    @Override
    public synchronized PostPlacement.GeoPoint place(double column, double row) {
        double x = transform.x(column + 0.5, row + 0.5);
        double y = transform.y(column + 0.5, row + 0.5);
        if (projection == null) {
            return new PostPlacement.GeoPoint(y, x);
        }
        Coordinate point = projection.toGeographic(x * metersPerUnit, y * metersPerUnit);
        return new PostPlacement.GeoPoint(point.y, point.x);
    }

    @Override
    public GeoBounds bounds() {
        return bounds;
    }

    /** In metres, or in degrees where there is no projection. */
    private double rowStep() {
        return metersPerUnit * Math.hypot(transform.rowX(), transform.rowY());
    }

    @Override
    public double postSpacingDegrees() {
        return projection == null ? rowStep() : rowStep() / METERS_PER_DEGREE;
    }

    @Override
    public String spacingInWords() {
        double step = projection == null ? rowStep() * 3600 : rowStep();
        String number = new BigDecimal(step)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
        return number + (projection == null ? " arc-seconds" : " m");
    }
}
