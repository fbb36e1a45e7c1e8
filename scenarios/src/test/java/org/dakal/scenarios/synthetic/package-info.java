/**
 * Makes the illustrative files of a shipped province, and always the same ones.
 *
 * <p>In goes a {@link org.dakal.scenarios.synthetic.ProvinceRecipe} (what is real and how much of each illustrative
 * thing there should be) with the outline and coarse relief of the scenario's folder; out come the CSV, GeoJSON, raster
 * and antenna files beside them, by {@link org.dakal.scenarios.synthetic.SyntheticProvince}. The test that holds them
 * against the shipped ones makes these anew with {@code -Ddakal.regenerate=true}; the program needs none of it.
 */
@NullMarked
package org.dakal.scenarios.synthetic;

import org.jspecify.annotations.NullMarked;
