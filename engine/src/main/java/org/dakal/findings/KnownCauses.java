package org.dakal.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.dakal.findings.Cause.Ridge;
import org.dakal.grid.CellGrid;
import org.dakal.network.InstalledSector;
import org.jspecify.annotations.Nullable;

/** Why the spots of a coverage are not served, as it was found before, and as numbers that can be kept. */
public final class KnownCauses {
    public static final KnownCauses NONE = new KnownCauses(Map.of());

    /**
     * First cell, cell count, kind, share, number of the server or -1, whether there is a ridge, and its five numbers.
     */
    private static final int NUMBERS = 11;

    private static final int RIDGE_AT = 6;

    private final Map<Area, Cause> causes;

    /** A spot's cells, told apart by as much as two spots of one coverage ever differ in. */
    private record Area(int firstCell, int cellCount) {
        static Area of(int[] cells) {
            return new Area(cells[0], cells.length);
        }
    }

    private KnownCauses(Map<Area, Cause> causes) {
        this.causes = causes;
    }

    /** The cause of the spot of these cells; null when it is not known. */
    @Nullable Cause of(int[] cells) {
        return causes.get(Area.of(cells));
    }

    /** False when nobody has looked. */
    public boolean areKnown() {
        return this != NONE;
    }

    /** How many numbers the causes of so many spots take. */
    public static int numberCount(int spotCount) {
        return NUMBERS * spotCount;
    }

    /**
     * The causes of spots as numbers.
     *
     * @param sectors of the network, in its order
     */
    public static double[] numbers(List<Spot> spots, List<InstalledSector> sectors) {
        Map<String, Integer> numberOf = new HashMap<>();
        for (int i = 0; i < sectors.size(); i++) {
            numberOf.put(sectors.get(i).key(), i);
        }
        double[] numbers = new double[numberCount(spots.size())];
        for (int i = 0; i < spots.size(); i++) {
            Cause cause = spots.get(i).cause();
            int[] cells = spots.get(i).cells();
            Ridge ridge = cause.ridge();
            double[] one = {
                cells[0],
                cells.length,
                kinds().indexOf(cause.kind()),
                cause.shareFraction(),
                cause.server() == null ? -1 : numberOf.getOrDefault(cause.server(), -1),
                ridge == null ? 0 : 1,
                ridge == null ? 0 : ridge.xMeters(),
                ridge == null ? 0 : ridge.yMeters(),
                ridge == null ? 0 : ridge.elevationMeters(),
                ridge == null ? 0 : ridge.aboveLineOfSightMeters(),
                ridge == null ? 0 : ridge.diffractionLossDb()
            };
            System.arraycopy(one, 0, numbers, i * NUMBERS, NUMBERS);
        }
        return numbers;
    }

    /** Causes from such numbers; what no cause can be is left out, and will be found again. */
    public static KnownCauses of(double[] numbers, List<InstalledSector> sectors, CellGrid grid) {
        Map<Area, Cause> causes = new HashMap<>();
        for (int at = 0; at + NUMBERS <= numbers.length; at += NUMBERS) {
            int kind = (int) numbers[at + 2];
            double share = numbers[at + 3];
            int server = (int) numbers[at + 4];
            if (kind < 0 || kind >= kinds().size() || !(share >= 0 && share <= 1) || server >= sectors.size()) {
                continue;
            }
            Ridge ridge = numbers[at + RIDGE_AT - 1] == 0
                    ? null
                    : new Ridge(
                            numbers[at + RIDGE_AT],
                            numbers[at + RIDGE_AT + 1],
                            numbers[at + RIDGE_AT + 2],
                            numbers[at + RIDGE_AT + 3],
                            numbers[at + RIDGE_AT + 4]);
            if (ridge != null && !isOn(grid, ridge)) {
                continue;
            }
            causes.put(
                    new Area((int) numbers[at], (int) numbers[at + 1]),
                    new Cause(
                            kinds().get(kind),
                            share,
                            server < 0 ? null : sectors.get(server).key(),
                            ridge));
        }
        return new KnownCauses(causes);
    }

    private static boolean isOn(CellGrid grid, Ridge ridge) {
        return DoubleStream.of(
                                ridge.xMeters(),
                                ridge.yMeters(),
                                ridge.elevationMeters(),
                                ridge.aboveLineOfSightMeters(),
                                ridge.diffractionLossDb())
                        .allMatch(Double::isFinite)
                && grid.contains(ridge.xMeters(), ridge.yMeters());
    }

    private static List<Cause.Kind> kinds() {
        return List.of(Cause.Kind.values());
    }
}
