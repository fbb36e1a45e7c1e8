package org.dakal.propagation;

import java.util.List;
import java.util.Set;

/**
 * What is to be known about a model without computing anything.
 *
 * @param id stable name in scenarios and on the command line, e.g. "itu-r-p526"
 * @param title name for people
 * @param source document and edition the formulas come from
 * @param validity the model's limits; a value outside an ERROR limit is refused by validation, never by the model
 * @param needs what it asks for besides the two ends
 * @param parameters what may be set about it
 */
public record ModelDescription(
        String id,
        String title,
        String source,
        List<ValidityRange> validity,
        Set<ModelNeed> needs,
        List<ModelParameter> parameters) {

    public ModelDescription {
        validity = List.copyOf(validity);
        needs = Set.copyOf(needs);
        parameters = List.copyOf(parameters);
    }

    /** A model about which nothing may be set. */
    public ModelDescription(
            String id, String title, String source, List<ValidityRange> validity, Set<ModelNeed> needs) {
        this(id, title, source, validity, needs, List.of());
    }
}
