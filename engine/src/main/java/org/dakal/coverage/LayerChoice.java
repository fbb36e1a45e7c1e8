package org.dakal.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.terrain.Terrain;

/**
 * Which model each cell of a window takes its loss from, by its land cover; only models that some cell has are in it.
 */
final class LayerChoice {
    private static final int CODES = 256;
    private static final int NOT_MET = -1;

    private final Terrain terrain;
    private final CellWindow window;
    private final List<ModelSetup> setups = new ArrayList<>();
    private final int[] layerOfCode = new int[CODES];

    LayerChoice(ModelChoice models, Terrain terrain, CellWindow window) {
        this.terrain = terrain;
        this.window = window;
        Arrays.fill(layerOfCode, NOT_MET);
        if (!models.byClutterCode().isEmpty() && terrain.clutter() != null) {
            for (int row = window.firstRow(); row < window.endRow(); row++) {
                for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                    int code = code(row, column);
                    if (layerOfCode[code] == NOT_MET) {
                        layerOfCode[code] = layer(models.at(code));
                    }
                }
            }
        }
        if (setups.isEmpty()) {
            setups.add(models.standard());
        }
    }

    private int layer(ModelSetup setup) {
        if (!setups.contains(setup)) {
            setups.add(setup);
        }
        return setups.indexOf(setup);
    }

    private int code(int row, int column) {
        return terrain.clutterCode(terrain.grid().index(row, column));
    }

    /** The models, one for each layer; at least one. */
    List<ModelSetup> setups() {
        return setups;
    }

    /** Puts into each cell the loss of its own layer; {@code into} may be one of the layers. */
    void merge(List<float[]> layers, float[] into) {
        if (layers.size() == 1 && layers.get(0) == into) {
            return;
        }
        int at = 0;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            for (int column = window.firstColumn(); column < window.endColumn(); column++, at++) {
                into[at] = layers.get(layerOfCode[code(row, column)])[at];
            }
        }
    }
}
