package org.dakal.resilience;

import org.dakal.findings.Settlement;
import org.dakal.network.Site;

/** A settlement whose centre one site alone serves. */
public record SoleServer(Settlement settlement, Site site) {}
