package org.dakal.propagation.itm;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of one computation.
 *
 * @param status whether there is a loss, and why not
 * @param warningFlags NTIA's warning word
 * @param lossDb basic transmission loss; NaN after an error
 * @param freeSpaceDb its free-space part; NaN after an error
 * @param reference attenuation over free space before variability; null after an error
 * @param path the geometry; null after an error in the inputs
 * @param medium air and ground; null after an error in the inputs
 */
public record ItmResult(
        ItmStatus status,
        int warningFlags,
        double lossDb,
        double freeSpaceDb,
        @Nullable ReferenceAttenuation reference,
        @Nullable ItmPath path,
        @Nullable ItmMedium medium) {

    static ItmResult error(ItmStatus status, int warningFlags) {
        return new ItmResult(status, warningFlags, Double.NaN, Double.NaN, null, null, null);
    }

    /** The warnings by name. */
    public Set<ItmWarning> warnings() {
        return ItmWarning.of(warningFlags);
    }
}
