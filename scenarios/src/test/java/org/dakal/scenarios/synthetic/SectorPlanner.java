package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dakal.scenarios.synthetic.Planned.Mast.Setting;

/** Hangs sectors on masts, as is usual where each stands. */
final class SectorPlanner {
    private static final String SECTOR_LETTERS = "ABC";
    private static final double OMNI_SHARE_OF_VILLAGES = 0.55;

    /** Azimuths are turned by up to this much from an even star, as real ones are. */
    private static final int AZIMUTH_SCATTER_DEGREES = 12;

    /**
     * One layer of a mast.
     *
     * @param band of the scenario
     * @param antenna of the scenario
     * @param powerDbm at the radio
     * @param lossDb of feeders
     * @param tiltDegrees electrical, down
     * @param radiusKm how far it is computed
     */
    private record Layer(
            String band, String antenna, double powerDbm, double lossDb, double tiltDegrees, double radiusKm) {}

    private final Random random;

    SectorPlanner(Random random) {
        this.random = random;
    }

    /** All sectors of all masts, in their order. */
    List<Planned.Sector> plan(List<Planned.Mast> masts) {
        List<Planned.Sector> sectors = new ArrayList<>();
        for (Planned.Mast mast : masts) {
            double height = heightMeters(mast.setting());
            boolean omni = mast.setting() == Setting.VILLAGE && random.nextDouble() < OMNI_SHARE_OF_VILLAGES;
            if (omni) {
                add(sectors, mast, new Layer("L900", "omni-900", 43, 2, 0, 18), "O", height, 0, 0);
                continue;
            }
            double[] azimuths = azimuths(mast);
            int mechanicalTilt = mast.setting() == Setting.HIGH_GROUND ? 2 : 0;
            for (Layer layer : layers(mast.setting())) {
                for (int i = 0; i < azimuths.length; i++) {
                    String id = SECTOR_LETTERS.charAt(i) + layer.band().substring(1);
                    add(sectors, mast, layer, id, height, azimuths[i], mechanicalTilt);
                }
            }
        }
        return sectors;
    }

    private static void add(
            List<Planned.Sector> sectors,
            Planned.Mast mast,
            Layer layer,
            String id,
            double height,
            double azimuth,
            double mechanicalTilt) {
        sectors.add(new Planned.Sector(
                mast.id(),
                id,
                layer.band(),
                layer.antenna(),
                height,
                azimuth,
                mechanicalTilt,
                layer.tiltDegrees(),
                layer.powerDbm(),
                layer.lossDb(),
                layer.radiusKm()));
    }

    /** Along a road two sectors look up and down it and the third across; elsewhere an even star. */
    private double[] azimuths(Planned.Mast mast) {
        boolean road = mast.setting() == Setting.FREEWAY || mast.setting() == Setting.ROAD;
        double across = random.nextBoolean() ? 90 : 270;
        double[] star = road ? new double[] {0, 180, across} : new double[] {0, 120, 240};
        double[] azimuths = new double[star.length];
        for (int i = 0; i < star.length; i++) {
            int scatter = random.nextInt(2 * AZIMUTH_SCATTER_DEGREES + 1) - AZIMUTH_SCATTER_DEGREES;
            azimuths[i] = Bearings.normalised(mast.firstAzimuthDegrees() + star[i] + scatter);
        }
        return azimuths;
    }

    private double heightMeters(Setting setting) {
        return switch (setting) {
            case CITY_CENTRE -> between(24, 34);
            case CITY -> between(26, 38);
            case TOWN -> between(36, 48);
            case FREEWAY -> between(42, 60);
            case ROAD -> between(40, 54);
            case VILLAGE -> between(24, 42);
            case HIGH_GROUND -> between(18, 30);
        };
    }

    /** Even numbers of metres, so that many masts share a height as in life. */
    private double between(int lowest, int highest) {
        return lowest + 2.0 * random.nextInt((highest - lowest) / 2 + 1);
    }

    private List<Layer> layers(Setting setting) {
        int tilt = random.nextInt(3);
        Layer l900 = new Layer("L900", "panel-900", 46, 2, tilt, 30);
        return switch (setting) {
            case CITY_CENTRE ->
                List.of(
                        new Layer("L900", "panel-900", 46, 2, 5.0 + tilt, 7),
                        new Layer("L1800", "panel-1800", 46, 2, 6.0 + tilt, 5),
                        new Layer("L2100", "panel-2100", 46, 2, 6.0 + tilt, 5));
            case CITY -> {
                List<Layer> layers = new ArrayList<>(List.of(
                        new Layer("L900", "panel-900", 46, 2, 3.0 + tilt, 10),
                        new Layer("L1800", "panel-1800", 46, 2, 4.0 + tilt, 7)));
                if (random.nextBoolean()) {
                    layers.add(new Layer("L2100", "panel-2100", 46, 2, 4.0 + tilt, 6));
                }
                yield layers;
            }
            case TOWN ->
                List.of(
                        new Layer("L900", "panel-900", 46, 2, tilt, 25),
                        new Layer("L1800", "panel-1800", 46, 2, 1.0 + tilt, 12));
            case FREEWAY ->
                random.nextBoolean() ? List.of(l900, new Layer("L1800", "panel-1800", 46, 2, tilt, 15)) : List.of(l900);
            case ROAD, HIGH_GROUND -> List.of(l900);
            case VILLAGE -> List.of(new Layer("L900", "panel-900", 43, 2, tilt, 22));
        };
    }
}
