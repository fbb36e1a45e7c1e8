package org.dakal.scenarios.writing.stability;

import java.util.List;

/**
 * The ranking by expected gain under another cell size or model.
 *
 * @param variant e.g. "cells of 50 m" or "model itm"
 * @param order ids of proposals, best first
 * @param kendallTau agreement with the ranking as the scenario says: 1 the same, 0 nothing in common
 */
public record Sensitivity(String variant, List<String> order, double kendallTau) {}
