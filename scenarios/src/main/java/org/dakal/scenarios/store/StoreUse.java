package org.dakal.scenarios.store;

/**
 * What a run took from a store and gave to it.
 *
 * @param stateReused whether what is known of today's network was taken from it
 * @param droppedCount files that were damaged and removed
 * @param problem why some matrices could not be written or read; empty when all could
 */
public record StoreUse(
        int foundCount,
        long foundBytes,
        boolean stateReused,
        int writtenCount,
        long writtenBytes,
        int droppedCount,
        String problem) {}
