package org.dakal.proposals.candidates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellGrid;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.terrain.ElevationRaster;

/**
 * Places worth computing: in each block of about a kilometre the highest cell of the province that has access, weighed
 * by the people without service around it, the nearer the more, and by how it stands over its surroundings. The best of
 * them are weighed again by those people only whom a straight line from the antenna meets.
 */
final class HighGround {
    private static final double BLOCK_METERS = 1000;
    /** Where a person counts half. */
    private static final double HALF_WEIGHT_KM = 4;

    private static final double SURROUNDINGS_KM = 4;
    private static final int WEIGHED_TWICE_PER_PLACE = 6;
    private static final double TILE_METERS = 5000;
    private static final double LEFT_FOR_OTHERS = 0.5;
    private static final double PHONE_METERS = 1.5;
    /** Effective Earth radius for a ray that bends as usual, 4/3 of the Earth's. */
    private static final double EARTH_RADIUS_METERS = 8_495_000;

    private final CoverageEngine engine;
    private final ElevationRaster ground;
    private final ExposureMap exposure;
    private final CandidateOptions options;
    private final CellGrid grid;
    private final double antennaMeters;

    /** A place and how promising it is. */
    record Place(int cell, double score) {}

    /** @param engine whose threads look, as long as nobody cancels what they are asked for */
    HighGround(CoverageEngine engine, ElevationRaster ground, ExposureMap exposure, CandidateOptions options) {
        this.engine = engine;
        this.ground = ground;
        this.exposure = exposure;
        this.options = options;
        this.grid = ground.grid();
        this.antennaMeters = options.sectors().stream()
                .mapToDouble(Sector::heightAboveGroundMeters)
                .max()
                .orElse(0);
    }

    /**
     * The most promising places, best first.
     *
     * @param needy cells without service, ascending, and their weights
     */
    List<Place> find(Network today, int[] needy, double[] weights, int most) {
        List<Integer> summits = summits();
        double[] scores = new double[summits.size()];
        engine.share(scores.length, i -> {
            int cell = summits.get(i);
            double x = grid.xMeters(grid.columnOf(cell));
            double y = grid.yMeters(grid.rowOf(cell));
            double score = need(cell, needy, weights) * (0.25 + standing(cell));
            scores[i] = isFree(today, x, y) ? score : 0;
        });
        List<Place> places = IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .mapToObj(i -> new Place(summits.get(i), scores[i]))
                .toList();
        return diverse(spread(places, WEIGHED_TWICE_PER_PLACE * most), needy, weights, most);
    }

    /** Turn by turn the best place left in each tile, so that a needy town does not hide the villages elsewhere. */
    private List<Place> spread(List<Place> places, int most) {
        int tileCells = (int) Math.max(1, Math.round(TILE_METERS / grid.cellSizeMeters()));
        Map<Integer, List<Place>> tiles = new TreeMap<>();
        for (Place place : sorted(places)) {
            int tile =
                    grid.rowOf(place.cell()) / tileCells * grid.columnCount() + grid.columnOf(place.cell()) / tileCells;
            tiles.computeIfAbsent(tile, key -> new ArrayList<>()).add(place);
        }
        List<Place> spread = new ArrayList<>();
        for (int turn = 0; spread.size() < most; turn++) {
            List<Place> round = new ArrayList<>();
            for (List<Place> tile : tiles.values()) {
                if (turn < tile.size()) {
                    round.add(tile.get(turn));
                }
            }
            if (round.isEmpty()) {
                break;
            }
            spread.addAll(sorted(round));
        }
        return spread.subList(0, Math.min(most, spread.size()));
    }

    /** One after another the place that sees most need; what it sees then counts less for those after it. */
    private List<Place> diverse(List<Place> places, int[] needy, double[] weights, int most) {
        List<Place> left = new ArrayList<>(places);
        int[][] found = new int[places.size()][];
        engine.share(found.length, k -> {
            int cell = places.get(k).cell();
            found[k] = IntStream.range(0, needy.length)
                    .filter(i -> distanceKm(cell, needy[i]) <= options.reachKm() && sees(cell, needy[i]))
                    .toArray();
        });
        List<int[]> seen = new ArrayList<>(List.of(found));
        double[] open = weights.clone();
        List<Place> chosen = new ArrayList<>();
        while (chosen.size() < most && !left.isEmpty()) {
            double[] needs = new double[left.size()];
            engine.share(needs.length, k -> {
                for (int i : seen.get(k)) {
                    needs[k] += open[i] * nearness(distanceKm(left.get(k).cell(), needy[i]));
                }
            });
            int best = -1;
            double greatest = 0;
            for (int k = 0; k < needs.length; k++) {
                if (needs[k] > greatest) {
                    greatest = needs[k];
                    best = k;
                }
            }
            if (best < 0) {
                break;
            }
            chosen.add(left.remove(best));
            for (int i : seen.remove(best)) {
                open[i] *= LEFT_FOR_OTHERS;
            }
        }
        return chosen;
    }

    private static double nearness(double km) {
        return 1 / (1 + km * km / (HALF_WEIGHT_KM * HALF_WEIGHT_KM));
    }

    private static List<Place> sorted(List<Place> places) {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingDouble((Place place) -> -place.score()).thenComparingInt(Place::cell));
        return sorted;
    }

    /** The highest known, accessible cell of each block. */
    private List<Integer> summits() {
        int block = (int) Math.max(1, Math.round(BLOCK_METERS / grid.cellSizeMeters()));
        int blockRowCount = (grid.rowCount() + block - 1) / block;
        List<List<Integer>> byBlockRow = new ArrayList<>(Collections.nCopies(blockRowCount, List.of()));
        engine.share(blockRowCount, i -> byBlockRow.set(i, summits(i * block, block)));
        return byBlockRow.stream().flatMap(List::stream).toList();
    }

    private List<Integer> summits(int top, int block) {
        List<Integer> summits = new ArrayList<>();
        for (int left = 0; left < grid.columnCount(); left += block) {
            int highest = -1;
            for (int row = top; row < Math.min(grid.rowCount(), top + block); row++) {
                for (int column = left; column < Math.min(grid.columnCount(), left + block); column++) {
                    int cell = grid.index(row, column);
                    if (exposure.province().contains(cell)
                            && !Float.isNaN(ground.get(cell))
                            && (highest < 0 || ground.get(cell) > ground.get(highest))
                            && hasAccess(cell)) {
                        highest = cell;
                    }
                }
            }
            if (highest >= 0) {
                summits.add(highest);
            }
        }
        return summits;
    }

    private boolean hasAccess(int cell) {
        double x = grid.xMeters(grid.columnOf(cell));
        double y = grid.yMeters(grid.rowOf(cell));
        return options.access().stream().allMatch(lines -> lines.allows(x, y));
    }

    private double need(int cell, int[] needy, double[] weights) {
        double need = 0;
        for (int i = 0; i < needy.length; i++) {
            double km = distanceKm(cell, needy[i]);
            if (km <= options.reachKm()) {
                need += weights[i] * nearness(km);
            }
        }
        return need;
    }

    /** True when no known ground cuts the line from the antenna to a phone. */
    private boolean sees(int cell, int other) {
        double from = ground.get(cell) + antennaMeters;
        double to = ground.get(other) + PHONE_METERS;
        int down = grid.rowOf(other) - grid.rowOf(cell);
        int right = grid.columnOf(other) - grid.columnOf(cell);
        int steps = Math.max(Math.abs(down), Math.abs(right));
        double length = distanceKm(cell, other) * 1000;
        for (int i = 1; i < steps; i++) {
            double share = (double) i / steps;
            int row = grid.rowOf(cell) + (int) Math.round(down * share);
            int column = grid.columnOf(cell) + (int) Math.round(right * share);
            double bulge = length * share * length * (1 - share) / (2 * EARTH_RADIUS_METERS);
            if (ground.get(grid.index(row, column)) + bulge > from + (to - from) * share) {
                return false;
            }
        }
        return true;
    }

    /** Share of the ground around that lies lower: 1 on the summit, 0 in the hole. */
    private double standing(int cell) {
        int step = (int) Math.max(1, Math.round(SURROUNDINGS_KM * 1000 / 8 / grid.cellSizeMeters()));
        int lower = 0;
        int known = 0;
        for (int down = -8; down <= 8; down++) {
            for (int right = -8; right <= 8; right++) {
                int row = grid.rowOf(cell) + down * step;
                int column = grid.columnOf(cell) + right * step;
                if (row >= 0 && row < grid.rowCount() && column >= 0 && column < grid.columnCount()) {
                    float height = ground.get(grid.index(row, column));
                    known += Float.isNaN(height) ? 0 : 1;
                    lower += height < ground.get(cell) ? 1 : 0;
                }
            }
        }
        return known == 0 ? 0 : (double) lower / known;
    }

    private boolean isFree(Network today, double x, double y) {
        for (Site site : today.sites()) {
            if (Math.hypot(site.xMeters() - x, site.yMeters() - y) < options.spacingKm() * 500) {
                return false;
            }
        }
        return true;
    }

    double distanceKm(int one, int other) {
        return Math.hypot(grid.rowOf(one) - grid.rowOf(other), grid.columnOf(one) - grid.columnOf(other))
                * grid.cellSizeMeters()
                / 1000;
    }
}
