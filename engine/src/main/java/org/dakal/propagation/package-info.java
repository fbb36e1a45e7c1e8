/**
 * Path-loss models in point-to-point form: numbers and profiles enter, decibels leave. A model knows nothing of
 * sites, antennas or maps. One class per model, one line in {@link org.dakal.propagation.models.PropagationModels}.
 */
@NullMarked
package org.dakal.propagation;

import org.jspecify.annotations.NullMarked;
