/**
 * What measured losses say about a model's: a layer on top of the model, which itself never changes. Places with a
 * predicted and a measured loss enter; forms of correction, each with the errors it makes at places it has not seen,
 * leave. Everything that is told about accuracy comes from whole blocks of ground held out: neighbours see the same
 * street, so that folds drawn at random would flatter, and they are not offered.
 */
@NullMarked
package org.dakal.calibration;

import org.jspecify.annotations.NullMarked;
