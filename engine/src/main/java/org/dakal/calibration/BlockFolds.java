package org.dakal.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One laying of blocks over the ground, and which of them are held out together. Blocks in the order of their rows are
 * dealt out in turn, so that nothing is random and each fold has blocks from everywhere.
 */
final class BlockFolds {
    private static final int MOST_FOLDS = 20;

    private final int[] blockOfPlace;
    private final int blockCount;

    /**
     * @param eastShare how far the blocks' origin is moved eastwards, in blocks
     * @param northShare how far it is moved northwards, in blocks
     */
    BlockFolds(List<MeasuredPlace> places, double blockMeters, double eastShare, double northShare) {
        Map<Block, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < places.size(); i++) {
            blocks.computeIfAbsent(Block.of(places.get(i), blockMeters, eastShare, northShare), b -> new ArrayList<>())
                    .add(i);
        }
        this.blockOfPlace = new int[places.size()];
        int number = 0;
        for (List<Integer> block : blocks.values()) {
            for (int place : block) {
                blockOfPlace[place] = number;
            }
            number++;
        }
        this.blockCount = number;
    }

    int blockCount() {
        return blockCount;
    }

    int foldCount() {
        return Math.min(blockCount, MOST_FOLDS);
    }

    int block(int place) {
        return blockOfPlace[place];
    }

    int fold(int place) {
        return blockOfPlace[place] % foldCount();
    }
}
