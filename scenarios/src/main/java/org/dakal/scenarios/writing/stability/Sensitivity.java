package org.dakal.scenarios.writing.stability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking by expected gain under another cell size or model.
 *
 * @param variant e.g. "cells of 50 m" or "model itm"
 * @param cellSizeMeters of its cells, where these are other; null for a model
 * @param model its model, where that is another; null for a cell size
 * @param order ids of proposals, best first
 * @param kendallTau agreement with the ranking as the scenario says: 1 the same, 0 nothing in common
 */
public record Sensitivity(
        String variant,
        @Nullable Double cellSizeMeters,
        @Nullable String model,
        List<String> order,
        double kendallTau) {}
