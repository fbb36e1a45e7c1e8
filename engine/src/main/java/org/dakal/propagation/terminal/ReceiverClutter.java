package org.dakal.propagation.terminal;

import java.util.Arrays;
import org.dakal.propagation.LandCoverUse;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;

/**
 * What land cover around a receiver takes besides its model's path loss, in dB by code of land cover: the loss that is
 * given for its class and, for models that know bare ground alone, the terminal's loss of Recommendation ITU-R
 * P.2108-1, section 3.1. Models that have roofs on the path, or in their formula, get nothing of the latter: the same
 * roof would count twice.
 */
public final class ReceiverClutter {
    private static final int CODES = 256;

    /**
     * P.2108-1, section 3.1 ends there; above it the loss of this frequency counts, which is less than the true one.
     */
    private static final double HIGHEST_MHZ = 3000;

    private final float[] lossDbByCode = new float[CODES];
    private final boolean[] isBareByCode = new boolean[CODES];
    private final Terrain terrain;
    private final double frequencyMhz;
    private final double receiverHeightMeters;

    /**
     * @param models that compute the path loss to receivers, by land cover
     * @param receiverHeightMeters antenna over its ground
     */
    public ReceiverClutter(Terrain terrain, ModelChoice models, double frequencyMhz, double receiverHeightMeters) {
        this.terrain = terrain;
        this.frequencyMhz = Math.min(frequencyMhz, HIGHEST_MHZ);
        this.receiverHeightMeters = receiverHeightMeters;
        ClutterRaster clutter = terrain.clutter();
        if (clutter == null) {
            return;
        }
        Arrays.fill(isBareByCode, knowsBareGroundAlone(models.standard()));
        models.byClutterCode().forEach((code, setup) -> isBareByCode[code] = knowsBareGroundAlone(setup));
        for (int code = 0; code < CODES; code++) {
            ClutterClass known = clutter.classOf(code);
            if (known != null) {
                lossDbByCode[code] = (float) (known.receiverLossDb()
                        + (isBareByCode[code] ? terminalDb(known.heightMeters(), known.streetWidthMeters()) : 0));
            }
        }
    }

    private static boolean knowsBareGroundAlone(ModelSetup setup) {
        return setup.model().landCoverUse() == LandCoverUse.AT_THE_RECEIVER;
    }

    private double terminalDb(double roofMeters, double streetMeters) {
        return roofMeters > 0
                ? TerminalHeightGain.lossDb(frequencyMhz, receiverHeightMeters, streetMeters, roofMeters)
                : 0;
    }

    /** The losses in cells side by side, of which the first is given. */
    public void lossesDb(int firstCell, int count, double[] lossDb) {
        if (terrain.clutter() == null) {
            Arrays.fill(lossDb, 0, count, 0);
            return;
        }
        for (int n = 0; n < count; n++) {
            lossDb[n] = lossDb(firstCell + n);
        }
    }

    /** The loss in a cell. */
    public float lossDb(int cell) {
        ClutterRaster clutter = terrain.clutter();
        if (clutter == null) {
            return 0;
        }
        int code = clutter.codeAt(cell);
        float[] heights = clutter.knownHeightsMeters();
        if (heights == null || Float.isNaN(heights[cell]) || !isBareByCode[code]) {
            return lossDbByCode[code];
        }
        ClutterClass known = clutter.classOf(code);
        return (float) ((known == null ? 0 : known.receiverLossDb())
                + terminalDb(heights[cell], clutter.streetWidthMeters(cell)));
    }
}
