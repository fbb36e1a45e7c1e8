package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A made-up town with 36 sectors on 12 masts whose truth is known: losses of 120 + 35 log10 d by the model, and in
 * truth 6 dB, -8 dB a decade of distance, -10 dB a decade of height, 3 dB by land cover, offsets of sectors, a shadow
 * for each square of 250 m and sector, noise, one reading in fifty 40 dB off, and a phone that hears nothing under its
 * floor. {@link #TURNED} points 120 degrees elsewhere than written, {@link #SWAPPED} and {@link #SWAPPED_TOO} hang on
 * each other's feeders.
 */
final class PlantedNetwork {
    static final String TURNED = "S06/1";
    static final String SWAPPED = "S05/0";
    static final String SWAPPED_TOO = "S05/2";
    static final double OFFSET_DB = 6;
    static final double SLOPE_DB = -8;
    static final double HEIGHT_SLOPE_DB = -10;
    static final Map<String, Double> LAND_COVERS_DB = Map.of("open", -3.0, "suburban", 0.0, "urban", 3.0);

    private static final double TOWN_METERS = 12_000;
    private static final double EIRP_DBM = 62;
    private static final double FLOOR_DBM = -90;
    private static final double[] HEIGHTS = {18, 24, 30, 38, 48, 60};

    final List<MeasuredPlace> places = new ArrayList<>();
    final List<SectorAntenna> antennas = new ArrayList<>();
    final Map<String, Double> sectorsDb = new TreeMap<>();
    private final SplittableRandom random;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<List<Object>, Double> shadows = new HashMap<>();

    /** A sector as it is. */
    private record Cell(SectorAntenna written, double east, double north, double height, double turnedDegrees) {
        double trueGainDb(double bearing) {
            return written.gainDb(bearing, turnedDegrees);
        }
    }

    PlantedNetwork(long seed, int count) {
        this.random = new SplittableRandom(seed);
        for (int site = 0; site < 12; site++) {
            double east = TOWN_METERS * (site % 4 + random.nextDouble(0.2, 0.8)) / 4;
            double north = TOWN_METERS * (Math.floorDiv(site, 4) + random.nextDouble(0.2, 0.8)) / 3;
            double first = random.nextDouble(120);
            double height = HEIGHTS[site % HEIGHTS.length];
            for (int sector = 0; sector < 3; sector++) {
                String key = String.format(Locale.ROOT, "S%02d/%d", site, sector);
                double turned = key.equals(TURNED) || key.equals(SWAPPED_TOO) ? 120 : key.equals(SWAPPED) ? -120 : 0;
                SectorAntenna antenna = new SectorAntenna(
                        key,
                        key.substring(0, 3),
                        first + 120 * sector,
                        off -> 17 - Math.min(25, 12 * off * off / 4225));
                antennas.add(antenna);
                cells.add(new Cell(antenna, east, north, height, turned));
                sectorsDb.put(key, 3 * random.nextGaussian());
            }
        }
        for (int road = 0; road < 12; road++) {
            boolean isEast = road % 2 == 0;
            double across = random.nextDouble(TOWN_METERS);
            IntStream.range(0, count / 12).forEach(i -> {
                double along = random.nextDouble(TOWN_METERS);
                drive(isEast ? along : across, isEast ? across : along);
            });
        }
    }

    private static double bearing(Cell cell, double east, double north) {
        return Math.toDegrees(Math.atan2(east - cell.east, north - cell.north));
    }

    private static double km(Cell cell, double east, double north) {
        return Math.max(0.05, Math.hypot(east - cell.east, north - cell.north) / 1000);
    }

    static String landCover(double east, double north) {
        return List.of("open", "suburban", "urban")
                .get(Math.floorMod((int) (east / 1500) + 2 * (int) (north / 1500), 3));
    }

    /** The three sectors that are strongest there but for the shadow. */
    private void drive(double east, double north) {
        record Heard(Cell cell, double lossDb) {}
        cells.stream()
                .map(cell -> new Heard(
                        cell, 35 * Math.log10(km(cell, east, north)) - cell.trueGainDb(bearing(cell, east, north))))
                .sorted(Comparator.comparingDouble(Heard::lossDb))
                .limit(3)
                .forEach(heard -> places.add(measured(heard.cell, east, north)));
    }

    private MeasuredPlace measured(Cell cell, double east, double north) {
        double km = km(cell, east, north);
        double bearing = bearing(cell, east, north);
        String key = cell.written.sectorKey();
        double predicted = 120 + 35 * Math.log10(km);
        double shadow = shadows.computeIfAbsent(
                List.of(key, (int) (east / 250), (int) (north / 250)), square -> 4 * random.nextGaussian());
        double loss = predicted
                + OFFSET_DB
                + SLOPE_DB * Math.log10(km)
                + HEIGHT_SLOPE_DB * Math.log10(cell.height / 30)
                + Objects.requireNonNull(LAND_COVERS_DB.get(landCover(east, north)))
                + Objects.requireNonNull(sectorsDb.get(key))
                + shadow
                + 3 * random.nextGaussian()
                + (random.nextInt(50) == 0 ? 40 : 0);
        double level = EIRP_DBM + cell.trueGainDb(bearing) - 17 - loss;
        boolean isAtFloor = level <= FLOOR_DBM;
        double read = Math.max(level, FLOOR_DBM);
        double made = EIRP_DBM + cell.written.gainDb(bearing, 0) - 17 - read;
        return new MeasuredPlace(
                0,
                0,
                east,
                north,
                km,
                predicted,
                made,
                MeasuredPlace.ONE_LOCAL_MEAN,
                1,
                isAtFloor,
                new Circumstances("L", key, landCover(east, north), "", cell.height, bearing));
    }
}
