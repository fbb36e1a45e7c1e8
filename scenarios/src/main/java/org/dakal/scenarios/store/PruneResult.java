package org.dakal.scenarios.store;

/**
 * What pruning did.
 *
 * @param removedCount matrices removed
 * @param removedBytes their size
 * @param keptCount matrices left
 * @param keptBytes their size
 * @param inUseCount of these, passed over because a running study may use them
 */
public record PruneResult(int removedCount, long removedBytes, int keptCount, long keptBytes, int inUseCount) {}
