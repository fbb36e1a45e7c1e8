package org.dakal.scenarios.terrain;

import java.util.Arrays;
import java.util.List;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.jspecify.annotations.Nullable;

/**
 * Land cover where nobody gave any: people live in buildings. Every settlement with people is a disc of one class by
 * its people and their density; where discs meet the denser class counts, and all else is open land.
 *
 * <p>The disc has the settlement's radius. Where none is given its area follows people to the power of three quarters
 * (J. Q. Stewart and W. Warntz, Physics of Population Distribution, Journal of Regional Science 1, 1958), with 300
 * people a square kilometre where one person lives: an assumption of this project, by which 1,000 people live at 1,700
 * and a million at 9,500 a square kilometre. The limits between classes are assumptions too: below 5,000 people or
 * 1,500 a square kilometre a village, to 5,000 suburban, to 15,000 urban, above dense urban.
 */
public final class SettlementCover {
    private static final double SMALLEST_TOWN_PEOPLE = 5000;
    private static final double VILLAGE_TO_PER_SQUARE_KM = 1500;
    private static final double SUBURBAN_TO_PER_SQUARE_KM = 5000;
    private static final double URBAN_TO_PER_SQUARE_KM = 15_000;

    private static final double AREA_EXPONENT = 0.75;
    private static final double PER_SQUARE_KM_AT_ONE_PERSON = 300;

    private SettlementCover() {}

    /**
     * Classes of {@link LandCoverCatalog#ITU} on a grid; null when no settlement with people touches it. Where they are
     * guessed from people, levels vary as the service profile says.
     */
    public static @Nullable ClutterRaster of(CellGrid grid, List<Settlement> settlements) {
        byte[] codes = new byte[grid.cellCount()];
        Arrays.fill(codes, (byte) LandCoverCatalog.codeOf(LandCover.OPEN));
        boolean isBuilt = false;
        for (Settlement settlement : settlements) {
            isBuilt |= settlement.people() > 0 && build(settlement, grid, codes);
        }
        List<ClutterClass> classes = LandCoverCatalog.ITU.classes().stream()
                .map(known -> known.withLocationVariability(Double.NaN))
                .toList();
        return isBuilt ? new ClutterRaster(grid, codes, null, classes) : null;
    }

    /**
     * Its own cell is built on however small the settlement is; false when neither that nor the disc lies on the grid.
     */
    private static boolean build(Settlement settlement, CellGrid grid, byte[] codes) {
        int code = LandCoverCatalog.codeOf(classOf(settlement));
        double radius = radiusMeters(settlement);
        boolean isOnGrid = raise(grid.indexAt(settlement.xMeters(), settlement.yMeters()), code, codes);
        CellWindow window = grid.windowAround(settlement.xMeters(), settlement.yMeters(), radius);
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                double dx = grid.xMeters(column) - settlement.xMeters();
                double dy = grid.yMeters(row) - settlement.yMeters();
                if (dx * dx + dy * dy <= radius * radius) {
                    isOnGrid |= raise(grid.index(row, column), code, codes);
                }
            }
        }
        return isOnGrid;
    }

    /** Codes of built-up classes grow with density. */
    private static boolean raise(int cell, int code, byte[] codes) {
        if (cell >= 0) {
            codes[cell] = (byte) Math.max(codes[cell], code);
        }
        return cell >= 0;
    }

    static LandCover classOf(Settlement settlement) {
        double radiusKm = radiusMeters(settlement) / 1000;
        double perSquareKm = settlement.people() / (Math.PI * radiusKm * radiusKm);
        if (settlement.people() < SMALLEST_TOWN_PEOPLE || perSquareKm < VILLAGE_TO_PER_SQUARE_KM) {
            return LandCover.VILLAGE;
        }
        if (perSquareKm < SUBURBAN_TO_PER_SQUARE_KM) {
            return LandCover.SUBURBAN;
        }
        return perSquareKm < URBAN_TO_PER_SQUARE_KM ? LandCover.URBAN : LandCover.DENSE_URBAN;
    }

    /** The given radius, or that of the area its people usually take. */
    static double radiusMeters(Settlement settlement) {
        if (settlement.radiusMeters() > 0) {
            return settlement.radiusMeters();
        }
        double squareKm = Math.pow(settlement.people(), AREA_EXPONENT) / PER_SQUARE_KM_AT_ONE_PERSON;
        return 1000 * Math.sqrt(squareKm / Math.PI);
    }
}
