package org.dakal.tools.reports;

import java.util.List;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.writing.stability.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * How sure a ranking is.
 *
 * @param proposals each built alone
 * @param plans built together; null when none were named
 * @param sensitivity rankings under other cell sizes and models
 */
public record SureResult(
        StabilityResult proposals, @Nullable StabilityResult plans, List<Sensitivity> sensitivity) {
    public SureResult {
        sensitivity = List.copyOf(sensitivity);
    }
}
