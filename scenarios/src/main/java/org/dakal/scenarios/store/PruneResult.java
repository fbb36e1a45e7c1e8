package org.dakal.scenarios.store;

/**
 * What pruning did.
 *
 * @param removedCount matrices and states removed
 * @param keptCount matrices and states left
 * @param inUseCount of these, passed over because a running study may use them
 */
public record PruneResult(
        int removedCount, int removedStateCount, long removedBytes, int keptCount, long keptBytes, int inUseCount) {}
