package org.dakal.scenarios.terrain.tile;

import java.math.BigDecimal;
import java.math.MathContext;
import org.dakal.scenarios.projection.Longitudes;

/**
 * Posts on meridians and parallels.
 *
 * @param westDegrees longitude of column 0
 * @param northDegrees latitude of row 0
 * @param columnStepDegrees from a column to the next one east, positive
 * @param rowStepDegrees from a row to the next one south, positive
 * @param rimPosts how far the file's cover reaches beyond its outer posts
 */
public record DegreePlacement(
        double westDegrees,
        double northDegrees,
        double columnStepDegrees,
        double rowStepDegrees,
        int columnCount,
        int rowCount,
        double rimPosts)
        implements PostPlacement {

    @Override
    public PostPlacement.Position locate(double latitudeDegrees, double longitudeDegrees) {
        double middle = westDegrees + (columnCount - 1) * columnStepDegrees / 2;
        double longitude = Longitudes.near(longitudeDegrees, middle);
        return new PostPlacement.Position(
                (longitude - westDegrees) / columnStepDegrees, (northDegrees - latitudeDegrees) / rowStepDegrees);
    }

    @Override
    public PostPlacement.GeoPoint place(double column, double row) {
        return new PostPlacement.GeoPoint(
                northDegrees - row * rowStepDegrees, westDegrees + column * columnStepDegrees);
    }

    @Override
    public GeoBounds bounds() {
        PostPlacement.GeoPoint northWest = place(-rimPosts, -rimPosts);
        PostPlacement.GeoPoint southEast = place(columnCount - 1 + rimPosts, rowCount - 1 + rimPosts);
        return new GeoBounds(
                southEast.latitudeDegrees(),
                northWest.longitudeDegrees(),
                northWest.latitudeDegrees(),
                southEast.longitudeDegrees());
    }

    @Override
    public double postSpacingDegrees() {
        return rowStepDegrees;
    }

    @Override
    public String spacingInWords() {
        double seconds = rowStepDegrees * 3600;
        boolean minutes = seconds > 60 - 1e-6;
        String number = new BigDecimal(minutes ? seconds / 60 : seconds)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
        return number + (minutes ? " arc-minute" : " arc-second") + (number.equals("1") ? "" : "s");
    }
}
