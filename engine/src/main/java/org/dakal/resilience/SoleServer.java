package org.dakal.resilience;

import org.dakal.findings.Settlement;
import org.dakal.network.Site;

/**
 * A settlement whose centre one site alone serves.
 *
 * @param settlement which
 * @param site its single point of failure
 */
public record SoleServer(Settlement settlement, Site site) {}
