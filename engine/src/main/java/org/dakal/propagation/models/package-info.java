/**
 * The catalogue of models, and a model set up for a band: its parameters, and where land cover chooses among several.
 */
@NullMarked
package org.dakal.propagation.models;

import org.jspecify.annotations.NullMarked;
