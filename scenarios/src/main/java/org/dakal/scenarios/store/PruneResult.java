package org.dakal.scenarios.store;

/**
 * What pruning did.
 *
 * @param removedCount matrices and states removed
 * @param removedStateCount states of networks among them
 * @param removedBytes their size
 * @param keptCount matrices and states left
 * @param keptBytes their size
 * @param inUseCount of these, passed over because a running study may use them
 */
public record PruneResult(
        int removedCount, int removedStateCount, long removedBytes, int keptCount, long keptBytes, int inUseCount) {}
