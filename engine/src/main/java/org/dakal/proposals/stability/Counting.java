package org.dakal.proposals.stability;

import org.dakal.coverage.ServiceProbability;

/** What of a place counts, by how many sites serve it: before, and with an alternative. */
enum Counting {
    /** Service before and with. */
    CHANGE,
    /** Nothing before, and service with: what a network serves. */
    SERVED,
    /** Nothing before, and service by just one site with: what hangs on one. */
    ON_ONE_SITE;

    boolean before(int serverCount) {
        return this == CHANGE && serverCount > 0;
    }

    boolean after(int serverCount) {
        return this == ON_ONE_SITE ? serverCount == 1 : serverCount > 0;
    }

    /** Probability that the place does not count before. */
    double notBefore(double[] margins, ServiceProbability probability) {
        return this == CHANGE ? probability.unserved(margins, margins.length) : 1;
    }

    /** Probability that the place does not count with an alternative. */
    double notAfter(double[] margins, ServiceProbability probability) {
        double unserved = probability.unserved(margins, margins.length);
        return this == ON_ONE_SITE ? 1 - probability.unservedOrByOne(margins, margins.length) + unserved : unserved;
    }
}
